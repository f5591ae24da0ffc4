package cn.parklens.submission.web;

import cn.parklens.form.ReferencePeriod;
import cn.parklens.observation.Cell;
import cn.parklens.submission.NotThere;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cells with something beside each, as a page carries them in one hidden field: {@code revenue@2025=12.3 profit@2025=4}. */
final class CellTokens {

    private static final Pattern TOKEN = Pattern.compile(
            "([a-z][a-z0-9_]{0,99})@((?:19|2[0-9])[0-9]{2}(?:-12-31)?)=(-?[0-9]{1,40}(?:\\.[0-9]{1,40})?)");

    private CellTokens() {}

    static <T> String write(Map<Cell, T> cells, Function<T, String> text) {
        return cells.entrySet().stream()
                .map(entry -> name(entry.getKey()) + "=" + text.apply(entry.getValue()))
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.joining(" "));
    }

    /**
     * What a page sends back.
     *
     * @throws NotThere when it is not what a page of ours carries
     */
    static <T> Map<Cell, T> read(String tokens, Function<String, T> value) {
        Map<Cell, T> cells = new LinkedHashMap<>();
        for (String token : tokens.strip().split(" ", -1)) {
            Matcher matcher = TOKEN.matcher(token);
            if (!matcher.matches()) {
                throw new NotThere("cell " + token);
            }
            cells.put(
                    new Cell(matcher.group(1), ReferencePeriod.parse(matcher.group(2))), value.apply(matcher.group(3)));
        }
        return cells;
    }

    private static String name(Cell cell) {
        return cell.indicator() + "@" + cell.period().code();
    }
}
