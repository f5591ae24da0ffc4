package cn.parklens.submission.web;

import cn.parklens.check.Finding;
import cn.parklens.check.Spot;
import cn.parklens.form.FieldGroup;
import cn.parklens.form.IndicatorTable;
import cn.parklens.form.Section;
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
 * @param answer what leads to its place on the page of checks, where it can be answered; empty for one that asks nothing
 * @param place what leads to its place on the page of checks, where every suggestion can be taken whole
 * @param suggestions what may have been meant, each to be taken with one click
 */
record FindingView(
        String title,
        String message,
        String remedy,
        String address,
        String mark,
        String place,
        List<Suggestion> suggestions,
        String answer) {

    /**
     * What may have been meant.
     *
     * @param figures cell id and figure, {@code cell-revenue-2025=12.3}, separated by blanks
     * @param here whether all those cells are in this section; where not, it is taken on the page of checks
     */
    record Suggestion(String text, String figures, boolean here) {}

    /**
     * What checks say about one cell or field.
     *
     * @param severity of the worst: blocking, explain, hint, or empty
     * @param text of all of them
     */
    record Mark(String severity, String text) {
        static final Mark NONE = new Mark("", "");
    }

    /**
     * A finding beside a section.
     *
     * @param section whose page it is shown on
     */
    static FindingView of(Finding finding, Section section) {
        return new FindingView(
                finding.title(),
                finding.message(),
                finding.remedy(),
                "#" + target(finding.spot()),
                mark(finding.severity()),
                leadingTo(anchor(finding)),
                finding.suggestions().stream()
                        .map(one -> suggestion(one, section))
                        .toList(),
                finding.failed() && finding.severity() != Severity.HINT
                        ? leadingTo(Standing.anchor(finding.id()))
                        : "");
    }

    /** Place of a finding on the page of checks. */
    static String anchor(Finding finding) {
        return Standing.anchor(finding.id()).replace("answer-", "finding-");
    }

    /** What follows the address of the page of checks for a place on it, on whichever part of the page that is. */
    private static String leadingTo(String anchor) {
        return "?at=" + anchor + "#" + anchor;
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

    private static Suggestion suggestion(cn.parklens.check.Suggestion offered, Section section) {
        return new Suggestion(
                offered.text(),
                offered.figures().entrySet().stream()
                        .map(entry -> CellView.idOf(
                                        entry.getKey().indicator(),
                                        entry.getKey().period())
                                + "=" + entry.getValue().toPlainString())
                        .sorted()
                        .collect(Collectors.joining(" ")),
                offered.figures().keySet().stream().allMatch(cell -> isIn(section, new Spot.AtCell(cell))));
    }

    /** Whether it points at a cell or field of the section. */
    static boolean isIn(Section section, Spot spot) {
        return section.blocks().stream().anyMatch(block -> switch (block) {
            case IndicatorTable table ->
                spot instanceof Spot.AtCell(var cell)
                        && table.indicators().stream()
                                .anyMatch(one -> one.code().equals(cell.indicator()));
            case FieldGroup group ->
                spot instanceof Spot.AtField(var field)
                        && group.fields().stream().anyMatch(one -> one.code().equals(field));
        });
    }
}
