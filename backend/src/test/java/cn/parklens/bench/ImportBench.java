package cn.parklens.bench;

import cn.parklens.bench.FreshProcess.Measured;
import cn.parklens.bench.Installation.Begin;
import cn.parklens.bench.Postgres.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An import from upload to reconciled (ours: stored, hashed, parsed, typed, credit codes checked, matched, reconciled and
 * cross-checked, through the Spring Batch job), beside the plain way, the plain way tuned, and the limit: a server-side
 * {@code COPY} of the same rows into a table like ours, warm.
 *
 * <p>The large file is read by each way in a process of its own, into tables without a row, cold: ours with what the JVM
 * learnt in a training run, as {@code ./run} starts it, and once more as the first file after the warm-up. Further formats
 * and sizes, and twenty uploads beside one of as many rows, are measured in one process after the warm-up and rounds that do
 * not count. Whatever is sent to the product is a file that it has not stored yet.
 */
final class ImportBench implements Bench {

    private static final int ROUNDS = 5;
    /** Rounds that do not count. */
    private static final int WARMING = 4;
    /** What is done once to a file is compiled by the number of files, not of rows: that takes some two hundred. */
    private static final int WARMING_BY_TWENTIES = 12;

    private static final int LARGE = 200_000;
    private static final int SMALL = 20_000;
    private static final int OLD_EXCEL = 60_000;
    private static final int ONE = 100_000;
    private static final int TWENTIETH = ONE / 20;
    private static final int MILLION = 1_000_000;
    private static final String HEAP = "512m";
    private static final String SMALL_HEAP = "256m";

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String what() {
        return "from upload to reconciled, beside the plain way, the plain way tuned and a server-side COPY";
    }

    @Override
    public void run(Report report) throws Exception {
        Path folder = Files.createTempDirectory("parklens-bench");
        try (Postgres postgres = Postgres.start(folder)) {
            Scene scene = new Scene(postgres, folder, Trained.prepare(folder));
            // Makes the tables, and is what the JVM learns from.
            scene.ours(postgres.template(), HEAP, Begin.WARMED_UP, List.of());
            postgres.prepare();
            report.line("%10s  %-32s %10s %10s %12s", "rows", "way", "median s", "spread s", "rows/s");
            cold(report, scene);
            warm(report, scene);
            twenty(report, scene);
            million(report, scene);
        } finally {
            Scratch.remove(folder);
        }
    }

    private static void cold(Report report, Scene scene) throws Exception {
        String file = scene.file("xlsx", LARGE);
        Samples ours = new Samples();
        Samples first = new Samples();
        Samples plain = new Samples();
        Samples tuned = new Samples();
        Samples limit = new Samples();
        double heap = 0;
        for (int i = 0; i < ROUNDS; i++) {
            Measured mine = atOnce(scene, file, i == 0);
            ours.add(mine.seconds());
            first.add(
                    scene.ours(HEAP, Begin.WARMED_UP, List.of(file)).getFirst().seconds());
            heap = Math.max(heap, mine.heap());
            plain.add(peer(scene.postgres, "plain", file));
            tuned.add(peer(scene.postgres, "tuned", file));
            scene.postgres.emptyLimitTable();
            limit.time(scene.postgres::copyOnTheServer);
        }
        line(report, LARGE, "ours, .xlsx, cold", ours);
        line(report, LARGE, "ours, .xlsx, first after warm-up", first);
        line(report, LARGE, "plain (POI + JdbcBatch), cold", plain);
        line(report, LARGE, "plain tuned, cold", tuned);
        line(report, LARGE, "limit (server-side COPY), warm", limit);
        report.ratio("plain/ours", plain.median() / ours.median());
        report.ratio("tuned/ours", tuned.median() / ours.median());
        report.ratio("plain/ours_first", plain.median() / first.median());
        report.ratio("tuned/ours_first", tuned.median() / first.median());
        report.ratio("ours/limit", ours.median() / limit.median());
        report.figure("rows_per_second", LARGE / ours.median());
        report.figure("heap_mib", heap);
    }

    /** The rows of one of them are what the limit is measured on. */
    private static Measured atOnce(Scene scene, String file, boolean toBeTheLimit) throws Exception {
        try (Database own = scene.postgres.anew()) {
            Measured mine = scene.ours(own, HEAP, Begin.AT_ONCE, List.of(file)).getFirst();
            if (toBeTheLimit) {
                scene.postgres.takeRowsForTheLimit(own);
                scene.postgres.copyOnTheServer();
            }
            return mine;
        }
    }

    private static double peer(Postgres postgres, String way, String file) throws Exception {
        double seconds = FreshProcess.run(
                        PlainImport.class, HEAP, List.of(postgres.peers().url(), way, file))
                .getFirst()
                .seconds();
        if (postgres.plainRows() != LARGE) {
            throw new IllegalStateException("the " + way + " way lost rows");
        }
        return seconds;
    }

    private static Samples warmPeer(Postgres postgres, String way, String file) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(postgres.peers().url(), way));
        arguments.addAll(Collections.nCopies(WARMING + ROUNDS, file));
        Samples samples = new Samples();
        FreshProcess.run(PlainImport.class, HEAP, arguments).stream()
                .skip(WARMING)
                .forEach(measured -> samples.add(measured.seconds()));
        return samples;
    }

    private static void warm(Report report, Scene scene) throws Exception {
        List<String> one = List.of(
                scene.file("xlsx", LARGE),
                scene.file("xlsx", SMALL),
                scene.file("xls", OLD_EXCEL),
                scene.file("csv", LARGE));
        List<Samples> samples = inTurn(scene, one, WARMING);
        line(report, LARGE, "ours, .xlsx, warm", samples.get(0));
        Samples plain = warmPeer(scene.postgres, "plain", one.getFirst());
        Samples tuned = warmPeer(scene.postgres, "tuned", one.getFirst());
        Samples limit = new Samples();
        for (int round = 0; round < ROUNDS; round++) {
            scene.postgres.emptyLimitTable();
            limit.time(scene.postgres::copyOnTheServer);
        }
        line(report, LARGE, "plain (POI + JdbcBatch), warm", plain);
        line(report, LARGE, "plain tuned, warm", tuned);
        line(report, LARGE, "limit (server-side COPY), warm", limit);
        report.ratio("plain/ours_warm", plain.median() / samples.get(0).median());
        report.ratio("tuned/ours_warm", tuned.median() / samples.get(0).median());
        report.ratio("ours/limit_warm", samples.get(0).median() / limit.median());
        line(report, SMALL, "ours, .xlsx, warm", samples.get(1));
        line(report, OLD_EXCEL, "ours, .xls, warm", samples.get(2));
        line(report, LARGE, "ours, .csv, warm", samples.get(3));
        report.figure("rows_per_second_warm", LARGE / samples.get(0).median());
        report.figure("rows_per_second_small", SMALL / samples.get(1).median());
        report.figure("rows_per_second_xls", OLD_EXCEL / samples.get(2).median());
        report.figure("rows_per_second_csv", LARGE / samples.get(3).median());
    }

    private static void twenty(Report report, Scene scene) throws Exception {
        List<String> both = List.of(scene.file("xlsx", ONE), "20*" + scene.file("xlsx", TWENTIETH));
        List<Samples> samples = inTurn(scene, both, WARMING_BY_TWENTIES);
        line(report, ONE, "ours, one upload, warm", samples.getFirst());
        line(report, ONE, "ours, twenty at once, warm", samples.getLast());
        report.ratio(
                "twenty/one", samples.getLast().median() / samples.getFirst().median());
    }

    /** Sends files in turn, again and again, to one process; the first rounds do not count. */
    private static List<Samples> inTurn(Scene scene, List<String> files, int warming) throws Exception {
        List<String> all = new ArrayList<>();
        Collections.nCopies(warming + ROUNDS, files).forEach(all::addAll);
        List<Measured> measured = scene.ours(HEAP, Begin.WARMED_UP, all);
        List<Samples> samples = new ArrayList<>();
        for (int way = 0; way < files.size(); way++) {
            samples.add(new Samples());
            for (int round = warming; round < warming + ROUNDS; round++) {
                samples.get(way).add(measured.get(round * files.size() + way).seconds());
            }
        }
        return samples;
    }

    /** Once is enough: the process would end if the heap were too small. */
    private static void million(Report report, Scene scene) throws Exception {
        List<Measured> measured =
                scene.ours(SMALL_HEAP, Begin.AT_ONCE, List.of(scene.file("xlsx", LARGE), scene.file("xlsx", MILLION)));
        Samples seconds = new Samples();
        seconds.add(measured.getLast().seconds());
        line(report, MILLION, "ours, .xlsx, heap of " + SMALL_HEAP, seconds);
        report.figure("million_heap_mib", measured.getLast().heap());
        report.figure("fifth_of_a_million_heap_mib", measured.getFirst().heap());
        report.figure("rows_per_second_million", MILLION / seconds.median());
    }

    /** Where it is measured: the database, what is put down, and the product as {@code ./run} starts it. */
    private record Scene(Postgres postgres, Path folder, Trained product) {

        List<Measured> ours(String heap, Begin begin, List<String> files) throws Exception {
            try (Database own = postgres.anew()) {
                return ours(own, heap, begin, files);
            }
        }

        List<Measured> ours(Database own, String heap, Begin begin, List<String> files) throws Exception {
            List<String> arguments =
                    new ArrayList<>(List.of(own.url(), folder.resolve("home").toString(), begin.name()));
            arguments.addAll(files);
            return FreshProcess.run(Installation.class, heap, product.options(), arguments);
        }

        String file(String ending, int rows) throws Exception {
            Path file = folder.resolve("list-" + rows + "." + ending);
            return (Files.exists(file) ? file : GeneratedFiles.write(file, rows)).toString();
        }
    }

    private static void line(Report report, int rows, String way, Samples samples) {
        report.line(
                "%,10d  %-32s %10.2f %10.2f %,12.0f",
                rows, way, samples.median(), samples.spread(), rows / samples.median());
    }
}
