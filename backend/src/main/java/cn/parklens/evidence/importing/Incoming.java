package cn.parklens.evidence.importing;

import cn.parklens.evidence.NotReceived;
import cn.parklens.evidence.Uploads;
import cn.parklens.evidence.original.EmptiedFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Files on their way between the sender, the database and the reader: a folder that is emptied at every start. */
@Component
class Incoming {

    private static final Logger LOG = LoggerFactory.getLogger(Incoming.class);
    private static final long MOST_LEFT_BYTES = 4 * Uploads.MAX_BYTES;

    private final EmptiedFolder folder;
    /** Sizes of the files at hand by their hash, the oldest first. */
    private final SequencedMap<String, Long> left = new LinkedHashMap<>();

    Incoming(@Value("${parklens.home}") Path home) {
        this.folder = EmptiedFolder.at(home.resolve("incoming"));
    }

    /** A file being received, with its hash. */
    record Received(Path path, String sha256, long size) implements AutoCloseable {

        @Override
        public void close() {
            Incoming.delete(path);
        }
    }

    /**
     * Writes a stream to a file while hashing it.
     *
     * @throws NotReceived when it is too large or breaks off
     */
    Received receive(InputStream content) {
        Path file = newFile();
        MessageDigest hash = sha256();
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > Uploads.MAX_BYTES) {
                    throw new NotReceived(NotReceived.Reason.TOO_LARGE);
                }
                hash.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        } catch (IOException brokenOff) {
            delete(file);
            throw new NotReceived(NotReceived.Reason.BROKEN_OFF);
        } catch (RuntimeException refused) {
            delete(file);
            throw refused;
        }
        return new Received(file, HexFormat.of().formatHex(hash.digest()), size);
    }

    /**
     * Leaves a file that was stored at hand for the import that is to come, which need not fetch it from the database. A
     * few are kept: an upload that nobody confirms must not fill the disk.
     */
    void leave(Received received) {
        try {
            Files.move(received.path(), atHand(received.sha256()), StandardCopyOption.REPLACE_EXISTING);
            synchronized (left) {
                left.putLast(received.sha256(), received.size());
                while (left.values().stream().mapToLong(Long::longValue).sum() > MOST_LEFT_BYTES) {
                    delete(atHand(left.pollFirstEntry().getKey()));
                }
            }
        } catch (IOException failure) {
            // It is in the database.
            LOG.warn("a received file was not kept at hand", failure);
        }
    }

    /** Takes a file that was left at hand; false when it was not, or was taken already. */
    boolean take(String sha256, Path to) {
        synchronized (left) {
            left.remove(sha256);
        }
        try {
            Files.move(atHand(sha256), to, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    private Path atHand(String sha256) {
        return folder.path().resolve(sha256 + ".left");
    }

    /** Where temporary files may be made. */
    Path folder() {
        return folder.path();
    }

    Path newFile() {
        return folder.newFile();
    }

    static void delete(Path file) {
        EmptiedFolder.remove(file);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
