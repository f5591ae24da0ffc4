package cn.parklens.bench;

import java.nio.file.Path;
import java.util.List;

/** Lists the benches, or runs those named. */
final class Benches {

    private static final List<Bench> ALL =
            List.of(new CheckBench(), new FuzzBench(), new ImportBench(), new KillBench(), new TruthBench());

    private Benches() {}

    public static void main(String[] names) throws Exception {
        if (names.length == 0) {
            ALL.forEach(bench -> System.out.printf("./bench %-10s %s%n", bench.name(), bench.what()));
            return;
        }
        for (String name : names) {
            Bench bench = ALL.stream()
                    .filter(b -> b.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no bench is called " + name));
            Report report = new Report();
            bench.run(report);
            report.write(Path.of("bench-results"), name);
        }
        // The product's own threads must not keep a finished measurement alive.
        System.exit(0);
    }
}
