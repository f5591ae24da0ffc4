package cn.parklens.submission.web;

import cn.parklens.check.CheckReport;
import cn.parklens.check.Finding;
import cn.parklens.check.Outcome;
import cn.parklens.form.Severity;
import cn.parklens.submission.Submission;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A rehearsal of sending: what the checks say now.
 *
 * @param groups by severity, the gravest first
 * @param needs what the checks that did not run lack, each once, with where it is to be filled in
 * @param show which outcomes are listed
 */
public record CheckView(List<CheckGroup> groups, List<CheckLine.Link> needs, Show show) {

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

    /** What a report says, the first of each long group. */
    public static CheckView of(Submission submission, CheckReport report, Show show) {
        return of(submission, report, show, Part.first());
    }

    /**
     * Sorts what a report says.
     *
     * @param parts which findings of each group are on the page
     */
    static CheckView of(Submission submission, CheckReport report, Show show, Map<Severity, Part> parts) {
        return new CheckView(
                parts.values().stream()
                        .map(part -> group(submission, report, show, part))
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
                .mapToLong(CheckGroup::failed)
                .sum();
    }

    public long blocking() {
        return failed(Severity.BLOCKING);
    }

    public long explain() {
        return failed(Severity.EXPLAIN);
    }

    public long notEvaluated() {
        return groups.stream().mapToLong(CheckGroup::notEvaluated).sum();
    }

    public long passed() {
        return groups.stream().mapToLong(CheckGroup::passed).sum();
    }

    public long failed() {
        return groups.stream().mapToLong(CheckGroup::failed).sum();
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
        return groups.stream().allMatch(CheckGroup::isEmpty);
    }

    /** The first few of what is lacking. */
    public List<CheckLine.Link> firstNeeds() {
        return needs.stream().limit(3).toList();
    }

    /** The group of one severity. */
    CheckGroup group(Severity severity) {
        return groups.stream()
                .filter(group -> group.severity() == severity)
                .findFirst()
                .orElseThrow();
    }

    /** The part of its group in which a finding stands; empty where the filter does not list it. */
    Optional<Part> partWith(Predicate<Finding> sought) {
        return groups.stream()
                .flatMap(group -> IntStream.range(0, group.size())
                        .filter(place -> sought.test(group.listed().get(place)))
                        .mapToObj(place -> Part.around(group.severity(), place)))
                .findFirst();
    }

    /** Whether a finding is on the page itself. */
    public boolean has(CheckLine line) {
        return groups.stream().anyMatch(group -> group.lines().contains(line));
    }

    private static CheckGroup group(Submission submission, CheckReport report, Show show, Part asked) {
        List<Finding> all = report.findings().stream()
                .filter(finding -> finding.severity() == asked.group())
                .toList();
        List<Finding> shown =
                all.stream().filter(finding -> show.includes(finding.outcome())).toList();
        List<Finding> listed = manyAlikeLast(
                shown.stream().filter(finding -> !isUnfilled(finding)).toList());
        Part part = asked.within(listed.size());
        return new CheckGroup(
                asked.group(),
                count(all, Show.PASSED),
                count(all, Show.FAILED),
                count(all, Show.NOT_EVALUATED),
                listed,
                part,
                lines(submission, listed.subList(part.from(), part.until())),
                lines(submission, shown.stream().filter(CheckView::isUnfilled).toList()));
    }

    /** What other checks say is not to be looked for behind a thousand rows of one. */
    private static List<Finding> manyAlikeLast(List<Finding> findings) {
        Map<String, Long> ofRule =
                findings.stream().collect(Collectors.groupingBy(Finding::code, Collectors.counting()));
        return findings.stream()
                .sorted(Comparator.comparing(
                        finding -> Objects.requireNonNull(ofRule.get(finding.code())) > Part.AT_ONCE))
                .toList();
    }

    private static boolean isUnfilled(Finding finding) {
        return finding.failed() && FindingView.isUnfilled(finding);
    }

    private static List<CheckLine> lines(Submission submission, List<Finding> findings) {
        return findings.stream()
                .map(finding -> CheckLine.of(submission, finding))
                .toList();
    }

    private static long count(List<Finding> findings, Show which) {
        return findings.stream()
                .filter(finding -> which.includes(finding.outcome()))
                .count();
    }
}
