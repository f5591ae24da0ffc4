package cn.parklens.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.Form;
import cn.parklens.form.FormReader;
import cn.parklens.form.ListColumn;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private static final Form FORM = form();

    /** {@code import-templates/regenerate} runs this test with the property set; without it, the files must be current. */
    @Test
    void theTemplatesHandedOutAreThoseOfTheForms() throws IOException {
        try (Stream<Path> definitions = Files.list(Path.of("src/main/resources/forms"))) {
            for (Path definition : definitions.toList()) {
                areCurrent(FormReader.create().read(Files.readString(definition), definition.toString()));
            }
        }
    }

    private static void areCurrent(Form form) throws IOException {
        Path folder = Path.of("..", "import-templates", form.code() + "-" + form.version());
        Map<String, byte[]> files = ImportTemplates.files(form);
        if (Boolean.getBoolean("parklens.templates.regenerate")) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.createDirectories(folder);
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
        }
        if (files.isEmpty()) {
            assertThat(folder).doesNotExist();
            return;
        }
        try (Stream<Path> kept = Files.list(folder)) {
            assertThat(kept.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(files.keySet());
        }
        files.forEach((name, bytes) -> assertThat(parts(read(folder.resolve(name))))
                .as("%s is not current: run import-templates/regenerate", name)
                .isEqualTo(parts(bytes)));
    }

    @Test
    void theSameFormGivesTheSameBytes() {
        assertThat(ImportTemplates.ofAllLists(FORM)).isEqualTo(ImportTemplates.ofAllLists(FORM));
    }

    @Test
    void everyListHasASheetWithItsColumnsAndNotes() throws IOException {
        try (XSSFWorkbook workbook = open(ImportTemplates.ofAllLists(FORM))) {
            assertThat(workbook.getNumberOfSheets())
                    .isEqualTo(1 + FORM.evidenceLists().size());
            for (EvidenceList list : FORM.evidenceLists()) {
                XSSFSheet sheet = workbook.getSheet(list.name());
                assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).contains(list.name(), FORM.version());
                XSSFRow header = sheet.getRow(ImportTemplates.FIRST_ROW - 2);
                for (int i = 0; i < list.columns().size(); i++) {
                    ListColumn column = list.columns().get(i);
                    assertThat(header.getCell(i).getStringCellValue()).isEqualTo(column.name());
                    assertThat(header.getCell(i).getCellComment().getString().getString())
                            .contains(column.required() ? "必填" : "选填", column.help());
                }
                assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                        .isEqualTo((short) 2);
            }
        }
    }

    @Test
    void creditCodesAreTextSoThatNoDigitIsLost() throws IOException {
        try (XSSFWorkbook workbook = open(ImportTemplates.ofAllLists(FORM))) {
            FORM.evidenceLists()
                    .forEach(list -> assertThat(workbook.getSheet(list.name())
                                    .getColumnStyle(column(list, ListColumn.Kind.CREDIT_CODE))
                                    .getDataFormatString())
                            .isEqualTo("@"));
        }
    }

    @Test
    void choicesAreOfferedInDropDowns() throws IOException {
        EvidenceList industrial = FORM.evidenceList("industrial").orElseThrow();
        try (XSSFWorkbook workbook = open(ImportTemplates.ofList(FORM, industrial, List.of()))) {
            assertThat(workbook.getSheet(industrial.name()).getDataValidations().stream()
                            .map(DataValidation::getValidationConstraint)
                            .map(constraint -> constraint.getExplicitListValues())
                            .filter(Objects::nonNull)
                            .map(List::of))
                    .containsExactlyInAnyOrder(List.of("未评估", "L1", "L2", "L3", "L4", "L5"), List.of("是", "否"));
        }
    }

    /** They stand where everybody reads them: a hidden sheet would be remarked when the file comes back. */
    @Test
    void countiesAreOfferedWhereAListAsksForADivisionAndStandAmongTheInstructions() throws IOException {
        Form form = form(yaml -> yaml.replaceFirst("(name: 城市\\s+kind: )text", "$1division"));
        EvidenceList listed = form.evidenceList("listed").orElseThrow();
        List<String> counties = List.of("无锡市 新吴区", "苏州市 昆山市", "南京市 江宁区");
        try (XSSFWorkbook workbook = open(ImportTemplates.ofList(form, listed, counties))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
            XSSFSheet sheet = workbook.getSheet(listed.name());
            int column = column(listed, ListColumn.Kind.DIVISION);
            DataValidation offered = sheet.getDataValidations().stream()
                    .filter(one -> one.getRegions().getCellRangeAddress(0).getFirstColumn() == column)
                    .findFirst()
                    .orElseThrow();
            assertThat(offered.getErrorStyle()).isEqualTo(DataValidation.ErrorStyle.WARNING);
            AreaReference area =
                    new AreaReference(offered.getValidationConstraint().getFormula1(), SpreadsheetVersion.EXCEL2007);
            assertThat(Stream.of(area.getAllReferencedCells())
                            .map(cell -> workbook.getSheet(cell.getSheetName())
                                    .getRow(cell.getRow())
                                    .getCell(cell.getCol())
                                    .getStringCellValue()))
                    .containsExactlyElementsOf(counties);
        }
        assertThat(parts(ImportTemplates.ofAllLists(FORM, counties)))
                .as("of a form that asks for none")
                .isEqualTo(parts(ImportTemplates.ofAllLists(FORM)));
    }

    @Test
    void aTemplateKnowsItsFormAndVersion() throws IOException {
        try (XSSFWorkbook workbook = open(ImportTemplates.ofAllLists(FORM))) {
            var properties = workbook.getProperties().getCustomProperties();
            assertThat(properties.getProperty(ImportTemplates.FORM_PROPERTY).getLpwstr())
                    .isEqualTo("park-development");
            assertThat(properties.getProperty(ImportTemplates.VERSION_PROPERTY).getLpwstr())
                    .isEqualTo("2026.1");
            assertThat(texts(workbook.getSheet(ImportTemplates.INSTRUCTIONS_SHEET)))
                    .contains("报表代码", "park-development", "报表版本", "2026.1");
        }
    }

    @Test
    void rowsAreWrittenWhereAParkWouldWriteThem() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Map<String, Object> row = Map.of(
                "name", "昆山示例启澜机器人有限公司",
                "credit_code", "91320583XX0000001X",
                "industry", "3491",
                "registered_on", LocalDate.of(2025, 3, 4),
                "active", true);
        new TemplateFiller(FORM).write(Map.of("new_enterprises", List.of(row)), bytes);
        try (XSSFWorkbook workbook = open(bytes.toByteArray())) {
            XSSFRow written = workbook.getSheet("2025年新注册企业清单").getRow(ImportTemplates.FIRST_ROW - 1);
            assertThat(written.getCell(0).getStringCellValue()).isEqualTo("昆山示例启澜机器人有限公司");
            assertThat(written.getCell(1).getStringCellValue()).isEqualTo("91320583XX0000001X");
            assertThat(written.getCell(2).getStringCellValue()).isEqualTo("3491");
            assertThat(written.getCell(3)).isNull();
            assertThat(written.getCell(4).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2025, 3, 4));
            assertThat(written.getCell(5).getStringCellValue()).isEqualTo("是");
        }
    }

    @Test
    void aListThatTheFormDoesNotHaveIsRefused() {
        assertThatThrownBy(() ->
                        new TemplateFiller(FORM).write(Map.of("no_such_list", List.of()), new ByteArrayOutputStream()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no_such_list");
    }

    private static int column(EvidenceList list, ListColumn.Kind kind) {
        return list.columns().stream().map(ListColumn::kind).toList().indexOf(kind);
    }

    private static List<String> texts(XSSFSheet sheet) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .map(cell -> cell.getStringCellValue())
                .toList();
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static Map<String, String> parts(byte[] zip) {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Form form() {
        return form(UnaryOperator.identity());
    }

    private static Form form(UnaryOperator<String> change) {
        try (InputStream in =
                Objects.requireNonNull(TemplatesTest.class.getResourceAsStream("/forms/park-development-2026.yaml"))) {
            return FormReader.create()
                    .read(
                            change.apply(new String(in.readAllBytes(), StandardCharsets.UTF_8)),
                            "park-development-2026.yaml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
