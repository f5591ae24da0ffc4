package cn.parklens.shell.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder of one installation, held by one process at a time. */
final class HomeFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lockFile;

    private HomeFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Takes the folder, making it where it is missing.
     *
     * @throws IllegalStateException when another ParkLens holds it
     * @throws UncheckedIOException when it cannot be written
     */
    static HomeFolder take(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new IllegalStateException("Another ParkLens is running on the folder " + path.toAbsolutePath());
            }
            return new HomeFolder(path.toAbsolutePath(), channel);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
