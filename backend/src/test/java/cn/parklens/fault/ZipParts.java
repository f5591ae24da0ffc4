package cn.parklens.fault;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A workbook taken apart and put together again. */
final class ZipParts {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    static ZipParts of(byte[] workbook) throws IOException {
        ZipParts taken = new ZipParts();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                taken.parts.put(entry.getName(), zip.readAllBytes());
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
