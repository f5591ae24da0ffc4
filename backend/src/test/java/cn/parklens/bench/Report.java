package cn.parklens.bench;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What one bench found: ratios and figures by name, so that a later run can be compared. */
final class Report {

    private final Map<String, Double> ratios = new TreeMap<>();
    private final Map<String, Double> figures = new TreeMap<>();

    /** A ratio of two things measured in this run; it holds better than seconds. */
    void ratio(String name, double value) {
        ratios.put(name, value);
    }

    /** A figure in the unit that its name ends with. */
    void figure(String name, double value) {
        figures.put(name, value);
    }

    @FormatMethod
    void line(@FormatString String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    void write(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve(name + ".json"),
                "{\n  \"ratios\": " + json(ratios) + ",\n  \"figures\": " + json(figures) + "\n}\n");
        ratios.forEach((key, value) -> line("ratio  %-28s %8.3f", key, value));
        // Shares are told apart at their fourth decimal.
        figures.forEach((key, value) -> {
            if (Math.abs(value) < 10) {
                line("figure %-28s %,12.4f", key, value);
            } else {
                line("figure %-28s %,12.1f", key, value);
            }
        });
    }

    private static String json(Map<String, Double> values) {
        return values.entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "\"%s\": %.6f", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
