package cn.parklens.evidence.original;

import cn.parklens.evidence.Upload;
import cn.parklens.evidence.Uploads;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Lays uploaded files out in a folder of their own, which is emptied at every start. */
@Component
public class Originals {

    private final EmptiedFolder folder;
    private final Uploads uploads;

    Originals(@Value("${parklens.home}") Path home, Uploads uploads) {
        this.folder = EmptiedFolder.at(home.resolve("returning"));
        this.uploads = uploads;
    }

    /** What is done with a file. */
    public interface Reading<T> {
        T read(Path file) throws IOException;
    }

    /** Lays a file out, has it read, and takes it away again. */
    public <T> T with(Upload upload, Reading<T> reading) {
        Path file = folder.newFile();
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                uploads.copyFile(upload, out);
            }
            return reading.read(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            EmptiedFolder.remove(file);
        }
    }

    /** A new empty file beside them. Whoever asks for it takes it away with {@link EmptiedFolder#remove}. */
    public Path newFile() {
        return folder.newFile();
    }
}
