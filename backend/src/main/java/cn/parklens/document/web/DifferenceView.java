package cn.parklens.document.web;

import cn.parklens.check.Finding;
import cn.parklens.document.filled.Difference;
import cn.parklens.document.filled.Line;
import java.util.List;

/**
 * A difference as the page shows it.
 *
 * @param difference what it is made of
 * @param fresh how many cells are filled in for the first time
 * @param merged how many can be taken over, but lie in merged cells; they are in no other number
 * @param required how many findings vanish that only said that something is not filled in
 * @param vanishing the others that vanish
 * @param appearing that appear
 * @param choosable whether there is anything to take over
 */
record DifferenceView(
        Difference difference,
        long fresh,
        long changed,
        long cleared,
        long conflicts,
        long same,
        long outdated,
        long unreadable,
        long merged,
        long required,
        List<Finding> vanishing,
        List<Finding> appearing,
        boolean choosable) {

    private static final String REQUIRED = "required:";

    static DifferenceView of(Difference difference) {
        return new DifferenceView(
                difference,
                alone(difference, Line.Kind.NEW),
                alone(difference, Line.Kind.CHANGED),
                alone(difference, Line.Kind.CLEARED),
                alone(difference, Line.Kind.CONFLICT),
                difference.count(Line.Kind.SAME),
                difference.count(Line.Kind.OUTDATED),
                difference.count(Line.Kind.UNREADABLE),
                difference.offered().stream().filter(Line::isMerged).count(),
                difference.vanishing().stream()
                        .filter(finding -> finding.code().startsWith(REQUIRED))
                        .count(),
                difference.vanishing().stream()
                        .filter(finding -> !finding.code().startsWith(REQUIRED))
                        .toList(),
                difference.appearing(),
                !difference.offered().isEmpty());
    }

    private static long alone(Difference difference, Line.Kind kind) {
        return difference.offered().stream()
                .filter(line -> line.kind() == kind && !line.isMerged())
                .count();
    }
}
