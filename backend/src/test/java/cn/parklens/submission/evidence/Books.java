package cn.parklens.submission.evidence;

import cn.parklens.evidence.enterprise.CreditCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Workbooks as an office would send them, with invented enterprises. */
final class Books {

    static final List<String> LISTED = List.of("企业名称", "统一社会信用代码", "行业分类", "证券代码", "上市地");

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(100);

    static Books book() {
        return new Books();
    }

    Books sheet(String name, List<String> header, List<List<String>> rows) {
        var sheet = workbook.createSheet(name);
        List<List<String>> all = new ArrayList<>();
        all.add(header);
        all.addAll(rows);
        for (int i = 0; i < all.size(); i++) {
            var row = sheet.createRow(i);
            for (int j = 0; j < all.get(i).size(); j++) {
                String text = all.get(i).get(j);
                if (text.equals("#N/A")) {
                    row.createCell(j).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.NA.getCode());
                } else if (!text.isEmpty()) {
                    row.createCell(j).setCellValue(text);
                }
            }
        }
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (workbook) {
            workbook.write(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    /** A workbook of the listed enterprises 1 to n. */
    static byte[] listed(int n) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= n; i++) {
            rows.add(company(i));
        }
        return book().sheet("上市企业清单", LISTED, rows).bytes();
    }

    static List<String> company(int number) {
        return Arrays.asList("示范精密制造第" + number + "股份有限公司", code(number), "C39", "60" + (1000 + number), "上海证券交易所");
    }

    static String code(int number) {
        return CreditCode.of("91", "320213", "MA" + (100_000 + number));
    }
}
