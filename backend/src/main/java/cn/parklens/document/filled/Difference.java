package cn.parklens.document.filled;

import cn.parklens.check.Finding;
import java.util.List;

/**
 * An uploaded workbook against the ledger, cell by cell.
 *
 * @param lines every cell that the workbook fills in or clears, in the form's order
 * @param problems what is wrong, the gravest first
 * @param appearing findings that there would be when all chosen lines were taken over
 * @param vanishing findings that there would no longer be
 * @param isRefused whether nothing of the workbook can be taken over
 */
public record Difference(
        List<Line> lines,
        List<LocatedProblem> problems,
        List<Finding> appearing,
        List<Finding> vanishing,
        boolean isRefused) {

    public Difference {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
        appearing = List.copyOf(appearing);
        vanishing = List.copyOf(vanishing);
    }

    /** A workbook of which nothing can be taken over. */
    static Difference refused(List<LocatedProblem> problems) {
        return new Difference(List.of(), problems, List.of(), List.of(), true);
    }

    public long count(Line.Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).count();
    }

    /** Lines that can be taken over. */
    public List<Line> offered() {
        return lines.stream().filter(line -> line.kind().isOffered()).toList();
    }

    /** Lines that the ledger has already, or in a newer state. */
    public List<Line> kept() {
        return lines.stream()
                .filter(line -> line.kind() == Line.Kind.SAME || line.kind() == Line.Kind.OUTDATED)
                .toList();
    }

    public List<Line> unreadable() {
        return lines.stream()
                .filter(line -> line.kind() == Line.Kind.UNREADABLE)
                .toList();
    }
}
