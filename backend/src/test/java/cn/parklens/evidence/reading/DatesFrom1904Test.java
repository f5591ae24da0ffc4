package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn.Kind;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Old Macs count the days of a workbook from 1904: there 43738 is 1 October 2023, which elsewhere is 45200. */
class DatesFrom1904Test {

    private static final EvidenceList LIST = Lists.listed(
            Lists.column("since", "上市日期", List.of(), Kind.DATE, false),
            Lists.column("year", "榜单年份", List.of(), Kind.FIGURE, false));

    @TempDir
    private Path directory;

    private static Workbook workbook(boolean xlsx, boolean from1904) {
        if (xlsx) {
            XSSFWorkbook workbook = new XSSFWorkbook();
            var properties = workbook.getCTWorkbook().isSetWorkbookPr()
                    ? workbook.getCTWorkbook().getWorkbookPr()
                    : workbook.getCTWorkbook().addNewWorkbookPr();
            properties.setDate1904(from1904);
            return workbook;
        }
        HSSFWorkbook workbook = new HSSFWorkbook();
        workbook.getInternalWorkbook().getRecords().stream()
                .filter(DateWindow1904Record.class::isInstance)
                .forEach(window -> ((DateWindow1904Record) window).setWindowing((short) (from1904 ? 1 : 0)));
        return workbook;
    }

    /** The same number twice, first without a style and then shown as a date. */
    private ReadSheet read(boolean xlsx, boolean from1904, int number) throws Exception {
        Path file = directory.resolve("file");
        try (Workbook workbook = workbook(xlsx, from1904);
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("上市企业");
            var header = sheet.createRow(0);
            for (int i = 0; i < LIST.columns().size(); i++) {
                header.createCell(i).setCellValue(LIST.columns().get(i).name());
            }
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            for (int i = 1; i <= 2; i++) {
                var row = sheet.createRow(i);
                row.createCell(0).setCellValue("示范" + "甲乙".charAt(i - 1) + "精密机械有限公司");
                row.createCell(1).setCellValue(number);
            }
            sheet.getRow(2).getCell(1).setCellStyle(date);
            sheet.getRow(1).createCell(2).setCellValue(number);
            workbook.write(out);
        }
        return ReadSheet.of(file, "上市企业", List.of(LIST));
    }

    @ParameterizedTest
    @CsvSource({"true, true, 43738", "false, true, 43738", "true, false, 45200", "false, false, 45200"})
    void aNumberIsTheDayThatItsWorkbookMeans(boolean xlsx, boolean from1904, int number) throws Exception {
        ReadSheet read = read(xlsx, from1904, number);
        assertThat(read.figures("since")).containsExactly("2023-10-01", "2023-10-01");
        assertThat(read.ofRows(EvidenceProblem.DATE_BY_SERIAL))
                .extracting(Problem::arguments)
                .containsExactly(List.of("2023-10-01"));
        assertThat(read.ofRows(EvidenceProblem.YEAR_UNCLEAR))
                .extracting(Problem::arguments)
                .containsExactly(List.of("2023", "2023-10-01"));
    }
}
