package cn.parklens.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A copy of a file that holds the same list and is yet another file: a product that keeps each file once, by its hash, must
 * store it.
 *
 * @param path in a folder of its own, under the file's name
 */
record UnseenFile(Path path) implements AutoCloseable {

    static UnseenFile like(Path file) throws IOException {
        Path copy = Files.copy(
                file, Files.createTempDirectory(file.getParent(), "unseen").resolve(file.getFileName()));
        String mark = UUID.randomUUID().toString();
        if (copy.toString().endsWith(".xlsx")) {
            try (FileSystem zip = FileSystems.newFileSystem(copy)) {
                Files.writeString(zip.getPath("mark.txt"), mark);
            }
        } else {
            // Behind the last row a text file has blank lines, and the old format whatever it likes.
            String end = copy.toString().endsWith(".csv") ? blankLines(mark) : mark;
            Files.write(copy, end.getBytes(StandardCharsets.US_ASCII), StandardOpenOption.APPEND);
        }
        return new UnseenFile(copy);
    }

    private static String blankLines(String mark) {
        StringBuilder lines = new StringBuilder();
        mark.chars().forEach(c -> lines.append(" ".repeat(c % 16)).append("\r\n"));
        return lines.toString();
    }

    /** How many rows its list has, by its name. */
    int rows() {
        return Integer.parseInt(path.getFileName().toString().replaceAll("\\D", ""));
    }

    @Override
    public void close() throws IOException {
        Files.delete(path);
        Files.delete(path.getParent());
    }
}
