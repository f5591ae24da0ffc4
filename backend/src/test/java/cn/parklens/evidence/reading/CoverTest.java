package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.workbook.Limits;
import cn.parklens.evidence.workbook.Workbook;
import cn.parklens.evidence.workbook.Workbooks;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn.Kind;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook whose first sheet is a cover. */
class CoverTest {

    private static final EvidenceList LISTED = new EvidenceList(
            "listed",
            "上市企业清单",
            List.of(),
            List.of(),
            List.of(
                    Lists.column("name", "企业名称", List.of("单位名称"), Kind.ENTERPRISE_NAME, true),
                    Lists.column("place", "上市地点", List.of(), Kind.TEXT, false)),
            "",
            true);

    private static final List<List<String>> TABLE =
            List.of(List.of("企业名称", "上市地点"), List.of("示例一有限公司", "上海"), List.of("示例二有限公司", "深圳"));

    @TempDir
    private Path directory;

    @Test
    void titleParkContactAndDateAreNoListAndNothingToAskAbout() throws Exception {
        List<List<String>> cover = List.of(
                List.of("示范园区上市企业名单"),
                List.of("园区名称：示范园区"),
                List.of("联系人", "张三", "联系电话", "0510-1234"),
                List.of("填报日期：2026年3月"));

        assertThat(kinds("Sheet1", cover, null)).containsExactly("SHEET_IS_COVER");
        assertThat(kinds("封面", cover, LISTED))
                .as("for the list that the user chose as well")
                .containsExactly("SHEET_IS_COVER");
    }

    @Test
    void aSheetWithoutEnterprisesIsSkippedAndSaid() throws Exception {
        assertThat(kinds("目录", List.of(List.of("序号", "清单名称", "企业数"), List.of("1", "上市企业清单", "2")), null))
                .containsExactly("SHEET_WITHOUT_ENTERPRISES");
        assertThat(kinds("汇总", List.of(List.of("指标", "2025年"), List.of("上市企业数", "2")), LISTED))
                .containsExactly("SHEET_WITHOUT_ENTERPRISES");
        assertThat(kinds("承诺书", List.of(List.of("承诺书"), List.of("我园区承诺所报数据真实、准确、完整。"), List.of("负责人签字：")), null))
                .containsExactly("SHEET_WITHOUT_ENTERPRISES");
        assertThat(kinds("Sheet1", List.of(List.of("上市企业清单"), List.of("（2025年度）"), List.of("示范园区管理委员会（盖章）")), null))
                .containsExactly("SHEET_WITHOUT_ENTERPRISES");
    }

    @Test
    void aListOfShortNamesMayBeOneOfEnterprises() throws Exception {
        assertThat(kinds("Sheet1", List.of(List.of("企业名称", "上市地"), List.of("示例纺织", "上海")), null))
                .containsExactly("SHEET_OF_NO_LIST");
    }

    @Test
    void aSheetNamedCoverNeedsNoLabels() throws Exception {
        assertThat(kinds("封面", List.of(List.of("内部资料"), List.of("二〇二六年三月")), null))
                .containsExactly("SHEET_IS_COVER");
    }

    @Test
    void aNarrowTableIsNoCoverWhateverItsSheetIsCalled() throws Exception {
        List<List<String>> table = List.of(
                List.of("单位名称", "联系人"), List.of("示例三有限公司", "张三"), List.of("示例四有限公司", "李四"), List.of("示例五有限公司", "王五"));

        assertThat(kinds("封面", table, null)).containsExactly("SHEET_OF_NO_LIST");
        assertThat(kinds("Sheet1", table, null)).containsExactly("SHEET_OF_NO_LIST");
    }

    @Test
    void twoLabelsSideBySideAreAHeader() throws Exception {
        assertThat(kinds("名单", List.of(List.of("单位", "联系人"), List.of("示例三有限公司", "张三")), null))
                .containsExactly("SHEET_OF_NO_LIST");
    }

    @Test
    void aColumnOfNamesIsNoCover() throws Exception {
        assertThat(kinds("名单", List.of(List.of("单位"), List.of("示例三有限公司"), List.of("示例四有限公司")), null))
                .containsExactly("SHEET_OF_NO_LIST");
    }

    /** What is said of the first of two sheets, the second being the list. */
    private List<String> kinds(String name, List<List<String>> first, @Nullable EvidenceList chosen) throws Exception {
        Path file = directory.resolve("file");
        try (XSSFWorkbook poi = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            write(poi, name, first);
            write(poi, "上市企业清单", TABLE);
            poi.write(out);
        }
        try (Workbook workbook = Workbooks.open(file, "汇总.xlsx", Limits.standard())) {
            List<SheetPlan> plans = new SheetPlanner(List.of(LISTED), Map.of()).plan(workbook, chosen);
            assertThat(plans.getLast().readable()).isTrue();
            return plans.getFirst().problems().stream()
                    .map(problem -> problem.kind())
                    .map(EvidenceProblem::name)
                    .toList();
        }
    }

    private static void write(XSSFWorkbook workbook, String name, List<List<String>> rows) {
        var sheet = workbook.createSheet(name);
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < rows.get(i).size(); j++) {
                var row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
                row.createCell(j).setCellValue(rows.get(i).get(j));
            }
        }
    }
}
