package cn.parklens.bench;

import cn.parklens.bench.truth.Scores;
import cn.parklens.bench.truth.Trial;
import cn.parklens.bench.truth.Verdicts;
import cn.parklens.form.Form;
import cn.parklens.form.FormReader;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Whether the checks find what is wrong and leave alone what is right: clean submissions of invented parks with their
 * lists, one mistake of every kind planted in each, read, matched and checked by the product's own parts.
 */
final class TruthBench implements Bench {

    private static final int SUBMISSIONS = 500;
    private static final long SEED = 2026;

    @Override
    public String name() {
        return "truth";
    }

    @Override
    public String what() {
        return "share of planted mistakes that the checks find, at the right cell, with the right suggestion";
    }

    @Override
    public void run(Report report) throws Exception {
        Path folder = Files.createTempDirectory("parklens-truth");
        try {
            Verdicts verdicts = new Trial(form(), SUBMISSIONS, SEED)
                    .run(folder, Runtime.getRuntime().availableProcessors());
            Scores scores = Scores.of(verdicts);
            scores.lines().forEach(line -> report.line("%s", line));
            scores.figures().forEach(report::figure);
        } finally {
            Scratch.remove(folder);
        }
    }

    private static Form form() throws Exception {
        String file = "park-development-2026.yaml";
        try (InputStream in = TruthBench.class.getResourceAsStream("/forms/" + file)) {
            String yaml = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return FormReader.create().read(yaml, file);
        }
    }
}
