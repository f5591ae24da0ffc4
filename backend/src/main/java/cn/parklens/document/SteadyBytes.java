package cn.parklens.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLDocument;

/** A workbook as bytes that depend on nothing but its content: no clock, no zone. */
final class SteadyBytes {

    private static final LocalDateTime MOMENT = LocalDateTime.of(2026, 1, 1, 0, 0);

    private SteadyBytes() {}

    static byte[] of(org.apache.poi.xssf.usermodel.XSSFWorkbook workbook) throws IOException {
        fixDates(workbook);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return repacked(bytes.toByteArray());
    }

    static void fixDates(POIXMLDocument document) {
        var core = document.getProperties().getCoreProperties();
        Optional<Date> moment = Optional.of(Date.from(MOMENT.toInstant(java.time.ZoneOffset.UTC)));
        core.setCreated(moment);
        core.setModified(moment);
        core.setCreator("ParkLens");
    }

    /** The same parts in the same order, with one time for all of them. */
    static byte[] repacked(byte[] zip) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(zip.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry steady = new ZipEntry(entry.getName());
                steady.setTimeLocal(MOMENT);
                out.putNextEntry(steady);
                in.transferTo(out);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
