package cn.parklens.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Facts of real listed companies of one city, as an office would put them into a workbook: a title, a header, rows. */
final class ListedCompanies {

    /** Rows of the sheet before the first company. */
    static final int ROWS_BEFORE = 2;

    static final String SHEET = "上市公司";
    private static final String FACTS = "listed-companies.csv";

    private final List<List<String>> lines;

    private ListedCompanies(List<List<String>> lines) {
        this.lines = lines;
    }

    /** Stock code, name, exchange, province and city, under the headers of their source. */
    static ListedCompanies asTheSourceHasThem() {
        try (InputStream facts = Objects.requireNonNull(ListedCompanies.class.getResourceAsStream(FACTS))) {
            return new ListedCompanies(new String(facts.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Arrays.asList(line.split(",")))
                    .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** With one more column, the same for each company. */
    ListedCompanies with(String header, String value) {
        return new ListedCompanies(lines.stream()
                .map(line -> Stream.concat(line.stream(), Stream.of(line.equals(lines.getFirst()) ? header : value))
                        .toList())
                .toList());
    }

    int count() {
        return lines.size() - 1;
    }

    /** The name of a company, the first is 1. */
    String name(int number) {
        return lines.get(number).get(1);
    }

    byte[] workbook() {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet(SHEET);
            sheet.createRow(0).createCell(0).setCellValue("园区上市公司情况表");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, lines.getFirst().size() - 1));
            for (int i = 0; i < lines.size(); i++) {
                var row = sheet.createRow(ROWS_BEFORE - 1 + i);
                for (int j = 0; j < lines.get(i).size(); j++) {
                    row.createCell(j).setCellValue(lines.get(i).get(j));
                }
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
