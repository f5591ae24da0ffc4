package cn.parklens.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a form from the node tree of its YAML, part by part. */
final class YamlFormReader implements FormReader {

    @Override
    public Form read(String yaml, String fileName) {
        FormReading reading = inspect(yaml, fileName);
        if (reading.form() == null || !reading.mistakes().isEmpty()) {
            throw new FormRefused(reading.mistakes());
        }
        return reading.form();
    }

    @Override
    public FormReading inspect(String yaml, String fileName) {
        SourceFile file = new SourceFile(fileName, yaml);
        Names names = new Names(file);
        Optional<Form> form = file.compose()
                .flatMap(root -> Entry.read(file, root, Placeholders.NONE, entry -> form(entry, file, names)));
        names.check();
        return new FormReading(form.orElse(null), file.mistakes(), names.doubtful());
    }

    private static Form form(Entry entry, SourceFile file, Names names) {
        Wording wording = new Wording(file);
        int year = wording.number(entry, "year", 1900, 2999).orElse(2999);
        SectionReader sectionReader = new SectionReader(wording, names, year);
        List<Section> sections = entry.someEntries("sections", sectionReader::section);
        Form asked = new Form(
                wording.formCode(entry, "form"),
                wording.version(entry, "version"),
                entry.text("title").text(),
                entry.text("source").text(),
                year,
                entry.texts("notes").stream().map(Scalar::text).toList(),
                sections,
                List.of(),
                List.of());
        List<ListColumn> common = entry.entries("columnsOfEveryList", column -> ListReader.column(wording, column));
        ListReader listReader = new ListReader(wording, names, common);
        RuleReader ruleReader =
                ruleReader(asked, wording, names, new ParameterReader(wording, names).parameters(entry));
        return new Form(
                asked.code(),
                asked.version(),
                asked.title(),
                asked.source(),
                asked.year(),
                asked.notes(),
                asked.sections(),
                entry.entries("evidenceLists", listReader::list),
                entry.entries("rules", ruleReader::rules).stream()
                        .flatMap(List::stream)
                        .toList());
    }

    private static RuleReader ruleReader(Form asked, Wording wording, Names names, Map<String, String> parameters) {
        Map<String, Indicator> byCode = asked.indicators()
                .collect(Collectors.toMap(Indicator::code, Function.identity(), (first, second) -> first));
        Set<Integer> years = asked.indicators()
                .flatMap(indicator -> indicator.periods().stream())
                .map(ReferencePeriod::year)
                .collect(Collectors.toSet());
        return new RuleReader(wording, names, byCode, years, parameters);
    }
}
