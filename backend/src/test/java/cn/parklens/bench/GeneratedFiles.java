package cn.parklens.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** {@link GeneratedList} as files: .xlsx with shared strings as Excel writes it, whatever the number of rows, .xls, .csv. */
public final class GeneratedFiles {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final int KEPT_TEXTS = 20_000;

    private GeneratedFiles() {}

    /** Writes a list of so many rows in the format that the file's name ends with. */
    public static Path write(Path file, int rows) throws IOException {
        GeneratedList list = new GeneratedList(rows);
        String name = file.toString();
        if (name.endsWith(".csv")) {
            writeCsv(file, list);
        } else if (name.endsWith(".xls")) {
            writeXls(file, list);
        } else {
            writeXlsx(file, list);
        }
        return file;
    }

    private static void writeCsv(Path file, GeneratedList list) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", GeneratedList.HEADERS) + "\r\n");
            while (list.hasNext()) {
                out.write(String.join(",", list.next()) + "\r\n");
            }
        }
    }

    private static void writeXls(Path file, GeneratedList list) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            HSSFSheet sheet = workbook.createSheet(GeneratedList.SHEET);
            fill(sheet.createRow(0), GeneratedList.HEADERS);
            for (int row = 1; list.hasNext(); row++) {
                fill(sheet.createRow(row), list.next());
            }
            workbook.write(out);
        }
    }

    private static void fill(HSSFRow row, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isEmpty()) {
                row.createCell(i).setCellValue(texts.get(i));
            }
        }
    }

    /** Streamed, so that a million rows need no more memory than a thousand. */
    private static void writeXlsx(Path file, GeneratedList list) throws IOException {
        Path texts = Files.createTempFile("texts", ".xml");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Override PartName="/xl/workbook.xml" ContentType="%1$ssheet.main+xml"/>\
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%1$sworksheet+xml"/>\
                    <Override PartName="/xl/sharedStrings.xml" ContentType="%1$ssharedStrings+xml"/></Types>""".formatted(TYPE));
            part(zip, "_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
            part(zip, "xl/workbook.xml", """
                    <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="%s" sheetId="1" r:id="rId1"/></sheets></workbook>""".formatted(MAIN, OFFICE, GeneratedList.SHEET));
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relations("worksheet", "worksheets/sheet1.xml", "sharedStrings", "sharedStrings.xml"));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            try (Writer shared = Files.newBufferedWriter(texts)) {
                Writer sheet = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
                writeSheet(list, sheet, shared);
                sheet.flush();
            }
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            Files.copy(texts, zip);
            zip.closeEntry();
        } finally {
            Files.delete(texts);
        }
    }

    private static void writeSheet(GeneratedList list, Writer sheet, Writer shared) throws IOException {
        Map<String, Integer> known = new HashMap<>();
        int texts = 0;
        shared.write(XML + "<sst xmlns=\"" + MAIN + "\">");
        sheet.write(XML + "<worksheet xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheetData>");
        List<String> row = GeneratedList.HEADERS;
        for (int number = 1; ; number++) {
            sheet.write("<row r=\"" + number + "\" spans=\"1:10\">");
            for (int column = 0; column < row.size(); column++) {
                String text = row.get(column);
                if (text.isEmpty()) {
                    continue;
                }
                // Texts that stand in one cell only are not looked up, which keeps the map small.
                Integer index = known.get(text);
                if (index == null) {
                    index = texts++;
                    shared.write("<si><t>" + text + "</t></si>");
                    if (column > 1 && known.size() < KEPT_TEXTS) {
                        known.put(text, index);
                    }
                }
                sheet.write("<c r=\"" + (char) ('A' + column) + number + "\" t=\"s\"><v>" + index + "</v></c>");
            }
            sheet.write("</row>");
            if (!list.hasNext()) {
                break;
            }
            row = list.next();
        }
        sheet.write("</sheetData></worksheet>");
        shared.write("</sst>");
    }

    private static String relations(String... typesAndTargets) {
        StringBuilder xml = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            xml.append("<Relationship Id=\"rId")
                    .append(i / 2 + 1)
                    .append("\" Type=\"")
                    .append(OFFICE)
                    .append('/')
                    .append(typesAndTargets[i])
                    .append("\" Target=\"")
                    .append(typesAndTargets[i + 1])
                    .append("\"/>");
        }
        return xml + "</Relationships>";
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((XML + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
