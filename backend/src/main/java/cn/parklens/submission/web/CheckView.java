package cn.parklens.submission.web;

import cn.parklens.check.CheckReport;
import cn.parklens.check.Outcome;
import cn.parklens.form.Severity;
import cn.parklens.submission.Submission;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A rehearsal of sending: what the checks say now.
 *
 * @param groups by severity, the gravest first
 * @param needs what the checks that did not run lack, each once, with where it is to be filled in
 * @param show which outcomes are listed
 */
public record CheckView(List<Group> groups, List<CheckLine.Link> needs, Show show) {

    public CheckView {
        groups = List.copyOf(groups);
        needs = List.copyOf(needs);
    }

    /** Which outcomes are listed. */
    public enum Show {
        FAILED,
        NOT_EVALUATED,
        PASSED,
        ALL;

        boolean includes(Outcome outcome) {
            return switch (this) {
                case FAILED -> outcome == Outcome.FAILED;
                case NOT_EVALUATED -> outcome == Outcome.NOT_EVALUATED;
                case PASSED -> outcome == Outcome.PASSED || outcome == Outcome.NOT_APPLICABLE;
                case ALL -> true;
            };
        }
    }

    /**
     * The checks of one severity.
     *
     * @param lines those listed, what is simply not filled in left out
     * @param unfilled what is simply not filled in
     */
    public record Group(
            Severity severity,
            long passed,
            long failed,
            long notEvaluated,
            List<CheckLine> lines,
            List<CheckLine> unfilled) {

        public Group {
            lines = List.copyOf(lines);
            unfilled = List.copyOf(unfilled);
        }

        public boolean isEmpty() {
            return lines.isEmpty() && unfilled.isEmpty();
        }
    }

    /** Sorts what a report says. */
    public static CheckView of(Submission submission, CheckReport report, Show show) {
        return new CheckView(
                Arrays.stream(Severity.values())
                        .map(severity -> group(submission, report, severity, show))
                        .toList(),
                report.of(Outcome.NOT_EVALUATED)
                        .flatMap(finding -> CheckLine.of(submission, finding).needs().stream())
                        .distinct()
                        .toList(),
                show);
    }

    public long failed(Severity severity) {
        return groups.stream()
                .filter(group -> group.severity() == severity)
                .mapToLong(Group::failed)
                .sum();
    }

    public long blocking() {
        return failed(Severity.BLOCKING);
    }

    public long explain() {
        return failed(Severity.EXPLAIN);
    }

    public long notEvaluated() {
        return groups.stream().mapToLong(Group::notEvaluated).sum();
    }

    public long passed() {
        return groups.stream().mapToLong(Group::passed).sum();
    }

    public long failed() {
        return groups.stream().mapToLong(Group::failed).sum();
    }

    /** The filters, each with how many checks it would list. */
    public Map<Show, Long> choices() {
        Map<Show, Long> choices = new EnumMap<>(Show.class);
        choices.put(Show.FAILED, failed());
        choices.put(Show.NOT_EVALUATED, notEvaluated());
        choices.put(Show.PASSED, passed());
        choices.put(Show.ALL, failed() + notEvaluated() + passed());
        return choices;
    }

    /** Whether the filter leaves nothing to show. */
    public boolean isEmpty() {
        return groups.stream().allMatch(Group::isEmpty);
    }

    /** The first few of what is lacking. */
    public List<CheckLine.Link> firstNeeds() {
        return needs.stream().limit(3).toList();
    }

    private static Group group(Submission submission, CheckReport report, Severity severity, Show show) {
        List<CheckLine> all = report.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .map(finding -> CheckLine.of(submission, finding))
                .toList();
        List<CheckLine> shown = all.stream()
                .filter(line -> show.includes(line.finding().outcome()))
                .toList();
        return new Group(
                severity,
                count(all, Show.PASSED),
                count(all, Show.FAILED),
                count(all, Show.NOT_EVALUATED),
                shown.stream().filter(line -> !line.isUnfilled()).toList(),
                shown.stream().filter(CheckLine::isUnfilled).toList());
    }

    private static long count(List<CheckLine> lines, Show which) {
        return lines.stream()
                .filter(line -> which.includes(line.finding().outcome()))
                .count();
    }
}
