package cn.parklens.document.filled;

import cn.parklens.form.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
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
        return laidOut(content, file -> WorkbookReader.read(file, fileName));
    }

    /** What in a file is an evidence list of a form: then it was meant for another page. */
    List<String> lists(String fileName, byte[] content, Form form) {
        return laidOut(content, file -> ListsThere.in(file, fileName, form));
    }

    private <T> T laidOut(byte[] content, Function<Path, T> reading) {
        try {
            Files.createDirectories(folder);
            Path file = Files.createTempFile(folder, "form-", ".part");
            try {
                Files.write(file, content);
                return reading.apply(file);
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
