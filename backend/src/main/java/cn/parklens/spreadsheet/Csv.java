package cn.parklens.spreadsheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table as CSV (RFC 4180) that Excel and WPS open as it is: UTF-8 with a mark, and no cell that they would run as a
 * formula.
 */
public final class Csv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);

    /** Adds a line. Figures and numbers are written plainly, anything else as text; an empty optional is an empty cell. */
    public Csv line(Object... cells) {
        text.append(List.of(cells).stream().map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    private static String cell(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.map(Csv::cell).orElse("");
            case BigDecimal figure -> figure.toPlainString();
            case Number number -> number.toString();
            default -> quoted(PlainText.of(value.toString()));
        };
    }

    private static String quoted(String words) {
        return words.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + words.replace("\"", "\"\"") + '"'
                : words;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
