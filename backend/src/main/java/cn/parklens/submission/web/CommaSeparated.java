package cn.parklens.submission.web;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes rows as CSV (RFC 4180) that a spreadsheet opens as text, never as a formula. */
final class CommaSeparated {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern FIGURE = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern FORMULA =
            Pattern.compile("^[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]", Pattern.DOTALL);

    private CommaSeparated() {}

    static String of(List<List<String>> rows) {
        return BYTE_ORDER_MARK
                + rows.stream()
                        .map(row -> row.stream().map(CommaSeparated::field).collect(Collectors.joining(",")) + "\r\n")
                        .collect(Collectors.joining());
    }

    private static String field(String text) {
        boolean formula = FORMULA.matcher(text).find() && !FIGURE.matcher(text).matches();
        String safe = formula ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
