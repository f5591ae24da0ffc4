package cn.parklens.evidence.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Uploaded files, byte for byte, once each. Neither way is a whole file held in memory. */
@Repository
class StoredFileRepository {

    private static final int PIECE = 2 << 20;

    private final JdbcTemplate database;

    StoredFileRepository(JdbcTemplate database) {
        this.database = database;
    }

    /** Stores a file under its hash, unless it is there already. */
    void store(String sha256, Path file) throws IOException {
        if (isStored(sha256)) {
            return;
        }
        long size = Files.size(file);
        try (InputStream in = Files.newInputStream(file)) {
            database.update(
                    "insert into stored_file (sha256, size, content) values (?, ?, ?) on conflict do nothing",
                    statement -> {
                        statement.setString(1, sha256);
                        statement.setLong(2, size);
                        statement.setBinaryStream(3, in, size);
                    });
        }
    }

    private boolean isStored(String sha256) {
        return Boolean.TRUE.equals(database.queryForObject(
                "select exists (select from stored_file where sha256 = ?)", Boolean.class, sha256));
    }

    long size(String sha256) {
        return Objects.requireNonNull(
                database.queryForObject("select size from stored_file where sha256 = ?", Long.class, sha256));
    }

    /** By hash. */
    Map<String, Long> sizes(List<String> sha256s) {
        Map<String, Long> sizes = new HashMap<>();
        database.query(
                "select sha256, size from stored_file where sha256 = any (?)",
                row -> {
                    sizes.put(row.getString(1), row.getLong(2));
                },
                (Object) sha256s.toArray(String[]::new));
        return sizes;
    }

    /** Writes a stored file out, piece by piece. */
    void copyTo(String sha256, OutputStream out) throws IOException {
        long size = size(sha256);
        for (long at = 0; at < size; at += PIECE) {
            byte[] piece = database.queryForObject(
                    "select substring(content from ? for ?) from stored_file where sha256 = ?",
                    byte[].class,
                    (int) at + 1,
                    PIECE,
                    sha256);
            out.write(Objects.requireNonNull(piece));
        }
    }
}
