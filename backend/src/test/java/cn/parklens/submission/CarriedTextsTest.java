package cn.parklens.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts of forms that releases carried: none ever changes, and each is still read. */
class CarriedTextsTest {

    private static final Path NOW = Path.of("src/main/resources/forms");
    private static final Path EARLIER = Path.of("src/test/resources/earlier-forms");

    @Test
    void aTextThatAReleaseCarriedStandsUnderItsVersionForGood() throws Exception {
        Map<String, String> published = new TreeMap<>();
        for (String line : Files.readAllLines(EARLIER.resolve("published.txt"))) {
            if (!line.startsWith("#")) {
                int end = line.lastIndexOf(' ');
                published.put(line.substring(0, end), line.substring(end + 1));
            }
        }

        Map<String, String> kept = new TreeMap<>();
        for (Path file : texts()) {
            String yaml = Files.readString(file);
            Definition definition = Definition.of(yaml, file.getFileName().toString());
            assertThat(definition.mistakes()).as(file.toString()).isEmpty();
            definition.form().ifPresent(form -> kept.put(form.code() + " " + form.version(), Forms.sha256(yaml)));
        }

        assertThat(kept)
                .as(
                        "give a changed text a new version, move the one before to %s, and add a line to published.txt",
                        EARLIER)
                .isEqualTo(published);
    }

    private static List<Path> texts() throws IOException {
        try (Stream<Path> now = Files.list(NOW);
                Stream<Path> earlier = Files.list(EARLIER)) {
            return Stream.concat(now, earlier)
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
