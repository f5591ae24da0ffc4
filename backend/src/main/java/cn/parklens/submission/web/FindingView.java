package cn.parklens.submission.web;

import cn.parklens.check.Finding;
import cn.parklens.check.Spot;
import cn.parklens.form.Severity;
import cn.parklens.submission.answer.Standing;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A finding beside the section it is about.
 *
 * @param address the cell or field on this page
 * @param mark blocking, explain or hint
 * @param answer its place on the page of checks, where it can be answered; empty for one that asks nothing
 * @param suggestions what may have been meant, each to be taken with one click
 */
record FindingView(
        String title,
        String message,
        String remedy,
        String address,
        String mark,
        List<Suggestion> suggestions,
        String answer) {

    /**
     * What may have been meant.
     *
     * @param figures cell id and figure, {@code cell-revenue-2025=12.3}, separated by blanks
     */
    record Suggestion(String text, String figures) {}

    /**
     * What checks say about one cell or field.
     *
     * @param severity of the worst: blocking, explain, hint, or empty
     * @param text of all of them
     */
    record Mark(String severity, String text) {
        static final Mark NONE = new Mark("", "");
    }

    static FindingView of(Finding finding) {
        return new FindingView(
                finding.title(),
                finding.message(),
                finding.remedy(),
                "#" + target(finding.spot()),
                mark(finding.severity()),
                finding.suggestions().stream().map(FindingView::suggestion).toList(),
                finding.failed() && finding.severity() != Severity.HINT ? "#" + Standing.anchor(finding.id()) : "");
    }

    /** Whether it only says that something is not filled in yet. */
    static boolean isUnfilled(Finding finding) {
        return finding.code().startsWith("required:");
    }

    static String mark(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    /** Id of the cell or field; empty for a list, which is on another page. */
    static String target(Spot spot) {
        return switch (spot) {
            case Spot.AtCell(var cell) -> CellView.idOf(cell.indicator(), cell.period());
            case Spot.AtField(var field) -> FieldView.idOf(field, 1);
            case Spot.AtList list -> "";
            case Spot.AtRow row -> "";
        };
    }

    /** By cell or field, what failed there. */
    static Map<String, Mark> marks(List<Finding> failed) {
        return failed.stream()
                .filter(finding ->
                        !isUnfilled(finding) && !target(finding.spot()).isEmpty())
                .collect(Collectors.toMap(
                        finding -> target(finding.spot()),
                        finding -> new Mark(mark(finding.severity()), finding.message()),
                        FindingView::worse));
    }

    private static Mark worse(Mark one, Mark other) {
        List<String> order = List.of("blocking", "explain", "hint");
        String severity =
                order.indexOf(one.severity()) <= order.indexOf(other.severity()) ? one.severity() : other.severity();
        return new Mark(severity, one.text() + " " + other.text());
    }

    private static Suggestion suggestion(cn.parklens.check.Suggestion offered) {
        return new Suggestion(
                offered.text(),
                offered.figures().entrySet().stream()
                        .map(entry -> CellView.idOf(
                                        entry.getKey().indicator(),
                                        entry.getKey().period())
                                + "=" + entry.getValue().toPlainString())
                        .sorted()
                        .collect(Collectors.joining(" ")));
    }
}
