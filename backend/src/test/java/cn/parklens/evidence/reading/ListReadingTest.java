package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.enterprise.CreditCode;
import cn.parklens.evidence.enterprise.Industries;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.around.Skipped;
import cn.parklens.evidence.reading.header.HeaderMapping;
import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.workbook.Limits;
import cn.parklens.evidence.workbook.Workbook;
import cn.parklens.evidence.workbook.Workbooks;
import cn.parklens.form.EvidenceList;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListReadingTest {

    private static final Industries INDUSTRIES = Industries.load();
    private static final SheetPlanner PLANNER = new SheetPlanner(Lists.ALL, Map.of());

    @TempDir
    private Path directory;

    private record Result(SheetPlan plan, List<EvidenceRow> rows, ListReading.Summary summary) {}

    private Result read(String csv) throws Exception {
        Path file = Files.writeString(directory.resolve("file"), csv);
        return read(file, "上市企业.csv", null, 0);
    }

    private Result read(Path file, String fileName, @Nullable EvidenceList chosen, int sheet) {
        try (Workbook workbook = Workbooks.open(file, fileName, Limits.standard())) {
            SheetPlan plan = PLANNER.plan(workbook, chosen).get(sheet);
            assertThat(plan.readable()).as(plan.problems().toString()).isTrue();
            List<EvidenceRow> rows = new ArrayList<>();
            try (ListReading reading = ListReading.open(workbook, plan, PLANNER, INDUSTRIES)) {
                for (EvidenceRow row = reading.next(); row != null; row = reading.next()) {
                    rows.add(row);
                }
                assertThat(reading.progress().bytes()).isPositive();
                return new Result(plan, rows, reading.summary());
            }
        }
    }

    private List<SheetPlan> plans(Path file, String fileName, @Nullable EvidenceList chosen) {
        try (Workbook workbook = Workbooks.open(file, fileName, Limits.standard())) {
            return PLANNER.plan(workbook, chosen);
        }
    }

    private Path workbook(Consumer<XSSFWorkbook> content) throws Exception {
        Path file = directory.resolve("file");
        try (XSSFWorkbook poi = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            content.accept(poi);
            poi.write(out);
        }
        return file;
    }

    private static void put(org.apache.poi.ss.usermodel.Sheet sheet, int row, @Nullable String... texts) {
        var created = sheet.createRow(row);
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] != null) {
                created.createCell(i).setCellValue(texts[i]);
            }
        }
    }

    private static List<EvidenceProblem> kinds(List<Problem> problems) {
        return problems.stream().map(Problem::kind).toList();
    }

    @Test
    void aListAsPeopleKeepItIsReadAsAPersonWould() throws Exception {
        Result result = read("""
                示范园区上市企业名单,,,,
                填报单位：示范园区管委会,,,,
                序号,*公司名称,统一信用代码,"营业收入
                (万元)",所属行业（大类）,备注
                1,示例科技（苏州）有限公司,914403001922038216,"1,234.5",C39,无
                2,示例药业股份有限公司,91440300708461136t,478万,医药制造业,
                序号,*公司名称,统一信用代码,"营业收入
                (万元)",所属行业（大类）,备注
                ,,,,,
                ,,,,,
                3,示例汽车有限公司,,--,汽车制造,重点
                4,,,,,
                合计,,,1712.5,,
                数据来源：示范园区统计站,,,,
                填表人：某某,,,审核人：某某,,
                """);
        assertThat(result.plan().how()).isEqualTo(SheetPlan.How.FILE_NAME);
        HeaderMatch header = java.util.Objects.requireNonNull(result.plan().header());
        assertThat(header.firstRow()).isEqualTo(3);
        assertThat(header.column("revenue").orElseThrow().unit()).isEqualTo("万元");
        assertThat(header.column("name").orElseThrow().how()).isEqualTo(HeaderMatch.How.SYNONYM);
        assertThat(header.column("industry").orElseThrow().letters()).isEqualTo("E");
        assertThat(result.rows()).extracting(EvidenceRow::rowNumber).containsExactly(4, 5, 9);
        EvidenceRow first = result.rows().getFirst();
        assertThat(first.foldedName()).isEqualTo("示例科技(苏州)有限公司");
        assertThat(first.identityKey()).isEqualTo("914403001922038216");
        assertThat(first.industry()).isEqualTo("C39");
        assertThat(first.valuesByCode()).containsEntry("revenue", new BigDecimal("1234.5"));
        assertThat(first.extras()).containsExactly(Map.entry("序号", "1"), Map.entry("备注", "无"));
        assertThat(first.usable()).isTrue();
        EvidenceRow second = result.rows().get(1);
        assertThat(second.creditCode().state()).isEqualTo(CreditCode.State.VALID);
        assertThat(second.valuesByCode()).containsEntry("revenue", new BigDecimal("478"));
        assertThat(kinds(second.notes())).contains(EvidenceProblem.FIGURE_WITH_UNIT);
        EvidenceRow third = result.rows().get(2);
        assertThat(third.identityKey()).isEqualTo("示例汽车有限公司");
        assertThat(third.rawByLetters()).containsEntry("D", "--");
        assertThat(kinds(third.problems())).containsExactly(EvidenceProblem.INDUSTRY_NEAR);
        assertThat(third.problems().getFirst().place().address()).isEqualTo("上市企业!E9");
        assertThat(result.summary().skipped())
                .extracting(Skipped::firstRow, Skipped::lastRow, Skipped::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, 1, Skipped.Reason.TITLE),
                        org.assertj.core.groups.Tuple.tuple(2, 2, Skipped.Reason.TITLE),
                        org.assertj.core.groups.Tuple.tuple(6, 6, Skipped.Reason.HEADER),
                        org.assertj.core.groups.Tuple.tuple(7, 8, Skipped.Reason.BLANK),
                        org.assertj.core.groups.Tuple.tuple(10, 10, Skipped.Reason.NUMBER_ONLY),
                        org.assertj.core.groups.Tuple.tuple(11, 11, Skipped.Reason.TOTAL),
                        org.assertj.core.groups.Tuple.tuple(12, 12, Skipped.Reason.NOTE),
                        org.assertj.core.groups.Tuple.tuple(13, 13, Skipped.Reason.NOTE));
    }

    @Test
    void aHeaderOfTwoMergedLevelsIsJoined() throws Exception {
        Path file = workbook(poi -> {
            var sheet = poi.createSheet("独角兽");
            put(sheet, 0, "示范园区独角兽企业");
            sheet.addMergedRegion(new org.apache.poi.ss.util.CellRangeAddress(0, 0, 0, 4));
            put(sheet, 1, "企业信息", null, "经营情况(万元)", null, "行业分类");
            put(sheet, 2, "企业名称", "信用代码", "营业收入", "利润", null);
            put(sheet, 3, "示例有限公司", "914403001922038216", "12.5", "1", "C27");
        });
        Result result = read(file, "名单.xlsx", null, 0);
        HeaderMatch header = java.util.Objects.requireNonNull(result.plan().header());
        assertThat(header.firstRow()).isEqualTo(2);
        assertThat(header.lastRow()).isEqualTo(3);
        assertThat(header.columns())
                .extracting(HeaderMatch.Column::code)
                .containsExactly("name", "credit_code", "revenue", null, "industry");
        assertThat(header.column("revenue").orElseThrow().unit()).isEqualTo("万元");
        assertThat(header.columns().get(3).text()).isEqualTo("经营情况(万元)/利润");
        assertThat(result.rows()).hasSize(1);
        assertThat(result.rows().getFirst().valuesByCode())
                .containsEntry("industry", "C27")
                .containsEntry("revenue", new BigDecimal("12.5"));
    }

    @Test
    void aTableAtTheSideAndCellsWithoutAHeaderAreSaidAndNotRead() throws Exception {
        Result result = read("""
                企业名称,行业分类,,类型,数量
                示例一有限公司,C39,,民企,3
                示例二有限公司,C27,多余,国企,4
                ,,,合资,1
                """);
        assertThat(kinds(result.plan().problems()))
                .containsExactly(EvidenceProblem.HEADER_SIDE_TABLE, EvidenceProblem.HEADER_SIDE_TABLE);
        assertThat(result.rows()).hasSize(2);
        assertThat(result.rows().getFirst().extras()).isEmpty();
        assertThat(result.summary().skippedRows()).containsEntry(Skipped.Reason.SIDE_TABLE, 1L);
        assertThat(result.summary().problems()).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(EvidenceProblem.HEADER_ABSENT_OVER_CELLS);
            assertThat(it.place().address()).isEqualTo("上市企业!C3");
        });
    }

    @Test
    void rowsThatSlippedOrMissTheirNameAreProblems() throws Exception {
        Result result = read("""
                企业名称,统一社会信用代码,行业分类
                914403001922038216,示例一有限公司,C39
                ,91440300708461136T,C39
                示例三有限公司,914403001922038217,C39
                示例建筑有限公司苏州分公司,,E47
                """);
        assertThat(kinds(result.rows().get(0).problems())).contains(EvidenceProblem.ROW_SHIFTED);
        assertThat(kinds(result.rows().get(1).problems())).containsExactly(EvidenceProblem.CELL_MISSING);
        assertThat(kinds(result.rows().get(2).problems())).containsExactly(EvidenceProblem.CODE_CHECK_FAILED);
        assertThat(result.rows().get(2).usable()).isTrue();
        assertThat(result.rows().get(2).identityKey()).isEqualTo("914403001922038217");
        assertThat(kinds(result.rows().get(3).problems())).containsExactly(EvidenceProblem.NAME_OF_BRANCH);
    }

    @Test
    void sheetsFindTheirListsByNameByCategoryByFileOrByChoice() throws Exception {
        Path file = workbook(poi -> {
            put(poi.createSheet("填写说明"), 0, "请按模板填写");
            var listed = poi.createSheet("附件1-上市公司");
            put(listed, 0, "企业名称");
            put(listed, 1, "示例一有限公司");
            var other = poi.createSheet("Sheet3");
            put(other, 0, "优质企业类别", "企业名称");
            put(other, 1, "独角兽", "示例二有限公司");
            poi.createSheet("空表");
            poi.createSheet("隐藏");
            poi.setSheetHidden(4, true);
        });
        List<SheetPlan> plans = plans(file, "名单.xlsx", null);
        assertThat(plans)
                .extracting(SheetPlan::how)
                .containsExactly(
                        SheetPlan.How.NOT,
                        SheetPlan.How.SHEET_NAME,
                        SheetPlan.How.CATEGORY_COLUMN,
                        SheetPlan.How.NOT,
                        SheetPlan.How.NOT);
        assertThat(plans.get(1).list()).isEqualTo(Lists.LISTED);
        assertThat(plans.get(2).list()).isEqualTo(Lists.UNICORN);
        assertThat(kinds(plans.get(3).problems())).containsExactly(EvidenceProblem.SHEET_EMPTY);
        assertThat(kinds(plans.get(4).problems())).containsExactly(EvidenceProblem.SHEET_HIDDEN);

        Path single = Files.writeString(directory.resolve("single"), "企业名称,行业\n示例有限公司,C39\n");
        assertThat(plans(single, "示范园区独角兽名单.csv", null).getFirst().list()).isEqualTo(Lists.UNICORN);
        assertThat(plans(single, "x.csv", Lists.LISTED).getFirst().list()).isEqualTo(Lists.LISTED);
        assertThat(kinds(plans(single, "x.csv", null).getFirst().problems()))
                .containsExactly(EvidenceProblem.SHEET_OF_NO_LIST);
    }

    @Test
    void aTitleAboveAHeaderThatNamesEveryColumnIsNoLevelOfIt() throws Exception {
        List<String> names =
                Lists.LISTED.columns().stream().map(column -> column.name()).toList();
        Path titled = Files.writeString(
                directory.resolve("titled"), "示范园区清单（2025年，报表版本 2026.1）\n" + String.join(",", names) + "\n示范有限公司\n");

        var header = java.util.Objects.requireNonNull(
                plans(titled, "x.csv", Lists.LISTED).getFirst().header());

        assertThat(header.firstRow()).isEqualTo(2);
        assertThat(header.columns()).extracting(HeaderMatch.Column::text).containsExactlyElementsOf(names);
    }

    @Test
    void aRowOfAnotherClassIsAProblem() throws Exception {
        Result result = read("优质企业类别,企业名称\n上市,示例一有限公司\n独角兽企业,示例二有限公司\n");
        assertThat(result.rows().get(0).problems()).isEmpty();
        assertThat(kinds(result.rows().get(1).problems())).containsExactly(EvidenceProblem.ROW_OF_OTHER_LIST);
    }

    @Test
    void anUnknownHeaderSaysWhatWasSeenAndWhatIsExpected() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "甲,乙\n1,2\n");
        SheetPlan plan = plans(file, "上市企业.csv", null).getFirst();
        assertThat(plan.readable()).isFalse();
        Problem problem = plan.problems().getFirst();
        assertThat(problem.kind()).isEqualTo(EvidenceProblem.HEADER_NOT_FOUND);
        assertThat(problem.found()).isEqualTo("甲、乙");
        assertThat(problem.arguments().getFirst()).contains("企业名称", "统一社会信用代码");
    }

    @Test
    void aHeaderThatAPersonMappedIsRememberedAndANearOneIsOnlySuggested() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "厂商,信用代码,营业收人\n示例有限公司,,3\n");
        HeaderMapping mapping = new HeaderMapping(Map.of(Texts.bare("厂商"), "name"), Set.of(), Set.of());
        SheetPlanner mapped = new SheetPlanner(Lists.ALL, Map.of("listed", mapping));
        try (Workbook workbook = Workbooks.open(file, "上市.csv", Limits.standard())) {
            HeaderMatch header = java.util.Objects.requireNonNull(
                    mapped.plan(workbook, null).getFirst().header());
            assertThat(header.column("name").orElseThrow().how()).isEqualTo(HeaderMatch.How.MAPPING);
            assertThat(header.columns().get(2).suggestion()).isEqualTo("revenue");
            assertThat(header.columns().get(2).code()).isNull();
        }
    }

    @Test
    void datesOfAWorkbookAreDates() throws Exception {
        Path file = workbook(poi -> {
            var sheet = poi.createSheet("上市企业");
            put(sheet, 0, "企业名称", "上市日期");
            put(sheet, 1, "示例有限公司");
            var cell = sheet.getRow(1).createCell(1);
            cell.setCellValue(LocalDate.of(2021, 3, 4));
            var style = poi.createCellStyle();
            style.setDataFormat((short) 14);
            cell.setCellStyle(style);
        });
        assertThat(read(file, "x.xlsx", null, 0).rows().getFirst().valuesByCode())
                .containsEntry("since", LocalDate.of(2021, 3, 4));
    }

    @Test
    void aDateOfWhichOnlyTheMonthIsShownKeepsItsDay() throws Exception {
        Path file = workbook(poi -> {
            var sheet = poi.createSheet("上市企业");
            put(sheet, 0, "企业名称", "上市日期");
            put(sheet, 1, "示例有限公司");
            var cell = sheet.getRow(1).createCell(1);
            cell.setCellValue(LocalDate.of(2023, 10, 17));
            var style = poi.createCellStyle();
            style.setDataFormat(poi.createDataFormat().getFormat("yyyy\"年\"m\"月\""));
            cell.setCellStyle(style);
        });
        assertThat(read(file, "x.xlsx", null, 0).rows().getFirst().valuesByCode())
                .containsEntry("since", LocalDate.of(2023, 10, 17));
    }

    @Test
    void aTextTooLongForACellIsRefusedAtIt() throws Exception {
        int most = Limits.standard().cellCharacters();
        Result result =
                read("企业名称,交易所\n示范甲精密机械有限公司," + "甲".repeat(most) + "\n示范乙精密机械有限公司," + "甲".repeat(most + 1) + "\n");
        assertThat(result.rows()).extracting(EvidenceRow::usable).containsExactly(true, false);
        assertThat(result.rows().get(1).remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.kind()).isEqualTo(EvidenceProblem.CELL_TOO_LONG);
            assertThat(remark.place().row()).isEqualTo(3);
            assertThat(remark.place().column()).isEqualTo("B");
        });
    }

    @Test
    void contentFartherRightThanIsReadIsSaid() throws Exception {
        Result result = read("企业名称,交易所\n示范甲精密机械有限公司,上交所" + ",".repeat(298) + "甲\n");
        assertThat(result.rows()).hasSize(1);
        assertThat(result.summary().problems())
                .filteredOn(problem -> problem.kind() == EvidenceProblem.SHEET_TOO_WIDE)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.found()).isEqualTo("KN");
                    assertThat(problem.place().column()).isEqualTo("KN");
                });
    }

    @Test
    void aListOfNothingButItsHeaderIsSaid() throws Exception {
        Result result = read("企业名称,交易所\n");
        assertThat(result.rows()).isEmpty();
        assertThat(result.summary().problems())
                .extracting(Problem::kind)
                .containsExactly(EvidenceProblem.SHEET_WITHOUT_ROWS);
    }
}
