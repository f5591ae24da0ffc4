package cn.parklens.bench.truth;

import cn.parklens.bench.truth.Heard.Said;
import cn.parklens.check.CheckReport;
import cn.parklens.check.Facts;
import cn.parklens.check.RuleBook;
import cn.parklens.form.Form;
import cn.parklens.form.Severity;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plants one mistake of every kind in each of many clean submissions and listens. */
public final class Trial {

    private static final int FEWEST_PEERS = 5;

    private final RuleBook rules;
    private final CleanSubmissions submissions;
    private final int count;
    private final long seed;
    private final Map<Kind, Tally> tallies = new LinkedHashMap<>();
    private final List<String> missed = new ArrayList<>();
    private final Map<String, Integer> saidOfClean = new HashMap<>();
    private int cleanBlocking;
    private long cleanExplain;

    /**
     * A trial; the same seed gives the same submissions and mistakes.
     *
     * @param form main form of the product
     * @param count of submissions
     */
    public Trial(Form form, int count, long seed) {
        this.rules = RuleBook.of(form);
        this.submissions = new CleanSubmissions(form, seed);
        this.count = count;
        this.seed = seed;
    }

    /** Runs it, writing lists as files into a folder. */
    public void run(Path folder) throws IOException {
        Files.createDirectories(folder);
        Kind.all().forEach(kind -> tallies.put(kind, new Tally()));
        Reading reading = new Reading(rules.form(), folder, submissions.fields(), peers());
        for (int i = 0; i < count; i++) {
            reading.next();
            Draft clean = submissions.draft(i);
            Heard before = heard(clean, reading);
            note(before);
            Chance chance = new Chance(seed * 31 + i);
            for (Map.Entry<Kind, Tally> each : tallies.entrySet()) {
                Optional<Planted> planted = each.getKey().planter().plant(clean, chance);
                planted.ifPresent(it -> judge(each.getKey(), each.getValue(), it, before, reading));
            }
        }
    }

    private void judge(Kind kind, Tally tally, Planted planted, Heard before, Reading reading) {
        List<Said> fresh = heard(planted.draft(), reading).since(before);
        boolean at = Heard.pointsAt(fresh, planted);
        boolean suggested = Heard.suggests(fresh, planted);
        tally.add(!fresh.isEmpty(), at, !planted.meant().isEmpty(), suggested);
        if (kind.isDetectable() && (!at || (!suggested && !planted.meant().isEmpty()))) {
            missed.add(kind.name() + (fresh.isEmpty() ? " NOT FOUND " : at ? " NOT SUGGESTED " : " ELSEWHERE ")
                    + planted.cells() + planted.rows() + " meant " + planted.meant() + " typed "
                    + planted.cells().stream().map(planted.draft()::figure).toList() + " heard " + fresh);
        }
    }

    private void note(Heard clean) {
        cleanBlocking += clean.count(Severity.BLOCKING) > 0 ? 1 : 0;
        cleanExplain += clean.count(Severity.EXPLAIN);
        clean.said().stream()
                .filter(each -> each.severity() != Severity.HINT)
                .forEach(each -> saidOfClean.merge(
                        each.identity().substring(0, each.identity().indexOf('#')), 1, Integer::sum));
    }

    private Heard heard(Draft draft, Reading reading) {
        Facts facts = reading.facts(draft);
        CheckReport report = rules.suggest(rules.check(facts), facts);
        return Heard.of(report, reading.problems(draft), rows(draft));
    }

    /** Enterprises by sheet and line. */
    private static Map<String, String> rows(Draft draft) {
        Map<String, String> rows = new HashMap<>();
        draft.sheets().values().forEach(sheet -> {
            for (int i = 0; i < sheet.rows().size(); i++) {
                rows.put(
                        Heard.at(sheet.list(), i + Sheet.FIRST_LINE),
                        sheet.text(i, ListMistakes.NAME).strip());
            }
        });
        return rows;
    }

    /** Medians over all of them, as a reviewer's installation has them once the others were accepted. */
    private Map<Cell, BigDecimal> peers() {
        Map<Cell, List<BigDecimal>> figures = new HashMap<>();
        for (int i = 0; i < count; i++) {
            submissions.draft(i).values().forEach((cell, value) -> {
                if (value instanceof Value.Figure(var amount)) {
                    figures.computeIfAbsent(cell, c -> new ArrayList<>()).add(amount);
                }
            });
        }
        Map<Cell, BigDecimal> medians = new HashMap<>();
        figures.forEach((cell, all) -> {
            if (all.size() >= FEWEST_PEERS) {
                all.sort(null);
                medians.put(
                        cell,
                        all.get((all.size() - 1) / 2)
                                .add(all.get(all.size() / 2))
                                .divide(BigDecimal.valueOf(2), 6, RoundingMode.HALF_UP));
            }
        });
        return medians;
    }

    /** By kind, in their order. */
    Map<Kind, Tally> tallies() {
        return tallies;
    }

    /** What was not found where it is, for whoever mends rules. */
    public List<String> missed() {
        return missed;
    }

    /** How often a rule spoke about clean submissions, by its code. */
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
        return (double) cleanBlocking / count;
    }

    /** Mean number of findings to be explained, per clean submission. */
    public double cleanExplainMean() {
        return (double) cleanExplain / count;
    }
}
