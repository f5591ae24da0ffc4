package cn.parklens.bench;

import cn.parklens.check.CheckReport;
import cn.parklens.check.Facts;
import cn.parklens.check.RuleBook;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Observation;
import cn.parklens.observation.Value;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All rules over 3,000 submissions of three years each; and one submission after one changed cell, beside one trivial
 * round trip to the database; and what a saved cell costs beside a list of 200,000 rows.
 */
final class CheckBench implements Bench {

    private static final int SAMPLES = 7;
    private static final int SUBMISSIONS = 3_000;
    private static final int AT_A_TIME = 300;
    private static final int REPEATS = 3_000;
    private static final int ROWS = 200_000;

    private int next;

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String what() {
        return "rules per second, a re-check after one changed cell beside one round trip, a save beside a long list";
    }

    @Override
    public void run(Report report) throws Exception {
        Path folder = Files.createTempDirectory("parklens-bench");
        try (Workplace workplace = Workplace.start(folder)) {
            RuleBook rules = RuleBook.of(workplace.form());
            all(report, rules);
            one(report, rules, workplace);
            saved(report, workplace, folder);
        } finally {
            Scratch.remove(folder);
        }
    }

    /** Every check of every submission, with nothing known beforehand; a few hundred in memory at a time. */
    private static void all(Report report, RuleBook rules) throws Exception {
        Samples samples = new Samples();
        long failed = 0;
        for (int i = 0; i < SAMPLES + 2; i++) {
            double seconds = 0;
            failed = 0;
            GeneratedFacts generator = new GeneratedFacts(rules.form(), 20_260_101L);
            for (int made = 0; made < SUBMISSIONS; made += AT_A_TIME) {
                List<Facts> parks = generator.parks(AT_A_TIME);
                long start = System.nanoTime();
                for (Facts facts : parks) {
                    failed += rules.check(facts).failed();
                }
                seconds += (System.nanoTime() - start) / 1e9;
            }
            if (i >= 2) {
                samples.add(seconds);
            }
        }
        report.line(
                "%,d submissions, %d checks each: median %.3f s, spread %.3f s, %.1f findings each",
                SUBMISSIONS, rules.size(), samples.median(), samples.spread(), (double) failed / SUBMISSIONS);
        report.figure("rules_per_second", (double) SUBMISSIONS * rules.size() / samples.median());
    }

    /** Every cell in turn, changed a little. */
    private static void one(Report report, RuleBook rules, Workplace workplace) throws Exception {
        List<Changed> changes = changes(rules);
        Samples rechecks = new Samples();
        Samples trips = new Samples();
        try (Connection connection = workplace.database().getConnection();
                PreparedStatement trip = connection.prepareStatement("select 1")) {
            for (int i = 0; i < SAMPLES + 3; i++) {
                boolean warm = i >= 3;
                (warm ? rechecks : new Samples()).time(() -> recheck(rules, changes));
                (warm ? trips : new Samples()).time(() -> travel(trip));
            }
        }
        double recheck = rechecks.median() / REPEATS * 1e6;
        double roundTrip = trips.median() / REPEATS * 1e6;
        report.line("re-check after one cell %8.1f µs (spread %.1f)", recheck, rechecks.spread() / REPEATS * 1e6);
        report.line("one round trip          %8.1f µs (spread %.1f)", roundTrip, trips.spread() / REPEATS * 1e6);
        report.figure("recheck_us", recheck);
        report.figure("roundtrip_us", roundTrip);
        report.ratio("recheck/roundtrip", recheck / roundTrip);
    }

    private record Changed(CheckReport said, Facts before, Map<Cell, Observation> after) {}

    private static List<Changed> changes(RuleBook rules) {
        List<Changed> changes = new ArrayList<>();
        for (Facts facts : new GeneratedFacts(rules.form(), 7L).parks(20)) {
            CheckReport said = rules.check(facts);
            facts.observations().forEach((cell, observation) -> {
                Map<Cell, Observation> after = new HashMap<>(facts.observations());
                if (observation.value() instanceof Value.Figure(var amount)) {
                    after.put(cell, GeneratedFacts.observation(cell, amount.add(BigDecimal.ONE)));
                }
                changes.add(new Changed(said, facts, after));
            });
        }
        return changes;
    }

    private static void recheck(RuleBook rules, List<Changed> changes) {
        for (int i = 0; i < REPEATS; i++) {
            Changed changed = changes.get(i % changes.size());
            Facts before = changed.before();
            Facts after = new Facts(changed.after(), before.lists(), before.fields(), before.peers());
            rules.recheck(changed.said(), before, after);
        }
    }

    private static void travel(PreparedStatement trip) throws Exception {
        for (int i = 0; i < REPEATS; i++) {
            try (ResultSet result = trip.executeQuery()) {
                result.next();
            }
        }
    }

    /** A cell is saved, and all checks of the submission say what they say now: without a list, and with a long one. */
    private void saved(Report report, Workplace workplace, Path folder) throws Exception {
        Samples without = new Samples();
        Samples with = new Samples();
        saves(workplace, new Samples());
        saves(workplace, without);
        Path file = folder.resolve("list-" + ROWS + ".xlsx");
        GeneratedFiles.write(file, ROWS);
        workplace.upload(file);
        saves(workplace, new Samples());
        saves(workplace, with);
        report.line("a save and all checks, no list           %8.1f ms", without.median() * 1e3);
        report.line("a save and all checks, list of %,d   %8.1f ms", ROWS, with.median() * 1e3);
        report.figure("save_ms", without.median() * 1e3);
        report.figure("save_ms_200000", with.median() * 1e3);
        report.ratio("save_200000/save", with.median() / without.median());
    }

    private void saves(Workplace workplace, Samples samples) throws Exception {
        for (int i = 1; i <= 50; i++) {
            String figure = String.valueOf(ROWS + next++);
            samples.time(() -> {
                workplace.type("industrial_enterprises", "2025-12-31", figure);
                workplace.check();
            });
        }
    }
}
