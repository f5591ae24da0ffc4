package cn.parklens.bench.truth;

import cn.parklens.check.CheckReport;
import cn.parklens.check.Finding;
import cn.parklens.check.Spot;
import cn.parklens.check.Suggestion;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.form.Severity;
import cn.parklens.observation.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the product says about a draft: findings of rules, and what reading the lists found, each with its place.
 *
 * @param said all of it, a finding about several rows once for each
 * @param blocking how many findings block
 * @param explain how many are to be explained
 */
record Heard(List<Said> said, long blocking, long explain) {

    /**
     * One thing said.
     *
     * @param identity the same before and after a mistake elsewhere, and however rows move up or down
     * @param cell it points at, null for none
     * @param row enterprise of the row it points at, null for none
     * @param first the suggestion that comes first, null for none
     */
    record Said(
            String identity,
            Severity severity,
            @Nullable Cell cell,
            @Nullable String row,
            @Nullable Suggestion first) {}

    static Heard of(CheckReport report, List<Problem> problems, Map<String, String> rows) {
        List<Said> said = new ArrayList<>();
        report.findings().stream().filter(Finding::failed).flatMap(Heard::said).forEach(said::add);
        problems.forEach(problem -> {
            String row = rows.getOrDefault(
                    at(problem.place().sheet(), problem.place().row()), "");
            said.add(new Said(
                    problem.kind() + "#" + problem.place().sheet() + "#" + row, problem.severity(), null, row, null));
        });
        return new Heard(
                said,
                report.failed(Severity.BLOCKING).count() + of(problems, Severity.BLOCKING),
                report.failed(Severity.EXPLAIN).count() + of(problems, Severity.EXPLAIN));
    }

    static String at(@Nullable String sheet, @Nullable Integer row) {
        return sheet + "#" + row;
    }

    private static Stream<Said> said(Finding finding) {
        Suggestion first = finding.suggestions().stream().findFirst().orElse(null);
        String code = finding.code() + "#" + finding.year() + "#";
        Cell cell = switch (finding.spot()) {
            case Spot.AtCell(var at) -> at;
            // A list that is missing is asked for because of the count that it would prove.
            case Spot.AtList list
            when finding.figures().size() == 1 -> finding.figures().getFirst();
            default -> null;
        };
        if (finding.rows().isEmpty()) {
            return Stream.of(new Said(code + finding.spot().code(), finding.severity(), cell, null, first));
        }
        return finding.rows().stream()
                .map(row -> new Said(
                        code + row.list() + "#" + row.enterprise(), finding.severity(), cell, row.enterprise(), first));
    }

    private static long of(List<Problem> problems, Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }

    /** What was not said about the clean draft, or was said less gravely, the gravest first. */
    List<Said> since(Heard clean) {
        Map<String, Severity> before = clean.said.stream()
                .collect(Collectors.toMap(
                        Said::identity, Said::severity, (one, other) -> one.compareTo(other) < 0 ? one : other));
        return said.stream()
                .filter(each -> Optional.ofNullable(before.get(each.identity()))
                        .map(known -> each.severity().compareTo(known) < 0)
                        .orElse(true))
                .sorted((one, other) -> one.severity().compareTo(other.severity()))
                .toList();
    }

    /** Whether something new points at the place, or first suggests to change it. */
    static boolean pointsAt(List<Said> fresh, Planted planted) {
        return fresh.stream()
                .anyMatch(each -> (each.cell() != null && planted.cells().contains(each.cell()))
                        || (each.row() != null && planted.rows().contains(each.row()))
                        || (each.first() != null && isChanged(planted.cells(), each.first())));
    }

    private static boolean isChanged(Set<Cell> cells, Suggestion suggestion) {
        return !cells.isEmpty() && cells.containsAll(suggestion.figures().keySet());
    }

    /** Whether something new suggests first just what was meant, to within a thousandth. */
    static boolean suggests(List<Said> fresh, Planted planted) {
        return fresh.stream()
                .map(Said::first)
                .anyMatch(first -> first != null
                        && first.figures().keySet().equals(planted.meant().keySet())
                        && first.figures().entrySet().stream()
                                .allMatch(each -> isNear(
                                        each.getValue().doubleValue(),
                                        planted.meant().get(each.getKey()).doubleValue())));
    }

    private static boolean isNear(double one, double other) {
        return Math.abs(one - other) <= Math.abs(other) / 1000;
    }
}
