package cn.parklens.bench;

import cn.parklens.fault.KillRounds;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Product and database killed at seeded moments during imports and entry. {@code -Dkill.rounds=} and {@code -Dkill.seed=}
 * choose others.
 */
final class KillBench implements Bench {

    private static final int KILLS = 200;
    private static final long SEED = 20261121;

    @Override
    public String name() {
        return "kill";
    }

    @Override
    public String what() {
        return "kill -9 of the product and of PostgreSQL during imports and entry: lost, half done, doubled";
    }

    @Override
    public void run(Report report) throws Exception {
        Path folder = Files.createTempDirectory("parklens-kill");
        try (KillRounds rounds = KillRounds.on(
                folder.resolve("home"), Long.getLong("kill.seed", SEED), line -> report.line("%s", line))) {
            KillRounds.Outcome outcome = rounds.run(Integer.getInteger("kill.rounds", KILLS));
            report.figure("kills", outcome.kills());
            report.figure("acknowledged_cells", outcome.acknowledgedCells());
            report.figure("acknowledged_uploads", outcome.acknowledgedUploads());
            report.figure("lost", outcome.lost().size());
            report.figure("half", outcome.half().size());
            report.figure("doubled", outcome.doubled().size());
            report.figure("unsettled", outcome.unsettled());
        } finally {
            Scratch.remove(folder);
        }
    }
}
