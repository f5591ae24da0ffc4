package cn.parklens.bench.truth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Verdicts as shares from 0 to 1, for people and for the report.
 *
 * @param lines a table
 * @param figures by name; those of one kind end with its name
 */
public record Scores(List<String> lines, Map<String, Double> figures) {

    private static final String ROW = "%-28s %8s %8s %11s %17s  %s";

    /** Of a finished trial. */
    public static Scores of(Verdicts verdicts) {
        List<String> lines = new ArrayList<>();
        Map<String, Double> figures = new LinkedHashMap<>();
        lines.add(String.format(Locale.ROOT, ROW, "kind", "planted", "found", "right_cell", "right_suggestion", ""));
        verdicts.tallies().forEach((kind, tally) -> {
            if (kind.isDetectable()) {
                lines.add(line(kind.name(), tally, kind.title()));
                put(figures, "_" + kind.name(), tally);
            }
        });
        lines.add(line("overall", verdicts.overall(), ""));
        put(figures, "", verdicts.overall());
        lines.add("not detectable in principle, and not in the overall shares:");
        verdicts.tallies().forEach((kind, tally) -> {
            if (!kind.isDetectable()) {
                lines.add(line(kind.name(), tally, kind.title() + "：" + kind.undetectable()));
            }
        });
        lines.add("findings about clean submissions: " + verdicts.saidOfClean());
        figures.put("clean_blocking", verdicts.cleanBlocking());
        figures.put("clean_explain_mean", verdicts.cleanExplainMean());
        lines.add(String.format(
                Locale.ROOT,
                "clean_blocking %.4f   clean_explain_mean %.3f",
                verdicts.cleanBlocking(),
                verdicts.cleanExplainMean()));
        return new Scores(lines, figures);
    }

    private static String line(String name, Tally tally, String remark) {
        return String.format(
                Locale.ROOT,
                ROW,
                name,
                tally.planted(),
                share(tally.found()),
                share(tally.rightCell()),
                tally.isSuggestible() ? share(tally.rightSuggestion()) : "-",
                remark);
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.4f", share);
    }

    private static void put(Map<String, Double> figures, String suffix, Tally tally) {
        if (tally.planted() > 0) {
            figures.put("found" + suffix, tally.found());
            figures.put("right_cell" + suffix, tally.rightCell());
        }
        if (tally.isSuggestible()) {
            figures.put("right_suggestion" + suffix, tally.rightSuggestion());
        }
    }
}
