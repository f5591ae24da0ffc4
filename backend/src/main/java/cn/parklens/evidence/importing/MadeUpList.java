package cn.parklens.evidence.importing;

import cn.parklens.evidence.enterprise.CreditCode;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A list of invented enterprises, written as offices write theirs: mostly plain, now and then not quite. */
final class MadeUpList {

    private static final int ROWS = 5_000;

    private static final int IN_MEMORY = 100;
    private static final int NOT_QUITE = 40;
    private static final List<String> INDUSTRIES = List.of("3912", "3311", "2710", "1432", "3670", "橡胶零件制造");

    private MadeUpList() {}

    /** Writes it as a workbook. */
    static void write(EvidenceList list, Path file) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, IN_MEMORY, false, true);
                OutputStream out = Files.newOutputStream(file)) {
            SXSSFSheet sheet = workbook.createSheet("清单");
            Row header = sheet.createRow(0);
            for (ListColumn column : list.columns()) {
                header.createCell(header.getPhysicalNumberOfCells()).setCellValue(column.name());
            }
            for (int number = 1; number <= ROWS; number++) {
                fill(sheet.createRow(number), list, number);
            }
            workbook.write(out);
        }
    }

    private static void fill(Row row, EvidenceList list, int number) {
        for (int i = 0; i < list.columns().size(); i++) {
            ListColumn column = list.columns().get(i);
            if (column.kind() == ListColumn.Kind.FIGURE && number % NOT_QUITE != 0) {
                row.createCell(i).setCellValue(number * 1.5);
            } else {
                row.createCell(i).setCellValue(text(column, number));
            }
        }
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
