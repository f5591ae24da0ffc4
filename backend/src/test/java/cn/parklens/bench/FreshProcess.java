package cn.parklens.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A Java process of its own, in which nothing is compiled or cached yet; it says what it measured line by line. */
final class FreshProcess {

    private static final String SAYS = "measured ";

    private FreshProcess() {}

    /**
     * What a process measured.
     *
     * @param seconds of the work
     * @param heap most heap seen in use, in MiB, garbage included
     */
    record Measured(double seconds, double heap) {}

    /** Runs a main class of this bench to its end, and returns what it measured in order. */
    static List<Measured> run(Class<?> main, String heap, List<String> arguments)
            throws IOException, InterruptedException {
        return run(main, heap, List.of("-cp", System.getProperty("java.class.path")), arguments);
    }

    /**
     * As above.
     *
     * @param options of the JVM, its class path among them
     */
    static List<Measured> run(Class<?> main, String heap, List<String> options, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = Stream.of(
                        Stream.of(
                                ProcessHandle.current().info().command().orElse("java"),
                                // As ./run starts the product; the peers the same.
                                "-XX:+UseSerialGC",
                                "-XX:MaxNewSize=64m",
                                "-Xmx" + heap,
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow"),
                        options.stream(),
                        Stream.of(main.getName()),
                        arguments.stream())
                .flatMap(part -> part)
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<Measured> measured = new ArrayList<>();
        List<String> said = new ArrayList<>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.startsWith(SAYS)) {
                    String[] figures = line.substring(SAYS.length()).split(" ", 2);
                    measured.add(new Measured(Double.parseDouble(figures[0]), Double.parseDouble(figures[1])));
                }
            }
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(main.getSimpleName() + " failed:\n" + String.join("\n", said));
        }
        return measured;
    }

    /** Work that may fail. */
    interface Work {
        void run() throws Exception;
    }

    /** Said by the process itself: how long some work took, and how much heap. */
    static void measure(Work work) throws Exception {
        System.gc();
        try (PeakHeap peak = new PeakHeap()) {
            long start = System.nanoTime();
            work.run();
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.println(String.format(Locale.ROOT, SAYS + "%.6f %.3f", seconds, peak.mebibytes()));
        }
    }
}
