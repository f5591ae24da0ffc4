package cn.parklens.submission.answer;

import cn.parklens.check.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every failed finding of a submission that is to be mended or answered. */
public final class Standings {

    private final Map<String, Standing> bySubject = new LinkedHashMap<>();
    private final Map<String, Standing> byFinding = new LinkedHashMap<>();
    private final Map<String, Long> openByRule;

    Standings(List<Standing> all) {
        all.forEach(one -> {
            bySubject.put(one.subject(), one);
            byFinding.put(one.finding().id(), one);
        });
        openByRule = byFinding.values().stream()
                .filter(one -> one.state() == Standing.State.OPEN)
                .collect(Collectors.groupingBy(one -> one.finding().code(), Collectors.counting()));
    }

    /** In the form's order. */
    public List<Standing> all() {
        return List.copyOf(byFinding.values());
    }

    /** How a finding stands; null for one that asks nothing. */
    public @Nullable Standing of(Finding finding) {
        return byFinding.get(finding.id());
    }

    /** How it stands with what an answer is bound to. */
    public Optional<Standing> on(String subject) {
        return Optional.ofNullable(bySubject.get(subject));
    }

    /** Failed findings that block. */
    public long blocking() {
        return count(Act.Kind.WAIVER, false);
    }

    /** Those of them that were waived. */
    public long waived() {
        return count(Act.Kind.WAIVER, true);
    }

    /** Those of them whose waiver is asked for. */
    public long requested() {
        return all().stream()
                .filter(one -> one.state() == Standing.State.REQUESTED)
                .count();
    }

    /** Failed findings that are to be corrected or explained. */
    public long explain() {
        return count(Act.Kind.EXPLANATION, false);
    }

    /** Those of them that are explained. */
    public long explained() {
        return count(Act.Kind.EXPLANATION, true);
    }

    /** Whether nothing stands in the way of sending. */
    public boolean allSettled() {
        return all().stream().allMatch(Standing::isSettled);
    }

    /** Others of the same rule that nobody has answered yet. */
    public long openOfSameRule(Standing than) {
        long open = openByRule.getOrDefault(than.finding().code(), 0L);
        return than.state() == Standing.State.OPEN ? open - 1 : open;
    }

    private long count(Act.Kind kind, boolean settledOnly) {
        return all().stream()
                .filter(one -> one.kind() == kind && (!settledOnly || one.isSettled()))
                .count();
    }
}
