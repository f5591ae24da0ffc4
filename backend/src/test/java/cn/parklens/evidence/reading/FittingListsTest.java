package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.problem.ProblemTexts;
import cn.parklens.evidence.workbook.Limits;
import cn.parklens.evidence.workbook.Workbook;
import cn.parklens.evidence.workbook.Workbooks;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import cn.parklens.form.ListColumn.Kind;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file whose sheets and name do not say which list it is. */
class FittingListsTest {

    private static final EvidenceList LAND = list("land", "工业用地企业清单", "用地面积");
    private static final EvidenceList GRANTED = list("granted", "认定企业清单", "认定日期");
    private static final EvidenceList AWARDED = list("awarded", "获奖企业清单", "认定日期", "奖项");
    private static final EvidenceList PLAIN = list("plain", "双千兆企业清单");

    @TempDir
    private Path directory;

    private static EvidenceList list(String code, String name, String... own) {
        List<ListColumn> columns =
                new ArrayList<>(List.of(Lists.column("name", "企业名称", List.of("单位名称"), Kind.ENTERPRISE_NAME, true)));
        for (String column : own) {
            columns.add(Lists.column(column, column, List.of(), Kind.TEXT, !column.equals("奖项")));
        }
        return new EvidenceList(code, name, List.of(), List.of(), columns, "", true);
    }

    /** Plans for a workbook whose sheets have these headers and one row each; an empty header leaves the sheet blank. */
    private List<SheetPlan> plans(List<EvidenceList> lists, String... headers) throws Exception {
        Path file = directory.resolve("file");
        try (XSSFWorkbook poi = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            for (String header : headers) {
                var sheet = poi.createSheet("Sheet" + (poi.getNumberOfSheets() + 1));
                var head = sheet.createRow(0);
                var row = sheet.createRow(1);
                List<String> names = header.isEmpty() ? List.of() : List.of(header.split(",", -1));
                for (int i = 0; i < names.size(); i++) {
                    head.createCell(i).setCellValue(names.get(i));
                    row.createCell(i).setCellValue("示例一有限公司");
                }
            }
            poi.write(out);
        }
        try (Workbook workbook = Workbooks.open(file, "汇总.xlsx", Limits.standard())) {
            return new SheetPlanner(lists, Map.of()).plan(workbook, null);
        }
    }

    @Test
    void theOnlyListOfAFormIsKnownByItsRequiredColumns() throws Exception {
        SheetPlan plan = plans(List.of(LAND), "序号,单位名称,用地面积", "", "").getFirst();
        assertThat(plan.list()).isEqualTo(LAND);
        assertThat(plan.how()).isEqualTo(SheetPlan.How.COLUMNS);
        assertThat(plans(List.of(LAND), "单位名称,面积").getFirst().list()).isNull();
    }

    @Test
    void ofSeveralTheOneOfWhichMoreColumnsAreThere() throws Exception {
        List<EvidenceList> all = List.of(LAND, GRANTED, AWARDED, PLAIN);
        assertThat(plans(all, "企业名称,用地面积").getFirst().list()).isEqualTo(LAND);
        assertThat(plans(all, "企业名称,认定日期,奖项").getFirst().list()).isEqualTo(AWARDED);
    }

    @Test
    void whereTwoFitAlikeNeitherIsTakenAndBothAreOffered() throws Exception {
        SheetPlan plan =
                plans(List.of(PLAIN, LAND, GRANTED, AWARDED), "企业名称,认定日期").getFirst();
        assertThat(plan.list()).isNull();
        assertThat(plan.fitting()).containsExactly(GRANTED, AWARDED, PLAIN);
        assertThat(plan.problems()).extracting(Problem::kind).containsExactly(EvidenceProblem.SHEET_OF_NO_LIST);
    }

    @Test
    void whereNoneFitsTheNearestIsNamedWithWhatItMisses() throws Exception {
        assertThat(words(plans(List.of(LAND), "序号,单位名称,面\n积,备注")))
                .isEqualTo("看不出工作表“Sheet1”是哪一份名单，没有读取。如果是“工业用地企业清单”，表头里缺少必填的列“用地面积”；没有认出的表头是“面积”。");
        assertThat(words(plans(List.of(LAND, AWARDED), "企业名称,奖项")))
                .isEqualTo("看不出工作表“Sheet1”是哪一份名单，没有读取。如果是“获奖企业清单”，表头里缺少必填的列“认定日期”。");
        assertThat(words(plans(List.of(LAND, GRANTED, AWARDED), "企业名称,联系人"))).isEqualTo("看不出工作表“Sheet1”是哪一份名单，没有读取。");
        assertThat(words(plans(List.of(LAND, PLAIN), "项目,金额"))).isEqualTo("看不出工作表“Sheet1”是哪一份名单，没有读取。");
    }

    private static String words(List<SheetPlan> plans) {
        return plans.getFirst().problems().stream()
                .map(ProblemTexts.in(Locale.CHINA)::message)
                .collect(Collectors.joining());
    }

    @Test
    void columnsThatEveryListHasTellNothing() throws Exception {
        SheetPlan plan = plans(List.of(LAND, PLAIN), "企业名称,联系人").getFirst();
        assertThat(plan.list()).isNull();
        assertThat(plan.fitting()).containsExactly(PLAIN);
    }

    @Test
    void severalSheetsAreTakenEachForItsOwnListAndTwoForTheSameForNone() throws Exception {
        List<EvidenceList> all = List.of(LAND, GRANTED);
        assertThat(plans(all, "企业名称,认定日期", "企业名称,用地面积"))
                .extracting(SheetPlan::list)
                .containsExactly(GRANTED, LAND);
        assertThat(plans(all, "企业名称,认定日期", "企业名称,用地面积", "企业名称,认定日期"))
                .extracting(SheetPlan::list)
                .containsExactly(null, LAND, null);
    }

    @Test
    void besideASheetThatIsNamedOneWithATitleIsTakenForThatOtherList() throws Exception {
        Path file = directory.resolve("file");
        try (XSSFWorkbook poi = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            List<String> sheets = List.of("双千兆企业清单", "填报说明", "底稿");
            List<String> titles = List.of("", "认定企业清单", "双千兆企业清单");
            for (int i = 0; i < sheets.size(); i++) {
                var sheet = poi.createSheet(sheets.get(i));
                sheet.createRow(0).createCell(0).setCellValue(titles.get(i));
                sheet.createRow(1).createCell(0).setCellValue("企业名称");
                sheet.getRow(1).createCell(1).setCellValue("认定日期");
                sheet.createRow(2).createCell(0).setCellValue("示例一有限公司");
                sheet.getRow(2).createCell(1).setCellValue("2025-01-01");
            }
            poi.write(out);
        }
        try (Workbook workbook = Workbooks.open(file, "汇总.xlsx", Limits.standard())) {
            List<SheetPlan> plans = new SheetPlanner(List.of(GRANTED, PLAIN), Map.of()).plan(workbook, null);
            assertThat(plans).extracting(SheetPlan::list).containsExactly(PLAIN, GRANTED, null);
            assertThat(plans)
                    .extracting(SheetPlan::how)
                    .containsExactly(SheetPlan.How.SHEET_NAME, SheetPlan.How.TITLE, SheetPlan.How.NOT);
        }
    }

    private List<SheetPlan> titled(List<EvidenceList> lists, String csv) throws Exception {
        Path file = Files.writeString(directory.resolve("file"), csv);
        try (Workbook workbook = Workbooks.open(file, "汇总.csv", Limits.standard())) {
            return new SheetPlanner(lists, Map.of()).plan(workbook, null);
        }
    }

    @Test
    void aTitleAboveTheHeaderThatNamesOneListTells() throws Exception {
        List<EvidenceList> all = List.of(LAND, GRANTED, PLAIN);
        for (String title : List.of("双千兆企业清单,", "示范园区2025年双千兆企业清单\n填报单位：经发局,2026年1月", "附件2,\n双千兆企业清单（2025年）,")) {
            SheetPlan plan = titled(all, title + "\n企业名称,行业\n示例一有限公司,C39\n").getFirst();
            assertThat(plan.list()).as(title).isEqualTo(PLAIN);
            assertThat(plan.how()).isEqualTo(SheetPlan.How.TITLE);
            assertThat(plan.readable()).isTrue();
        }
    }

    @Test
    void aTitleThatNamesTwoListsTellsNothing() throws Exception {
        assertThat(titled(List.of(GRANTED, PLAIN), "双千兆企业清单、认定企业清单汇总,\n企业名称,行业\n示例一有限公司,C39\n")
                        .getFirst()
                        .list())
                .isNull();
        assertThat(titled(List.of(GRANTED, PLAIN), "双千兆企业清单,\n认定企业清单,\n企业名称,行业\n示例一有限公司,C39\n")
                        .getFirst()
                        .list())
                .isNull();
    }
}
