package cn.parklens.document.web;

import cn.parklens.check.Finding;
import cn.parklens.document.filled.Difference;
import cn.parklens.document.filled.Line;
import java.util.List;
import java.util.stream.Stream;

/**
 * A difference as the page shows it.
 *
 * @param difference what it is made of
 * @param changes what there is to take over, by kind; cells in merged ones and those that
 *     are to be looked at first stand for themselves and in no other number
 * @param others what changes nothing: what is the same, what is newer on the page, what was not understood
 * @param checks what the checks say otherwise afterwards
 * @param vanishing findings that vanish, but for those that only said that something is not filled in
 * @param choosable whether there is anything to take over
 */
record DifferenceView(
        Difference difference,
        List<Count> changes,
        List<Count> others,
        List<Count> checks,
        List<Finding> vanishing,
        boolean choosable) {

    private static final String REQUIRED = "required:";

    /**
     * One of the numbers of a sentence, never zero.
     *
     * @param kind end of its key in the messages
     */
    record Count(String kind, long number) {}

    static DifferenceView of(Difference difference) {
        List<Finding> vanishing = difference.vanishing().stream()
                .filter(finding -> !finding.code().startsWith(REQUIRED))
                .toList();
        return new DifferenceView(
                difference,
                numbers(
                        offered(difference, Line.Kind.NEW),
                        offered(difference, Line.Kind.CHANGED),
                        offered(difference, Line.Kind.CLEARED),
                        offered(difference, Line.Kind.CONFLICT),
                        new Count(
                                "MERGED",
                                difference.offered().stream()
                                        .filter(Line::isMerged)
                                        .count()),
                        new Count(
                                "DOUBTED",
                                difference.offered().stream()
                                        .filter(line -> line.isDoubted() && !line.isMerged())
                                        .count())),
                numbers(
                        kept(difference, Line.Kind.SAME),
                        kept(difference, Line.Kind.OUTDATED),
                        kept(difference, Line.Kind.UNREADABLE)),
                numbers(
                        new Count("required", difference.vanishing().size() - vanishing.size()),
                        new Count("vanishing", vanishing.size()),
                        new Count("appearing", difference.appearing().size())),
                vanishing,
                !difference.offered().isEmpty());
    }

    /** The others that stand in the table of what is not touched. */
    public List<Count> kept() {
        return others.stream()
                .filter(count -> !count.kind().equals(Line.Kind.UNREADABLE.name()))
                .toList();
    }

    /** Whether the workbook says what the page says: there is nothing in it that was left out either. */
    public boolean isTheSame() {
        return changes.isEmpty()
                && others.stream().allMatch(count -> count.kind().equals(Line.Kind.SAME.name()));
    }

    private static List<Count> numbers(Count... all) {
        return Stream.of(all).filter(count -> count.number() > 0).toList();
    }

    private static Count offered(Difference difference, Line.Kind kind) {
        return new Count(
                kind.name(),
                difference.offered().stream()
                        .filter(line -> line.kind() == kind && !line.isMerged() && !line.isDoubted())
                        .count());
    }

    private static Count kept(Difference difference, Line.Kind kind) {
        return new Count(kind.name(), difference.count(kind));
    }
}
