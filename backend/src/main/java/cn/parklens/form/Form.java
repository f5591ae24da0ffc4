package cn.parklens.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One version of a form (报表): everything that is asked, how it is proved and how it is checked. Entry page, templates,
 * import, checks and dashboards are driven by it; no indicator has Java of its own.
 *
 * @param code stable over versions: {@code park-development}
 * @param version of this text: {@code 2026.1}
 * @param title as printed on the official form
 * @param source where the official text comes from
 * @param year the reporting year the call is about; the latest reference period
 * @param notes the official filling instructions, shown as help
 * @param sections in the official order
 * @param evidenceLists the lists of enterprises that prove counts
 * @param rules the audit checks
 */
public record Form(
        String code,
        String version,
        String title,
        String source,
        int year,
        List<String> notes,
        List<Section> sections,
        List<EvidenceList> evidenceLists,
        List<RuleDefinition> rules) {

    public Form {
        notes = List.copyOf(notes);
        sections = List.copyOf(sections);
        evidenceLists = List.copyOf(evidenceLists);
        rules = List.copyOf(rules);
    }

    /** Whether another one says the same in all but its version: whatever is asked, proved and checked, in the same order. */
    public boolean differsOnlyInVersionFrom(Form other) {
        return equals(new Form(
                other.code,
                version,
                other.title,
                other.source,
                other.year,
                other.notes,
                other.sections,
                other.evidenceLists,
                other.rules));
    }

    /** Every indicator in the official order, supporting inputs included. */
    public Stream<Indicator> indicators() {
        return blocks().filter(IndicatorTable.class::isInstance)
                .map(IndicatorTable.class::cast)
                .flatMap(table -> table.indicators().stream());
    }

    public Optional<Indicator> indicator(String indicatorCode) {
        return indicators().filter(i -> i.code().equals(indicatorCode)).findFirst();
    }

    /** Every field of text or choice, those of repeated groups included. */
    public Stream<Field> fields() {
        return blocks().flatMap(block -> switch (block) {
            case FieldGroup group -> group.fields().stream();
            case IndicatorTable table -> Stream.empty();
        });
    }

    public Optional<Field> field(String fieldCode) {
        return fields().filter(f -> f.code().equals(fieldCode)).findFirst();
    }

    public Optional<EvidenceList> evidenceList(String listCode) {
        return evidenceLists.stream().filter(l -> l.code().equals(listCode)).findFirst();
    }

    private Stream<Block> blocks() {
        return sections.stream().flatMap(section -> section.blocks().stream());
    }
}
