package cn.parklens.evidence.original;

import cn.parklens.evidence.Upload;
import cn.parklens.evidence.Uploads;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Lays uploaded files out in a folder of their own, which is emptied at every start. */
@Component
public class Originals {

    private final Path folder;
    private final Uploads uploads;

    Originals(@Value("${parklens.home}") Path home, Uploads uploads) {
        this.folder = home.resolve("returning");
        this.uploads = uploads;
        try {
            Files.createDirectories(folder);
            try (Stream<Path> left = Files.list(folder)) {
                for (Path file : left.toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What is done with a file. */
    public interface Reading<T> {
        T read(Path file) throws IOException;
    }

    /** Lays a file out, has it read, and takes it away again. */
    public <T> T with(Upload upload, Reading<T> reading) {
        Path file = newFile();
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                uploads.copyFile(upload, out);
            }
            return reading.read(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            remove(file);
        }
    }

    /** A new empty file beside them. Whoever asks for it takes it away with {@link #remove}. */
    public Path newFile() {
        try {
            return Files.createTempFile(folder, "file-", ".part");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Takes a file away; what cannot be taken away now is at the next start. */
    public static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            file.toFile().deleteOnExit();
        }
    }
}
