package cn.parklens.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product as a process of its own: what a kill, and an orderly end, leave behind. */
class RestartIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir
    static Path folder;

    @Test
    void afterAKillTheNextStartRecoversThoughTheOldDatabaseStillRuns() throws Exception {
        Path home = folder.resolve("home");
        ProcessHandle orphan;
        try (Product first = Product.start(home)) {
            first.awaitReady();
            assertThat(first.printed()).contains("admin / ");
            orphan = postgres(home);
            first.kill();
            assertThat(orphan.isAlive()).as("the database outlives the product").isTrue();
        }
        try (Product second = Product.start(home)) {
            second.awaitReady();
            assertThat(orphan.isAlive()).isFalse();
            assertThat(second.printed())
                    .as("its first administrator is still there")
                    .doesNotContain("admin / ");
            ProcessHandle database = postgres(home);
            assertThat(database.isAlive()).isTrue();
            second.stop();
            // Its parent is the machine's first process, which may take a moment to notice.
            await("both end together").atMost(PATIENCE).until(() -> !database.isAlive());
        }
    }

    private static ProcessHandle postgres(Path home) throws IOException {
        long pid = Long.parseLong(Files.readAllLines(home.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    private record Product(Process process, int port, Path output) implements AutoCloseable {

        static Product start(Path home) throws IOException {
            int port = freePort();
            Path output = Files.createTempFile(folder, "output", ".txt");
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-Dstdout.encoding=UTF-8",
                            "-Xmx512m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "cn.parklens.ParkLens",
                            "--parklens.demo=false")
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("PARKLENS_HOME", home.toString());
            builder.environment().put("SERVER_PORT", Integer.toString(port));
            return new Product(builder.start(), port, output);
        }

        private static int freePort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            }
        }

        /** Ready to use, and its greeting printed. */
        void awaitReady() {
            await().atMost(PATIENCE).until(() -> {
                assertThat(process.isAlive()).as(printed()).isTrue();
                return isUp() && printed().contains("http://localhost:" + port);
            });
        }

        private boolean isUp() throws InterruptedException {
            try (HttpClient client = HttpClient.newHttpClient()) {
                HttpRequest request = HttpRequest.newBuilder(
                                URI.create("http://localhost:" + port + "/actuator/health"))
                        .build();
                return client.send(request, HttpResponse.BodyHandlers.ofString())
                        .body()
                        .contains("\"UP\"");
            } catch (IOException notListening) {
                return false;
            }
        }

        String printed() throws IOException {
            return Files.readString(output, StandardCharsets.UTF_8);
        }

        void kill() {
            process.destroyForcibly();
            process.onExit().join();
        }

        void stop() throws InterruptedException {
            process.destroy();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }

        @Override
        public void close() {
            kill();
        }
    }
}
