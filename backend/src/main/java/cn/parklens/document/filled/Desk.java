package cn.parklens.document.filled;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where a workbook lies while it is read: a file in the folder that is emptied at every start. */
@Component
class Desk {

    private final Path folder;

    Desk(@Value("${parklens.home}") Path home) {
        this.folder = home.resolve("incoming");
    }

    ReadWorkbook read(String fileName, byte[] content) {
        try {
            Files.createDirectories(folder);
            Path file = Files.createTempFile(folder, "form-", ".part");
            try {
                Files.write(file, content);
                return WorkbookReader.read(file, fileName);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
