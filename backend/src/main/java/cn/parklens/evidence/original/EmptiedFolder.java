package cn.parklens.evidence.original;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A folder for files that are needed for a moment: what was left in it is gone at every start. */
public final class EmptiedFolder {

    private final Path folder;

    private EmptiedFolder(Path folder) {
        this.folder = folder;
    }

    /** Makes the folder, or empties it. */
    public static EmptiedFolder at(Path folder) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> left = Files.list(folder)) {
                for (Path file : left.toList()) {
                    Files.deleteIfExists(file);
                }
            }
            return new EmptiedFolder(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public Path path() {
        return folder;
    }

    /** A new empty file. Whoever asks for it takes it away with {@link #remove}. */
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
