package cn.parklens.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A workbook taken apart and put together again. */
final class ZipParts {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    static ZipParts of(byte[] workbook) throws IOException {
        ZipParts taken = new ZipParts();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream part = zip.getInputStream(entry)) {
                    taken.parts.put(entry.getName(), part.readAllBytes());
                }
            }
        }
        return taken;
    }

    Map<String, byte[]> all() {
        return parts;
    }

    String text(String name) {
        byte[] bytes = parts.get(name);
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    void text(String name, String text) {
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] together() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
