package cn.parklens.document.filled;

import cn.parklens.form.Field;
import cn.parklens.form.Form;
import cn.parklens.submission.DivisionNames;
import cn.parklens.submission.DivisionNames.Division;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Choices as a workbook shows them: the option's text, the province's name, and not the code that the ledger keeps. */
@Component
class FieldWords {

    private final DivisionNames divisions;

    FieldWords(DivisionNames divisions) {
        this.divisions = divisions;
    }

    /** What a person reads for what the ledger keeps. */
    String shown(Field field, String kept) {
        return switch (field.kind()) {
            case CHOICE ->
                field.options().stream()
                        .filter(option -> option.code().equals(kept))
                        .map(Field.Option::text)
                        .findFirst()
                        .orElse(kept);
            case PROVINCE, COUNTY ->
                kept.isBlank() ? "" : divisions.named(kept).map(Division::name).orElse(kept);
            case TEXT, NARRATIVE, CHOICE_OF_ROWS, INDUSTRY, MOBILE, EMAIL, DATE -> kept;
        };
    }

    /**
     * What the ledger keeps for what stands in a workbook.
     *
     * @param province code of the province that counties are looked for in
     * @return empty when it is none of the choices
     */
    Optional<String> kept(Field field, String shown, String province) {
        String text = shown.strip();
        return switch (field.kind()) {
            case CHOICE ->
                field.options().stream()
                        .filter(option ->
                                option.text().equals(text) || option.code().equals(text))
                        .map(Field.Option::code)
                        .findFirst();
            case PROVINCE -> division(divisions.provinces(), text);
            case COUNTY -> division(divisions.counties(province), text);
            case TEXT, NARRATIVE, CHOICE_OF_ROWS, INDUSTRY, MOBILE, EMAIL, DATE -> Optional.of(shown);
        };
    }

    /** What the drop-downs offer that the form itself does not name. */
    Map<String, List<String>> choices(Form form) {
        Map<String, List<String>> choices = new HashMap<>();
        List<String> provinces =
                divisions.provinces().stream().map(Division::name).toList();
        form.fields()
                .filter(field -> field.kind() == Field.Kind.PROVINCE)
                .forEach(field -> choices.put(field.code(), provinces));
        return choices;
    }

    /** The counties of each province, in words; none where the form asks for no county. */
    Map<String, List<String>> counties(Form form) {
        Map<String, List<String>> counties = new LinkedHashMap<>();
        if (form.fields().anyMatch(field -> field.kind() == Field.Kind.COUNTY)) {
            divisions
                    .provinces()
                    .forEach(province -> counties.put(
                            province.name(),
                            divisions.counties(province.code()).stream()
                                    .map(Division::name)
                                    .toList()));
        }
        return counties;
    }

    /** By code, by the whole name, or by the last part of it where only one has that. */
    private static Optional<String> division(List<Division> all, String text) {
        List<Division> exactly = all.stream()
                .filter(one -> one.code().equals(text) || one.name().equals(text))
                .toList();
        List<Division> found = exactly.isEmpty()
                ? all.stream().filter(one -> one.name().endsWith(" " + text)).toList()
                : exactly;
        return found.size() == 1 ? Optional.of(found.getFirst().code()) : Optional.empty();
    }
}
