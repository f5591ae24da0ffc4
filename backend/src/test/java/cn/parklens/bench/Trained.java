package cn.parklens.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * The product as {@code ./run} starts it: as jars, beside what the JVM learnt in a run that was made only for that. Folders of
 * classes on the class path become jars, since what was learnt is kept of jars alone.
 *
 * @param classPath jars only
 * @param learnt written by the JVM at the end of the training run
 */
record Trained(String classPath, Path learnt) {

    static Trained prepare(Path folder) throws IOException {
        List<String> jars = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            jars.add(
                    Files.isDirectory(Path.of(part))
                            ? pack(Path.of(part), folder.resolve(jars.size() + ".jar"))
                            : part);
        }
        return new Trained(String.join(File.pathSeparator, jars), folder.resolve("learnt.aot"));
    }

    private static String pack(Path classes, Path jar) {
        int failed = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--file", jar.toString(), "-C", classes.toString(), ".");
        if (failed != 0) {
            throw new IllegalStateException("no jar of " + classes);
        }
        return jar.toString();
    }

    /** Options of the JVM: to learn for as long as nothing was learnt, then to use it. */
    List<String> options() {
        return List.of((Files.exists(learnt) ? "-XX:AOTCache=" : "-XX:AOTCacheOutput=") + learnt, "-cp", classPath);
    }
}
