package cn.parklens.fault;

import cn.parklens.evidence.enterprise.CreditCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Good files, of every kind that is read, to be spoilt. */
final class Originals {

    private static final List<String> HEADERS = List.of("企业名称", "统一社会信用代码", "行业分类", "证券代码", "上市地");
    private static final int ROWS = 40;
    private static final long LARGEST = 256 << 10;

    private final List<byte[]> workbooks = new ArrayList<>();
    private final List<byte[]> olds = new ArrayList<>();
    private final List<byte[]> texts = new ArrayList<>();

    /** Generated ones, and those of some folders that are no larger than 256 KiB. */
    static Originals with(List<Path> folders) throws IOException {
        Originals originals = new Originals();
        originals.workbooks.add(workbook(new XSSFWorkbook()));
        originals.workbooks.add(workbook(new SXSSFWorkbook(null, 10, false, false)));
        originals.workbooks.add(workbook(new SXSSFWorkbook(null, 10, false, true)));
        originals.olds.add(workbook(new HSSFWorkbook()));
        originals.texts.add(text(StandardCharsets.UTF_8, ","));
        originals.texts.add(text(Charset.forName("GB18030"), "\t"));
        originals.texts.add(text(StandardCharsets.UTF_16, ";"));
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    originals.add(file);
                }
            }
        }
        return originals;
    }

    private void add(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            return;
        }
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xlsx")) {
            workbooks.add(Files.readAllBytes(file));
        } else if (name.endsWith(".xls")) {
            olds.add(Files.readAllBytes(file));
        } else if (name.endsWith(".csv") || name.endsWith(".txt")) {
            texts.add(Files.readAllBytes(file));
        }
    }

    List<byte[]> workbooks() {
        return workbooks;
    }

    List<byte[]> olds() {
        return olds;
    }

    List<byte[]> texts() {
        return texts;
    }

    private static byte[] workbook(Workbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (workbook) {
            Sheet sheet = workbook.createSheet("上市企业清单");
            fill(sheet.createRow(0), HEADERS);
            for (int i = 1; i <= ROWS; i++) {
                Row row = sheet.createRow(i);
                fill(row, row(i));
                row.createCell(HEADERS.size()).setCellValue(i * 1.5);
                row.createCell(HEADERS.size() + 1).setCellFormula("F" + (i + 1) + "*2");
            }
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static List<String> row(int number) {
        return List.of(
                "示范精密制造第" + number + "股份有限公司",
                CreditCode.of("91", "320213", "MA" + (100_000 + number)),
                "C39",
                Integer.toString(600_000 + number),
                "上海证券交易所");
    }

    private static void fill(Row row, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            row.createCell(i).setCellValue(texts.get(i));
        }
    }

    private static byte[] text(Charset charset, String separator) {
        StringBuilder text = new StringBuilder(String.join(separator, HEADERS)).append("\r\n");
        for (int i = 1; i <= ROWS; i++) {
            text.append(String.join(separator, row(i))).append("\r\n");
        }
        return text.toString().getBytes(charset);
    }
}
