package cn.parklens.bench;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A list of industrial enterprises with ten columns and shared strings, the same for the same number of rows. */
final class GeneratedList {

    static final List<String> HEADERS =
            List.of("企业名称", "统一社会信用代码", "行业分类", "数字化改造等级", "是否应用数字化生产性服务", "优质企业类别", "注册地址", "联系电话", "营业收入（万元）", "备注");

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final List<String> INDUSTRIES = List.of("3912", "3311", "2710", "1432", "3670", "3962", "2651");
    private static final List<String> LEVELS = List.of("L1", "L2", "L3", "L4", "未评估");

    private GeneratedList() {}

    static void write(Path file, String sheetName, int rows) throws Exception {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20260101L + rows);
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, 200, true, true);
                OutputStream out = Files.newOutputStream(file)) {
            SXSSFSheet sheet = workbook.createSheet(sheetName);
            fill(sheet.createRow(0), HEADERS);
            for (int i = 1; i <= rows; i++) {
                fill(sheet.createRow(i), row(i, random));
            }
            workbook.write(out);
        }
    }

    private static List<String> row(int number, RandomGenerator random) {
        return List.of(
                "示范精密制造第" + number + "有限公司",
                creditCode(number),
                INDUSTRIES.get(random.nextInt(INDUSTRIES.size())),
                LEVELS.get(random.nextInt(LEVELS.size())),
                random.nextBoolean() ? "是" : "否",
                "规上工业企业",
                "示范省示范市示范区示范路" + random.nextInt(1, 9999) + "号",
                "0510-8" + random.nextInt(1_000_000, 9_999_999),
                Integer.toString(random.nextInt(2_000, 900_000)),
                "");
    }

    /** Well-formed by GB 32100-2015 and GB 11714: both check characters are right. */
    private static String creditCode(int number) {
        String organisation = String.format("%08d", 10_000_000 + number);
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += (organisation.charAt(i) - '0') * weights[i];
        }
        int rest = (11 - sum % 11) % 11;
        String body = "91320213" + organisation + (rest == 10 ? "X" : Integer.toString(rest));
        int total = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            total += ALPHABET.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return body + ALPHABET.charAt((31 - total % 31) % 31);
    }

    private static void fill(SXSSFRow row, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isEmpty()) {
                row.createCell(i).setCellValue(texts.get(i));
            }
        }
    }
}
