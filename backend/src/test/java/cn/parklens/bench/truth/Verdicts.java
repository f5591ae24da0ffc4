package cn.parklens.bench.truth;

import cn.parklens.form.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a trial found out: by kind of mistake, and about the clean submissions. */
public final class Verdicts {

    private final Map<Kind, Tally> tallies = new LinkedHashMap<>();
    private final List<String> missed = new ArrayList<>();
    private final Map<String, Integer> saidOfClean = new TreeMap<>();
    private int clean;
    private int blocking;
    private long explain;

    Verdicts() {
        Kind.all().forEach(kind -> tallies.put(kind, new Tally()));
    }

    void clean(Heard heard) {
        clean++;
        blocking += heard.blocking() > 0 ? 1 : 0;
        explain += heard.explain();
        heard.said().stream()
                .filter(each -> each.severity() != Severity.HINT)
                .forEach(each -> saidOfClean.merge(
                        each.identity().substring(0, each.identity().indexOf('#')), 1, Integer::sum));
    }

    void planted(Kind kind, Planted planted, List<Heard.Said> fresh) {
        boolean at = Heard.pointsAt(fresh, planted);
        boolean suggestible = !planted.meant().isEmpty();
        boolean suggested = suggestible && Heard.suggests(fresh, planted);
        tally(kind).add(!fresh.isEmpty(), at, suggestible, suggested);
        if (kind.isDetectable() && !at) {
            missed.add(kind.name() + " " + planted.cells() + planted.rows() + " heard " + fresh);
        }
    }

    synchronized void add(Verdicts other) {
        other.tallies.forEach((kind, tally) -> tallyNamed(kind.name()).add(tally));
        missed.addAll(other.missed);
        other.saidOfClean.forEach((code, count) -> saidOfClean.merge(code, count, Integer::sum));
        clean += other.clean;
        blocking += other.blocking;
        explain += other.explain;
    }

    private Tally tally(Kind kind) {
        return tallyNamed(kind.name());
    }

    private Tally tallyNamed(String name) {
        return tallies.entrySet().stream()
                .filter(each -> each.getKey().name().equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    /** By kind, in their order. */
    Map<Kind, Tally> tallies() {
        return tallies;
    }

    /** What was not found where it is, for whoever mends rules. */
    public List<String> missed() {
        return missed;
    }

    /** How often a rule spoke about clean submissions, by its code; hints left out. */
    public Map<String, Integer> saidOfClean() {
        return saidOfClean;
    }

    /** Over all kinds that can be found in principle. */
    public Tally overall() {
        Tally overall = new Tally();
        tallies.forEach((kind, tally) -> {
            if (kind.isDetectable()) {
                overall.add(tally);
            }
        });
        return overall;
    }

    /** Share of clean submissions about which something blocking is said. */
    public double cleanBlocking() {
        return (double) blocking / clean;
    }

    /** Mean number of findings to be explained, per clean submission. */
    public double cleanExplainMean() {
        return (double) explain / clean;
    }
}
