package cn.parklens.evidence.workbook;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a list as the barest workbook that Excel would write: one sheet of shared texts. Streamed, so that a million rows
 * need no more memory than a thousand; and not by the library that writes workbooks for people, which is slower by far.
 */
public final class BareWorkbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final int KEPT_TEXTS = 20_000;
    /** Names and codes, which stand in one cell only, are not looked up: that keeps the map small. */
    private static final int COLUMNS_OF_THEIR_OWN = 2;

    private final Map<String, Integer> known = new HashMap<>();
    private final Writer sheet;
    private final Writer shared;
    private int texts;

    private BareWorkbook(Writer sheet, Writer shared) {
        this.sheet = sheet;
        this.shared = shared;
    }

    /**
     * Writes one.
     *
     * @param file written anew
     * @param sheet its name
     * @param header the first row
     * @param rows the rows below, walked through once; an empty text is a blank cell
     */
    public static void write(Path file, String sheet, List<String> header, Iterator<List<String>> rows)
            throws IOException {
        Path texts = Files.createTempFile(file.toAbsolutePath().getParent(), "texts", ".xml");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "[Content_Types].xml", """
                    <Types xmlns="%1$scontent-types"><Default Extension="rels" \
                    ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Override PartName="/xl/workbook.xml" ContentType="%2$ssheet.main+xml"/>\
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%2$sworksheet+xml"/>\
                    <Override PartName="/xl/sharedStrings.xml" ContentType="%2$ssharedStrings+xml"/></Types>""".formatted(PACKAGE, TYPE));
            part(zip, "_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
            part(zip, "xl/workbook.xml", """
                    <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="%s" sheetId="1" r:id="rId1"/></sheets></workbook>""".formatted(MAIN, OFFICE, escaped(sheet)));
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relations("worksheet", "worksheets/sheet1.xml", "sharedStrings", "sharedStrings.xml"));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            try (Writer shared = Files.newBufferedWriter(texts)) {
                Writer cells = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
                new BareWorkbook(cells, shared).sheet(header, rows);
                cells.flush();
            }
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            Files.copy(texts, zip);
            zip.closeEntry();
        } finally {
            Files.delete(texts);
        }
    }

    private void sheet(List<String> header, Iterator<List<String>> rows) throws IOException {
        shared.write(XML + "<sst xmlns=\"" + MAIN + "\">");
        sheet.write(XML + "<worksheet xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheetData>");
        row(1, header);
        for (int number = 2; rows.hasNext(); number++) {
            row(number, rows.next());
        }
        sheet.write("</sheetData></worksheet>");
        shared.write("</sst>");
    }

    private void row(int number, List<String> row) throws IOException {
        sheet.write("<row r=\"" + number + "\" spans=\"1:" + row.size() + "\">");
        for (int column = 0; column < row.size(); column++) {
            if (!row.get(column).isEmpty()) {
                sheet.write("<c r=\"" + Columns.letters(column) + number + "\" t=\"s\"><v>"
                        + index(column, row.get(column)) + "</v></c>");
            }
        }
        sheet.write("</row>");
    }

    /** Its place among the shared texts, where it is added unless it is known to stand there. */
    private int index(int column, String text) throws IOException {
        Integer index = known.get(text);
        if (index != null) {
            return index;
        }
        shared.write("<si><t>" + escaped(text) + "</t></si>");
        if (column >= COLUMNS_OF_THEIR_OWN && known.size() < KEPT_TEXTS) {
            known.put(text, texts);
        }
        return texts++;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static String relations(String... typesAndTargets) {
        StringBuilder xml = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            xml.append("<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
                    .formatted(i / 2 + 1, OFFICE, typesAndTargets[i], typesAndTargets[i + 1]));
        }
        return xml + "</Relationships>";
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((XML + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
