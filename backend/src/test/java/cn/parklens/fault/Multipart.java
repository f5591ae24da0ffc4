package cn.parklens.fault;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A file as a browser's form sends it. */
public final class Multipart {

    public static final String TYPE = "multipart/form-data; boundary=--------parklens-fault";

    private static final String BOUNDARY = "----------parklens-fault";

    private Multipart() {}

    public static byte[] of(String fileName, byte[] content) {
        String name = fileName.replaceAll("[\"\\r\\n]", "_");
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length + 300);
        out.writeBytes((BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.writeBytes(content);
        out.writeBytes(("\r\n" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }
}
