package cn.parklens.bench;

import cn.parklens.ParkLens;
import cn.parklens.fault.FuzzRounds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Hostile files through the real door, in 512 MiB. {@code -Dfuzz.files=}, {@code -Dfuzz.seed=} and {@code
 * -Dfuzz.folder=} (of further originals) choose others.
 */
final class FuzzBench implements Bench {

    private static final int FILES = 10_000;
    private static final long SEED = 20261121;

    @Override
    public String name() {
        return "fuzz";
    }

    @Override
    public String what() {
        return "hostile files: server errors, memory, hangs, messages that say where, files touched, calls made";
    }

    @Override
    public void run(Report report) throws Exception {
        Path folder = Files.createTempDirectory("parklens-fuzz");
        List<Path> originals = new ArrayList<>(List.of(Path.of("import-templates")));
        String further = System.getProperty("fuzz.folder");
        if (further != null) {
            originals.add(Path.of(further));
        }
        try (ConfigurableApplicationContext product = new SpringApplicationBuilder(ParkLens.class)
                        .run(
                                "--server.port=0",
                                "--parklens.demo=false",
                                "--parklens.warm-up=false",
                                // What the second reader complains of.
                                "--logging.level.org.apache.poi=off",
                                "--parklens.home=" + folder.resolve("home"));
                FuzzRounds rounds = FuzzRounds.on(
                        product,
                        Integer.parseInt(product.getEnvironment().getRequiredProperty("local.server.port")),
                        folder.resolve("a/b/canary"),
                        Long.getLong("fuzz.seed", SEED),
                        originals,
                        line -> report.line("%s", line))) {
            FuzzRounds.Outcome outcome = rounds.run(Integer.getInteger("fuzz.files", FILES));
            report.figure("files", outcome.files());
            report.figure("over_http", outcome.overHttp());
            report.figure("refused", outcome.refused());
            report.figure("server_errors", outcome.serverErrors().size());
            report.figure("out_of_memory", outcome.outOfMemory().size());
            report.figure("hangs", outcome.hangs().size());
            report.figure("unlocated", outcome.unlocated().size());
            report.figure("read_twice", outcome.readTwice());
            report.figure("misread", outcome.misread().size());
            report.figure("files_touched", outcome.touched().size());
            report.figure("network_calls", outcome.calls());
        } finally {
            Scratch.remove(folder);
        }
    }
}
