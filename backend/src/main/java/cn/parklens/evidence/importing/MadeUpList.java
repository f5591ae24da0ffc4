package cn.parklens.evidence.importing;

import cn.parklens.evidence.enterprise.CreditCode;
import cn.parklens.evidence.workbook.Columns;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.web.util.HtmlUtils;

/**
 * A list of invented enterprises, written as Excel writes it, and filled as offices fill theirs: mostly plain, now and then
 * not quite. Not by the library that otherwise writes workbooks: that would have to be compiled as well.
 */
final class MadeUpList {

    private static final int ROWS = 5_000;
    private static final int NOT_QUITE = 40;
    private static final List<String> INDUSTRIES = List.of("3912", "3311", "2710", "1432", "3670", "橡胶零件制造");
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private MadeUpList() {}

    /** Writes it as a workbook. */
    static void write(EvidenceList list, Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "[Content_Types].xml", """
                    <Types xmlns="%1$scontent-types"><Default Extension="rels" \
                    ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Override PartName="/xl/workbook.xml" ContentType="%2$ssheet.main+xml"/>\
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%2$sworksheet+xml"/>\
                    <Override PartName="/xl/sharedStrings.xml" ContentType="%2$ssharedStrings+xml"/></Types>""".formatted(PACKAGE, TYPE));
            part(zip, "_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
            part(zip, "xl/workbook.xml", """
                    <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="清单" sheetId="1" r:id="rId1"/></sheets></workbook>""".formatted(MAIN, OFFICE));
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relations("worksheet", "worksheets/sheet1.xml", "sharedStrings", "sharedStrings.xml"));
            Map<String, Integer> shared = new LinkedHashMap<>();
            part(zip, "xl/worksheets/sheet1.xml", sheet(list, shared));
            part(
                    zip,
                    "xl/sharedStrings.xml",
                    "<sst xmlns=\"" + MAIN + "\">"
                            + shared.keySet().stream()
                                    .map(text -> "<si><t>" + HtmlUtils.htmlEscape(text, "UTF-8") + "</t></si>")
                                    .collect(Collectors.joining())
                            + "</sst>");
        }
    }

    private static String sheet(EvidenceList list, Map<String, Integer> shared) {
        StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        row(xml, 1, list.columns().stream().map(ListColumn::name).toList(), shared);
        for (int number = 1; number <= ROWS; number++) {
            List<String> texts = new ArrayList<>();
            for (ListColumn column : list.columns()) {
                texts.add(text(column, number));
            }
            row(xml, number + 1, texts, shared);
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static void row(StringBuilder xml, int number, List<String> texts, Map<String, Integer> shared) {
        xml.append("<row r=\"")
                .append(number)
                .append("\" spans=\"1:")
                .append(texts.size())
                .append("\">");
        for (int i = 0; i < texts.size(); i++) {
            Integer index = shared.computeIfAbsent(texts.get(i), text -> shared.size());
            xml.append("<c r=\"")
                    .append(Columns.letters(i))
                    .append(number)
                    .append("\" t=\"s\"><v>")
                    .append(index)
                    .append("</v></c>");
        }
        xml.append("</row>");
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
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml)
                .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String text(ListColumn column, int number) {
        boolean plain = number % NOT_QUITE != 0;
        return switch (column.kind()) {
            case ENTERPRISE_NAME -> (plain ? "" : " ") + "示例精密制造第" + number + "有限公司";
            case CREDIT_CODE -> CreditCode.of("91", "320213", String.format("XX%06d", number)) + (plain ? "" : " ");
            case INDUSTRY -> INDUSTRIES.get(number % INDUSTRIES.size());
            case CHOICE -> column.options().get(number % column.options().size());
            case YES_NO -> number % 3 == 0 ? "否" : "是";
            case DATE -> plain ? "2023-05-" + (10 + number % 20) : "2023年5月" + (10 + number % 20) + "日";
            case FIGURE -> "1,234." + number;
            case DIVISION -> "320213";
            case TEXT -> "示例路" + number + "号";
        };
    }
}
