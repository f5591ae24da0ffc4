package cn.parklens.evidence.returned;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Whether a workbook is small enough to be held in memory as a whole, which is what keeping its formats takes. Counted
 * while inflating, never believed: about 330,000 cells.
 */
final class Bulk {

    private static final long MOST_XML_BYTES = 40L << 20;
    private static final long MOST_OTHER_BYTES = 64L << 20;

    /** Every element and attribute costs an object. */
    private static final long MOST_PIECES = 2_000_000;

    static final long MOST_OLD_BYTES = 20L << 20;
    private static final int MOST_PARTS = 2_000;

    private Bulk() {}

    static boolean isSmallOld(Path file) throws IOException {
        return Files.size(file) <= MOST_OLD_BYTES;
    }

    static boolean isSmall(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                return false;
            }
            long xml = 0;
            long other = 0;
            long pieces = 0;
            byte[] buffer = new byte[1 << 16];
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                ZipEntry part = parts.nextElement();
                boolean media = part.getName().startsWith("xl/media/");
                try (InputStream in = zip.getInputStream(part)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        if (media) {
                            other += read;
                        } else {
                            xml += read;
                            pieces += pieces(buffer, read);
                        }
                        if (xml > MOST_XML_BYTES || other > MOST_OTHER_BYTES || pieces > MOST_PIECES) {
                            return false;
                        }
                    }
                }
            }
            return true;
        }
    }

    private static long pieces(byte[] buffer, int length) {
        long pieces = 0;
        for (int i = 0; i < length; i++) {
            if (buffer[i] == '<' || buffer[i] == '=') {
                pieces++;
            }
        }
        return pieces;
    }
}
