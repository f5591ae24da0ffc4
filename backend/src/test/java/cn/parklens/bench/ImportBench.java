package cn.parklens.bench;

import cn.parklens.evidence.Upload;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An import from upload to reconciled (ours: stored, hashed, parsed, typed, credit codes checked, matched, reconciled and
 * cross-checked, through the Spring Batch job), beside the plain way and beside the limit, a server-side {@code COPY} of
 * the same rows into a table like ours.
 */
final class ImportBench implements Bench {

    private static final int SAMPLES = 5;
    private static final int SMALL = 20_000;
    private static final int LARGE = 200_000;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String what() {
        return "rows per second from upload to reconciled, beside the plain way and a server-side COPY";
    }

    @Override
    public void run(Report report) throws Exception {
        Path folder = Files.createTempDirectory("parklens-bench");
        try (Installation installation = Installation.start(folder)) {
            report.line("%10s  %-28s %10s %10s %12s", "rows", "way", "median s", "spread s", "rows/s");
            measure(report, installation, folder, SMALL, "_small");
            measure(report, installation, folder, LARGE, "");
        } finally {
            Scratch.remove(folder);
        }
    }

    private static void measure(Report report, Installation installation, Path folder, int rows, String suffix)
            throws Exception {
        Path file = folder.resolve("list-" + rows + ".xlsx");
        GeneratedList.write(file, "规上工业企业清单", rows);
        PlainImport plain = new PlainImport(installation.database());
        Samples ours = new Samples();
        Samples plainly = new Samples();
        Samples limit = new Samples();
        double heap = 0;
        installation.upload(file);
        for (int i = 0; i < SAMPLES; i++) {
            System.gc();
            try (PeakHeap peak = new PeakHeap()) {
                ours.time(() -> expectAll(installation.upload(file), rows));
                heap = Math.max(heap, peak.mebibytes());
            }
            installation.emptyPlainTable();
            plainly.time(() -> plain.read(file));
            installation.emptyLimitTable(folder);
            limit.time(() -> installation.copyOnTheServer(folder));
        }
        line(report, rows, "ours", ours);
        line(report, rows, "plain (POI + JdbcBatch)", plainly);
        line(report, rows, "limit (server-side COPY)", limit);
        report.ratio("plain/ours" + suffix, plainly.median() / ours.median());
        report.ratio("ours/limit" + suffix, ours.median() / limit.median());
        report.figure("rows_per_second" + suffix, rows / ours.median());
        report.figure("heap_mib" + suffix, heap);
    }

    private static void expectAll(Upload upload, int rows) {
        if (upload.state() != Upload.State.IMPORTED || upload.progress().rowsRead() != rows) {
            throw new IllegalStateException("not imported whole: " + upload);
        }
    }

    private static void line(Report report, int rows, String way, Samples samples) {
        report.line(
                "%,10d  %-28s %10.2f %10.2f %,12.0f",
                rows, way, samples.median(), samples.spread(), rows / samples.median());
    }
}
