package cn.parklens.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.form.Form;
import cn.parklens.form.FormReader;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Value;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class FormWorkbookTest {

    private static final Form FORM = form();

    @Test
    void aSheetPerSectionAndOneThatSaysWhichFormAndVersionItIs() throws IOException {
        try (XSSFWorkbook workbook = open(FormWorkbook.blank(FORM))) {
            assertThat(workbook.getNumberOfSheets())
                    .isEqualTo(1 + FORM.sections().size());
            assertThat(about(workbook))
                    .containsEntry(FormWorkbook.FORM, FORM.code())
                    .containsEntry(FormWorkbook.VERSION, FORM.version())
                    .doesNotContainKeys(FormWorkbook.PARK, FormWorkbook.MARK);
            assertThat(workbook.getProperties()
                            .getCustomProperties()
                            .getProperty(ImportTemplates.VERSION_PROPERTY)
                            .getLpwstr())
                    .isEqualTo(FORM.version());
        }
    }

    @Test
    void everyIndicatorAndFieldHasItsRowAndOnlyWhatIsAskedIsUnlocked() throws IOException {
        try (XSSFWorkbook workbook = open(FormWorkbook.blank(FORM))) {
            Set<String> keys = rows(workbook).map(row -> text(row, 0)).collect(Collectors.toSet());
            assertThat(keys)
                    .containsAll(FORM.indicators().map(one -> one.code()).toList());
            assertThat(keys).containsAll(FORM.fields().map(one -> one.code()).toList());
            long asked =
                    FORM.indicators().mapToLong(one -> one.periods().size()).sum();
            long unlocked = rows(workbook)
                    .filter(row -> FORM.indicator(text(row, 0)).isPresent())
                    .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                    .filter(cell -> !cell.getCellStyle().getLocked())
                    .count();
            assertThat(unlocked).isEqualTo(asked);
            assertThat(sheets(workbook)).allMatch(XSSFSheet::isSheetLocked);
            assertThat(sheets(workbook).skip(1)).allMatch(sheet -> sheet.isColumnHidden(0));
        }
    }

    @Test
    void countiesAreOfferedForTheProvinceThatWasChosen() throws IOException {
        FormContent content = new FormContent(
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of("province", List.of("江苏省", "浙江省")),
                Map.of("江苏省", List.of("苏州市 昆山市", "无锡市 新吴区"), "浙江省", List.of("杭州市 余杭区")));
        try (XSSFWorkbook workbook = open(FormWorkbook.of(FORM, FORM.sections(), content))) {
            XSSFSheet counties = workbook.getSheet("区县");
            assertThat(workbook.isSheetHidden(workbook.getSheetIndex(counties))).isTrue();
            assertThat(StreamSupport.stream(counties.spliterator(), false)
                            .map(row -> text(row, 0) + " " + text(row, 1)))
                    .containsExactlyInAnyOrder("江苏省 苏州市 昆山市", "江苏省 无锡市 新吴区", "浙江省 杭州市 余杭区");
            Row province = rows(workbook)
                    .filter(row -> text(row, 0).equals("province"))
                    .findFirst()
                    .orElseThrow();
            assertThat(province.getSheet().getDataValidations())
                    .extracting(one -> one.getValidationConstraint().getFormula1())
                    .contains("OFFSET(区县!$B$1,MATCH($D$%1$d,区县!$A:$A,0)-1,0,COUNTIF(区县!$A:$A,$D$%1$d),1)"
                            .formatted(province.getRowNum() + 1));
        }
    }

    @Test
    void figuresStandAsNumbersWithTheDecimalsThatWereTypedAndStatusesAsWords() throws IOException {
        FormContent content = new FormContent(
                Map.of(FormWorkbook.PARK, "demo-01"),
                Map.of(
                        new Cell("enterprises", ReferencePeriod.endOf(2025)),
                        new Value.Figure(new BigDecimal("310")),
                        new Cell("revenue", ReferencePeriod.year(2025)),
                        new Value.Figure(new BigDecimal("12.30")),
                        new Cell("revenue", ReferencePeriod.year(2024)),
                        new Value.Unavailable("尚未核算")),
                Map.of("unit_name", "=示范园区管理委员会"),
                Map.of(),
                Map.of());
        try (XSSFWorkbook workbook = open(FormWorkbook.of(FORM, FORM.sections(), content))) {
            XSSFCell revenue = input(workbook, "revenue", 2025);
            assertThat(revenue.getNumericCellValue()).isEqualTo(12.3);
            assertThat(revenue.getCellStyle().getDataFormatString()).isEqualTo("0.00");
            assertThat(input(workbook, "revenue", 2024).getStringCellValue()).isEqualTo("无法取得：尚未核算");
            XSSFCell name = row(workbook, "unit_name").getCell(FormWorkbook.FIRST_INPUT);
            assertThat(name.getStringCellValue()).isEqualTo("=示范园区管理委员会");
            assertThat(name.getCellStyle().getDataFormatString())
                    .as("text stays text when it is edited")
                    .isEqualTo("@");
            assertThat(about(workbook)).containsEntry(FormWorkbook.PARK, "demo-01");
        }
    }

    @Test
    void theSameFormGivesTheSameBytes() {
        assertThat(FormWorkbook.blank(FORM)).isEqualTo(FormWorkbook.blank(FORM));
    }

    private static XSSFCell input(XSSFWorkbook workbook, String indicator, int year) {
        XSSFRow row = row(workbook, indicator);
        XSSFSheet sheet = row.getSheet();
        XSSFRow header = IntStream.iterate(row.getRowNum(), at -> at - 1)
                .mapToObj(sheet::getRow)
                .filter(one -> one != null && text(one, 0).equals(FormWorkbook.YEARS))
                .findFirst()
                .orElseThrow();
        int column = IntStream.range(FormWorkbook.FIRST_INPUT, header.getLastCellNum())
                .filter(at -> text(header, at).equals(year + "年"))
                .findFirst()
                .orElseThrow();
        return row.getCell(column);
    }

    private static XSSFRow row(XSSFWorkbook workbook, String key) {
        return rows(workbook)
                .filter(row -> text(row, 0).equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> about(XSSFWorkbook workbook) {
        return StreamSupport.stream(workbook.getSheet(FormWorkbook.COVER).spliterator(), false)
                .collect(Collectors.toMap(row -> text(row, 0), row -> text(row, 1), (one, other) -> one));
    }

    private static Stream<XSSFSheet> sheets(XSSFWorkbook workbook) {
        return IntStream.range(0, workbook.getNumberOfSheets()).mapToObj(workbook::getSheetAt);
    }

    private static Stream<XSSFRow> rows(XSSFWorkbook workbook) {
        return sheets(workbook)
                .skip(1)
                .flatMap(sheet -> StreamSupport.stream(sheet.spliterator(), false))
                .map(XSSFRow.class::cast);
    }

    private static String text(Row row, int column) {
        return row.getCell(column) == null ? "" : row.getCell(column).getStringCellValue();
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static Form form() {
        try (InputStream in = Objects.requireNonNull(
                FormWorkbookTest.class.getResourceAsStream("/forms/park-development-2026.yaml"))) {
            return FormReader.create()
                    .read(new String(in.readAllBytes(), StandardCharsets.UTF_8), "park-development-2026.yaml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
