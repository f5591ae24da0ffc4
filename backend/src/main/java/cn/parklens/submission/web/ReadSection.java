package cn.parklens.submission.web;

import cn.parklens.check.CheckReport;
import cn.parklens.check.Finding;
import cn.parklens.check.Spot;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.Field;
import cn.parklens.form.FieldGroup;
import cn.parklens.form.Form;
import cn.parklens.form.Indicator;
import cn.parklens.form.IndicatorTable;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.form.Section;
import cn.parklens.observation.Cell;
import cn.parklens.submission.DivisionNames;
import cn.parklens.submission.EntryLine;
import cn.parklens.submission.FigureLine;
import cn.parklens.submission.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A section to be read, not written.
 *
 * @param title as printed
 * @param blocks in the form's order
 */
public record ReadSection(String title, List<ReadBlock> blocks) {

    public ReadSection {
        blocks = List.copyOf(blocks);
    }

    /**
     * A block: texts, or a table of figures; the other one is empty.
     *
     * @param years of the table's columns, latest first
     */
    public record ReadBlock(String title, List<Text> texts, List<Integer> years, List<Row> rows) {

        public ReadBlock {
            texts = List.copyOf(texts);
            years = List.copyOf(years);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A field and what stands in it, blank when nothing does.
     *
     * @param place code of the field
     * @param id of the field on the page, empty from its second row on
     */
    public record Text(String place, String id, String name, String text, boolean narrative) {}

    /**
     * An indicator.
     *
     * @param lists that prove it
     * @param cells by year, null where it is not asked
     */
    public record Row(Indicator indicator, List<EvidenceList> lists, List<@Nullable ReadCell> cells) {

        public Row {
            lists = List.copyOf(lists);
        }
    }

    /**
     * A cell.
     *
     * @param place indicator and period: revenue@2025
     * @param name the same in words
     * @param line the newest line of the ledger, null where nothing was ever filled
     * @param findings that failed here
     */
    public record ReadCell(
            String id, String place, String name, @Nullable FigureLine line, List<Finding> findings) {

        public ReadCell {
            findings = List.copyOf(findings);
        }
    }

    static List<ReadSection> of(
            Submission submission,
            List<Section> sections,
            DivisionNames divisions,
            Map<Cell, FigureLine> figures,
            Map<String, List<EntryLine>> entries,
            CheckReport report) {
        Form form = submission.form();
        return sections.stream()
                .map(section -> new ReadSection(
                        section.title(),
                        section.blocks().stream()
                                .map(block -> switch (block) {
                                    case FieldGroup group ->
                                        new ReadBlock(
                                                group.title(), texts(group, entries, divisions), List.of(), List.of());
                                    case IndicatorTable table -> table(form, table, figures, report);
                                })
                                .toList()))
                .toList();
    }

    private static List<Text> texts(FieldGroup group, Map<String, List<EntryLine>> entries, DivisionNames divisions) {
        List<Text> texts = new ArrayList<>();
        for (int row = 1; row <= group.maxRows(); row++) {
            for (Field field : group.fields()) {
                String text = shown(field, text(field, entries, row), divisions);
                if (row == 1 || !text.isBlank()) {
                    String name = group.repeats() ? field.name() + " " + row : field.name();
                    texts.add(new Text(
                            field.code(),
                            row == 1 ? FieldView.idOf(field.code(), 1) : "",
                            name,
                            text,
                            field.kind() == Field.Kind.NARRATIVE));
                }
            }
        }
        return texts;
    }

    private static String text(Field field, Map<String, List<EntryLine>> entries, int row) {
        return entries.getOrDefault(field.code(), List.of()).stream()
                .filter(line -> line.row() == row)
                .map(EntryLine::text)
                .findFirst()
                .orElse("");
    }

    /** What was chosen, by its name and not by its code. */
    private static String shown(Field field, String written, DivisionNames divisions) {
        if (field.kind() == Field.Kind.PROVINCE || field.kind() == Field.Kind.COUNTY) {
            return divisions.named(written).map(DivisionNames.Division::name).orElse(written);
        }
        return field.options().stream()
                .filter(option -> option.code().equals(written))
                .map(Field.Option::text)
                .findFirst()
                .orElse(written);
    }

    private static ReadBlock table(Form form, IndicatorTable table, Map<Cell, FigureLine> figures, CheckReport report) {
        List<Integer> years = table.indicators().stream()
                .flatMap(indicator -> indicator.periods().stream())
                .map(ReferencePeriod::year)
                .distinct()
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
        return new ReadBlock(
                table.title(),
                List.of(),
                years,
                table.indicators().stream()
                        .map(indicator -> new Row(
                                indicator, proving(form, indicator).toList(), cells(indicator, years, figures, report)))
                        .toList());
    }

    private static List<@Nullable ReadCell> cells(
            Indicator indicator, List<Integer> years, Map<Cell, FigureLine> figures, CheckReport report) {
        List<@Nullable ReadCell> cells = new ArrayList<>();
        for (int year : years) {
            ReferencePeriod period = indicator.in(year);
            cells.add(indicator.periods().contains(period) ? cell(indicator, period, figures, report) : null);
        }
        return cells;
    }

    private static ReadCell cell(
            Indicator indicator, ReferencePeriod period, Map<Cell, FigureLine> figures, CheckReport report) {
        Cell cell = new Cell(indicator.code(), period);
        return new ReadCell(
                CellView.idOf(indicator.code(), period),
                new Spot.AtCell(cell).code(),
                indicator.name() + " " + period.title(),
                figures.get(cell),
                report.findings().stream()
                        .filter(Finding::failed)
                        .filter(finding -> finding.spot().equals(new Spot.AtCell(cell)))
                        .toList());
    }

    private static Stream<EvidenceList> proving(Form form, Indicator indicator) {
        return form.evidenceLists().stream()
                .filter(list -> list.proves().stream()
                        .anyMatch(proof -> proof.indicator().equals(indicator.code())));
    }
}
