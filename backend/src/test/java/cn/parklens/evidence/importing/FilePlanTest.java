package cn.parklens.evidence.importing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.document.FormWorkbook;
import cn.parklens.evidence.Recognition;
import cn.parklens.evidence.StrictOpenXml;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.workbook.Limits;
import cn.parklens.evidence.workbook.Workbook;
import cn.parklens.evidence.workbook.Workbooks;
import cn.parklens.form.Form;
import cn.parklens.form.FormReader;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** For what a person is asked to confirm how a file is read, and for what not. */
class FilePlanTest {

    private static final String HEADER = "企业名称,统一社会信用代码,行业分类";
    private static final String ROW = "示例一有限公司,914403001922038216,C39";

    @TempDir
    private Path directory;

    private static Form form() throws Exception {
        try (InputStream yaml =
                Objects.requireNonNull(FilePlanTest.class.getResourceAsStream("/forms/park-development-2026.yaml"))) {
            return FormReader.create().read(new String(yaml.readAllBytes(), StandardCharsets.UTF_8), "form.yaml");
        }
    }

    /** A list with further headers; before it a sheet with these rows, unless it has none. */
    private FilePlan plan(String more, String before, String... rows) throws Exception {
        Path file = directory.resolve("file.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            if (!before.isEmpty()) {
                write(workbook, before, rows);
            }
            write(workbook, "双千兆", HEADER + more, ROW + more.replaceAll("[^,]+", "甲"));
            workbook.write(out);
        }
        try (Workbook workbook = Workbooks.open(file, "汇总.xlsx", Limits.standard())) {
            return FilePlan.of(workbook, form(), null, Map.of());
        }
    }

    private static void write(XSSFWorkbook workbook, String name, String... rows) {
        var sheet = workbook.createSheet(name);
        for (String row : rows) {
            var written = sheet.createRow(sheet.getLastRowNum() + 1);
            List<String> cells = Arrays.asList(row.split(",", -1));
            for (int i = 0; i < cells.size(); i++) {
                written.createCell(i).setCellValue(cells.get(i));
            }
        }
    }

    /** The workbook of the whole form is sent elsewhere: that is all that is said of it, whichever list a person chose. */
    @Test
    void theWorkbookOfTheWholeFormIsNamedAsSuch() throws Exception {
        Form form = form();
        Path file = Files.write(directory.resolve("form.xlsx"), FormWorkbook.blank(form));
        for (String chosen : Arrays.asList(null, "gigabit")) {
            try (Workbook workbook = Workbooks.open(file, "填好.xlsx", Limits.standard())) {
                FilePlan plan = FilePlan.of(workbook, form, chosen, Map.of());

                assertThat(plan.problems())
                        .extracting(Problem::kind)
                        .containsExactly(EvidenceProblem.FILE_IS_WHOLE_FORM);
                assertThat(plan.readable()).isEmpty();
            }
        }
    }

    @Test
    void aWorkbookSavedAsStrictOpenXmlIsReadAndNoted() throws Exception {
        assertThat(plan("", "").recognition(KeptUnits.NONE).savedStrictly()).isFalse();
        Path file = directory.resolve("file.xlsx");
        Files.write(file, StrictOpenXml.of(Files.readAllBytes(file)));
        try (Workbook workbook = Workbooks.open(file, "汇总.xlsx", Limits.standard())) {
            Recognition read = FilePlan.of(workbook, form(), null, Map.of()).recognition(KeptUnits.NONE);
            assertThat(read.savedStrictly()).isTrue();
            assertThat(read.sheets().getFirst().columns()).hasSize(3);

            JsonMapper json = new JsonMapper();
            assertThat(json.readValue(json.writeValueAsString(read), Recognition.class))
                    .isEqualTo(read);
            assertThat(json.readValue("{\"sheets\":[],\"toConfirm\":false}", Recognition.class)
                            .savedStrictly())
                    .as("of a file that was read before it was noted")
                    .isFalse();
        }
    }

    private static List<EvidenceProblem> said(FilePlan plan) {
        return plan.problems().stream().map(Problem::kind).toList();
    }

    @Test
    void aColumnOfRemarksIsInEveryListAndAskedAboutInNone() throws Exception {
        assertThat(plan(",备注", "").recognition(KeptUnits.NONE).toConfirm()).isFalse();
        assertThat(plan(",所在街道", "").recognition(KeptUnits.NONE).toConfirm()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"目录", "汇总", "Sheet1"})
    void aSheetWithoutEnterprisesIsSaidAndNotAskedAbout(String name) throws Exception {
        FilePlan plan = plan("", name, "序号,清单名称,企业数", "1,双千兆网络覆盖企业清单,1");
        assertThat(plan.recognition(KeptUnits.NONE).toConfirm()).isFalse();
        assertThat(said(plan)).containsExactly(EvidenceProblem.SHEET_WITHOUT_ENTERPRISES);
    }

    @Test
    void ofInstructionsNothingIsSaidUnlessEnterprisesStandInThem() throws Exception {
        FilePlan read = plan("", "填报说明", "填报说明", "一、本表由园区填报。", "二、企业名称须与营业执照一致。");
        assertThat(read.recognition(KeptUnits.NONE).toConfirm()).isFalse();
        assertThat(said(read)).isEmpty();

        FilePlan names = plan("", "填报说明", "未上报的企业", "示例二有限公司", "示例三有限公司");
        assertThat(names.recognition(KeptUnits.NONE).toConfirm()).isTrue();
        assertThat(said(names)).containsExactly(EvidenceProblem.SHEET_OF_NO_LIST);
    }

    @Test
    void ofTwoSheetsOfOneListTheFirstIsReadAndTheOtherRefused() throws Exception {
        FilePlan plan = plan("", "双千兆网络覆盖企业清单", HEADER, ROW);
        assertThat(plan.readable()).extracting(sheet -> sheet.sheet().name()).containsExactly("双千兆网络覆盖企业清单");
        assertThat(plan.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(EvidenceProblem.SHEET_OF_LIST_TAKEN);
            assertThat(problem.place().sheet()).isEqualTo("双千兆");
            assertThat(problem.arguments()).first().isEqualTo("双千兆网络覆盖企业清单");
        });
    }

    @Test
    void aListOnSuchASheetIsReadOnceAPersonHasConfirmed() throws Exception {
        FilePlan plan = plan("", "填报说明", "独角兽企业清单", HEADER + ",榜单名称,榜单年份", "示例二有限公司,91440300708461136T,C39,胡润,2025");
        assertThat(plan.readable()).hasSize(2);
        assertThat(plan.recognition(KeptUnits.NONE).toConfirm()).isTrue();
        assertThat(plan.recognition(KeptUnits.NONE).sheets())
                .extracting(Recognition.SheetTaken::by)
                .containsExactly("TITLE", "SHEET_NAME");
    }

    /** Filled in, as the demonstration does: 填写说明 stays what it is in the template. */
    @Test
    void ofAFilledTemplateNothingIsAsked() throws Exception {
        Path file = directory.resolve("template.xlsx");
        try (InputStream template =
                        Files.newInputStream(Path.of("../import-templates/park-development-2026.1/all-lists.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(template);
                OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        try (Workbook workbook = Workbooks.open(file, "佐证清单.xlsx", Limits.standard())) {
            FilePlan plan = FilePlan.of(workbook, form(), null, Map.of());
            assertThat(plan.readable()).hasSize(9);
            assertThat(said(plan)).isEmpty();
            assertThat(plan.recognition(KeptUnits.NONE).toConfirm()).isFalse();
        }
    }

    /** The kinds of enterprises stand in it as they would in a list of several kinds. */
    @Test
    void aSheetOfCountsByKindIsNoListOfSeveral() throws Exception {
        FilePlan plan = plan("", "汇总表", "类别,数量（家）", "上市企业,2", "独角兽企业,1", "国家高新技术企业,3", "合计,6");
        assertThat(said(plan)).containsExactly(EvidenceProblem.SHEET_WITHOUT_ENTERPRISES);
        assertThat(plan.recognition(KeptUnits.NONE).toConfirm()).isFalse();
    }

    @Test
    void instructionsThatExplainTheColumnsAreNoList() throws Exception {
        FilePlan plan = plan("", "填报说明", "栏目,说明", "企业名称,填营业执照上的名称", "统一社会信用代码,18位", "行业分类,按国民经济行业分类");
        assertThat(said(plan)).isEmpty();
        assertThat(plan.recognition(KeptUnits.NONE).toConfirm()).isFalse();
    }
}
