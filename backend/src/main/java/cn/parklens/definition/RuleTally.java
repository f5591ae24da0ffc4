package cn.parklens.definition;

import cn.parklens.check.Finding;
import cn.parklens.check.Outcome;
import cn.parklens.formula.Need;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What one rule said of many submissions, each counted once: hit where any cell or row failed. */
public final class RuleTally {

    private final Set<Long> hits = new TreeSet<>();
    private final Set<Long> passed = new TreeSet<>();
    private final Set<Long> open = new TreeSet<>();
    private final Map<String, Set<Long>> needs = new LinkedHashMap<>();
    private int places;
    private long explained;

    /** Takes what the rule said of a submission. */
    void add(long submission, List<Finding> said) {
        long failed = said.stream().filter(Finding::failed).count();
        places += (int) failed;
        List<Finding> notEvaluated = said.stream()
                .filter(finding -> finding.outcome() == Outcome.NOT_EVALUATED)
                .toList();
        notEvaluated.stream()
                .flatMap(finding -> finding.needs().stream())
                .map(Need::toChinese)
                .forEach(need ->
                        needs.computeIfAbsent(need, key -> new TreeSet<>()).add(submission));
        (failed > 0 ? hits : notEvaluated.isEmpty() ? passed : open).add(submission);
    }

    void explained(long count) {
        explained = Math.min(count, hits.size());
    }

    /** Submissions in which it failed somewhere. */
    public int hits() {
        return hits.size();
    }

    Set<Long> hitIds() {
        return hits;
    }

    /** Cells and rows in which it failed. */
    public int places() {
        return places;
    }

    /** Submissions in which it passed everywhere. */
    public int passed() {
        return passed.size();
    }

    /** Submissions in which it did not fail, and could not be evaluated somewhere. */
    public int notEvaluated() {
        return open.size();
    }

    /** Of those hit, how many have an accepted explanation. */
    public long explained() {
        return explained;
    }

    /** Hits of those it could judge, in percent with one decimal; empty where it could judge none. */
    public Optional<BigDecimal> hitRate() {
        return share(hits(), hits() + passed());
    }

    /** Explained of those hit, in percent with one decimal; empty where it hit none. */
    public Optional<BigDecimal> explainedShare() {
        return share(explained, hits());
    }

    /**
     * An input that kept the rule from being evaluated.
     *
     * @param what with its period and why it is missing
     * @param submissions in how many
     */
    public record Missing(String what, int submissions) {}

    /** The inputs that were missing, the one missing most often first. */
    public List<Missing> missing() {
        return needs.entrySet().stream()
                .map(need -> new Missing(need.getKey(), need.getValue().size()))
                .sorted(Comparator.comparingInt(Missing::submissions).reversed().thenComparing(Missing::what))
                .collect(Collectors.toList());
    }

    /** Of nothing there is no share: a zero would say that it was looked at. */
    private static Optional<BigDecimal> share(long part, long whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
    }
}
