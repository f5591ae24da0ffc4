package cn.parklens.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedSchemaIT {

    private static final Path COMMITTED = Path.of("src/generated/java");

    @Test
    void theCommittedClassesAreThoseOfTheMigrations(@TempDir Path fresh) throws IOException {
        SchemaGenerator.generateInto(fresh);

        assertThat(sources(COMMITTED))
                .as("run db/regenerate and commit the result")
                .isEqualTo(sources(fresh));
    }

    private static Map<String, String> sources(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(f -> root.relativize(f).toString(), GeneratedSchemaIT::text));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
