package cn.parklens.form;

import cn.parklens.form.Names.Role;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Reads the figures that rules name as <code>${code}</code>: limits that are experience and not regulation, so that
 * whoever knows better changes one line.
 */
final class ParameterReader {

    private static final Set<String> OF_INDICATORS = Set.of("each", "name", "unit", "low", "high", "range");

    /** Of a value that is refused: the rules that name it are no worse for it. */
    private static final String INSTEAD = "1";

    private final Wording wording;
    private final Names names;

    ParameterReader(Wording wording, Names names) {
        this.wording = wording;
        this.names = names;
    }

    /** Figures as written, by code. */
    Map<String, String> parameters(Entry form) {
        Map<String, String> parameters = new HashMap<>();
        form.entries("parameters", entry -> {
            Scalar code = wording.code(entry, "code");
            names.define(code, Role.PARAMETER);
            if (OF_INDICATORS.contains(code.text())) {
                wording.refuse(code, "这个代码另有含义，请换一个");
            }
            entry.text("note");
            parameters.put(code.text(), value(entry));
            return code;
        });
        return parameters;
    }

    private String value(Entry entry) {
        return entry.text("value").text().isBlank()
                ? INSTEAD
                : wording.decimal(entry, "value").map(BigDecimal::toPlainString).orElse(INSTEAD);
    }
}
