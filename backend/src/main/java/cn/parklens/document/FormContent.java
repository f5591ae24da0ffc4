package cn.parklens.document;

import cn.parklens.observation.Cell;
import cn.parklens.observation.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands in a whole-form workbook when it is handed out.
 *
 * @param about lines of the first sheet by their labels, such as {@link FormWorkbook#PARK}; empty for a blank template
 * @param figures by cell
 * @param texts by field and row ({@link FormWorkbook#key}), as a person reads them: an option's text, a province's name
 * @param choices by field's code, what its drop-down offers beside the options of the form itself
 * @param counties by province, in words, in the order of the drop-downs; empty offers none
 */
public record FormContent(
        Map<String, String> about,
        Map<Cell, Value> figures,
        Map<String, String> texts,
        Map<String, List<String>> choices,
        Map<String, List<String>> counties) {

    /** Nothing filled in. */
    public static final FormContent BLANK = new FormContent(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    public FormContent {
        about = Map.copyOf(about);
        figures = Map.copyOf(figures);
        texts = Map.copyOf(texts);
        choices = Map.copyOf(choices);
        counties = Collections.unmodifiableMap(new LinkedHashMap<>(counties));
    }
}
