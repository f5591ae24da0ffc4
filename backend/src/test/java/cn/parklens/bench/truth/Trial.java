package cn.parklens.bench.truth;

import cn.parklens.check.CheckReport;
import cn.parklens.check.Facts;
import cn.parklens.check.RuleBook;
import cn.parklens.form.Form;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Plants one mistake of every kind in each of many clean submissions and listens. */
public final class Trial {

    private static final int FEWEST_PEERS = 5;

    private final RuleBook rules;
    private final CleanSubmissions submissions;
    private final int count;
    private final long seed;

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

    /**
     * Runs it on several threads.
     *
     * @param folder for the lists, which are written as files
     */
    public Verdicts run(Path folder, int threads) throws Exception {
        Map<Cell, BigDecimal> peers = peers();
        Verdicts all = new Verdicts();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Verdicts>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int first = i;
                Path own = Files.createDirectories(folder.resolve("part-" + i));
                parts.add(pool.submit(() -> part(first, threads, own, peers)));
            }
            for (Future<Verdicts> part : parts) {
                all.add(part.get());
            }
        }
        return all;
    }

    private Verdicts part(int first, int step, Path folder, Map<Cell, BigDecimal> peers) {
        Verdicts verdicts = new Verdicts();
        Reading reading = new Reading(rules.form(), folder, submissions.fields(), peers);
        List<Kind> kinds = Kind.all();
        for (int i = first; i < count; i += step) {
            reading.next();
            Draft clean = submissions.draft(i);
            Heard before = heard(clean, reading);
            verdicts.clean(before);
            Chance chance = new Chance(seed * 31 + i);
            for (Kind kind : kinds) {
                kind.planter()
                        .plant(clean, chance)
                        .ifPresent(planted -> verdicts.planted(
                                kind, planted, heard(planted.draft(), reading).since(before)));
            }
        }
        return verdicts;
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
}
