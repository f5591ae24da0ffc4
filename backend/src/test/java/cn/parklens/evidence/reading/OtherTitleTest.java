package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.problem.ProblemTexts;
import cn.parklens.evidence.workbook.Limits;
import cn.parklens.evidence.workbook.Workbook;
import cn.parklens.evidence.workbook.Workbooks;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn.Kind;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A tab, or a file, that says one list, and a title above the header that says another. */
class OtherTitleTest {

    private static final EvidenceList GIANTS = list("giants", "国家级专精特新“小巨人”企业清单", "小巨人", "专精特新小巨人", "国家级专精特新小巨人");
    private static final EvidenceList PROVINCIAL = list("provincial", "省级专精特新企业清单", "省级专精特新", "专精特新", "专精特新中小企业");
    private static final EvidenceList HIGH_TECH = list("high_tech", "国家高新技术企业清单", "高企", "国高", "高新技术企业");
    private static final EvidenceList UNICORNS = list("unicorns", "独角兽企业清单", "独角兽");
    private static final EvidenceList GIGABIT = list("gigabit", "双千兆网络覆盖企业清单", "双千兆");
    private static final List<EvidenceList> ALL = List.of(GIANTS, PROVINCIAL, HIGH_TECH, UNICORNS, GIGABIT);

    @TempDir
    private Path directory;

    private static EvidenceList list(String code, String name, String... synonyms) {
        return new EvidenceList(
                code,
                name,
                List.of(synonyms),
                List.of(),
                List.of(
                        Lists.column("name", "企业名称", List.of(), Kind.ENTERPRISE_NAME, true),
                        Lists.column("industry", "行业分类", List.of(), Kind.TEXT, false),
                        Lists.column("since", "认定日期", List.of(), Kind.TEXT, false)),
                "",
                true);
    }

    private SheetPlan plan(String file, String tab, @Nullable EvidenceList chosen, String... titles) throws Exception {
        Path path = directory.resolve("file");
        try (XSSFWorkbook poi = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(path)) {
            var sheet = poi.createSheet(tab);
            int at = 0;
            for (String title : titles) {
                sheet.createRow(at++).createCell(0).setCellValue(title);
            }
            var head = sheet.createRow(at++);
            var row = sheet.createRow(at);
            List<String> names = List.of("企业名称", "行业分类", "认定日期");
            for (int i = 0; i < names.size(); i++) {
                head.createCell(i).setCellValue(names.get(i));
                row.createCell(i).setCellValue(i == 0 ? "示例独角兽有限公司" : "甲");
            }
            poi.write(out);
        }
        try (Workbook workbook = Workbooks.open(path, file, Limits.standard())) {
            return new SheetPlanner(ALL, Map.of()).plan(workbook, chosen).getFirst();
        }
    }

    private static List<Problem> of(SheetPlan plan) {
        return plan.problems().stream()
                .filter(it -> it.kind() == EvidenceProblem.SHEET_TITLE_OF_OTHER_LIST)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "小巨人,省级专精特新企业清单,省级专精特新企业清单",
        "小巨人,示范园区专精特新中小企业名单（2025年）,省级专精特新企业清单",
        "省级专精特新,附件2：国家级专精特新“小巨人”企业清单,国家级专精特新“小巨人”企业清单",
        "双千兆,独角兽企业清单,独角兽企业清单",
        "双千兆,示范园区高企名单,国家高新技术企业清单"
    })
    void aTitleOfAnotherListThanTheTabIsAskedAbout(String tab, String title, String titled) throws Exception {
        SheetPlan plan = plan("汇总.xlsx", tab, null, title);
        assertThat(plan.how()).isEqualTo(SheetPlan.How.SHEET_NAME);
        assertThat(plan.readable()).isTrue();
        assertThat(of(plan))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.arguments()).startsWith(title).endsWith(titled, "SHEET_NAME"));
    }

    @Test
    void bothAreSaidAndByWhatTheSheetWasTakenForWhich() throws Exception {
        assertThat(message(plan("汇总.xlsx", "小巨人", null, "省级专精特新企业清单")))
                .isEqualTo("这张表的标题写的是“省级专精特新企业清单”（省级专精特新企业清单），"
                        + "按工作表名却是“国家级专精特新“小巨人”企业清单”，两者不是同一份清单；现按工作表名认作“国家级专精特新“小巨人”企业清单”。");
        assertThat(message(plan("双千兆.xlsx", "Sheet1", null, "独角兽企业清单"))).contains("现按文件名认作“双千兆网络覆盖企业清单”");
        assertThat(message(plan("汇总.xlsx", "Sheet1", GIGABIT, "独角兽企业清单"))).contains("现按您选定的清单认作“双千兆网络覆盖企业清单”");
    }

    @Test
    void aTextFileHasNoSheetsButAName() throws Exception {
        SheetPlan plan = csv("双千兆.csv", "独角兽企业清单,\n企业名称,行业分类\n示例一有限公司,甲\n");
        assertThat(plan.how()).isEqualTo(SheetPlan.How.FILE_NAME);
        assertThat(message(plan)).contains("现按文件名认作“双千兆网络覆盖企业清单”").doesNotContain("工作表");
        assertThat(ProblemTexts.in(Locale.CHINA).remedy(of(plan).getFirst())).doesNotContain("工作表");
        assertThat(ProblemTexts.in(Locale.ENGLISH).message(of(plan).getFirst()))
                .contains("the name of the file")
                .doesNotContainIgnoringCase("sheet");
    }

    /** In a table of two columns every row is as narrow as a title. */
    @Test
    void namesOfEnterprisesBelowANarrowHeaderTellNoList() throws Exception {
        assertThat(csv("汇总.csv", "企业名称,行业分类\n示例独角兽有限公司,甲\n").list()).isNull();
        assertThat(csv("汇总.csv", "示范中国高新区双千兆企业名单,\n企业名称,行业分类\n示例独角兽有限公司,甲\n").list())
                .isNull();
        assertThat(csv("汇总.csv", "双千兆企业名单,\n企业名称,行业分类\n示例独角兽有限公司,甲\n").how()).isEqualTo(SheetPlan.How.TITLE);
    }

    private SheetPlan csv(String name, String text) throws Exception {
        Path file = Files.writeString(directory.resolve("file"), text);
        try (Workbook workbook = Workbooks.open(file, name, Limits.standard())) {
            return new SheetPlanner(ALL, Map.of()).plan(workbook, null).getFirst();
        }
    }

    private static String message(SheetPlan plan) {
        return ProblemTexts.in(Locale.CHINA).message(of(plan).getFirst());
    }

    @Test
    void soIsOneOfAnotherListThanTheFileOrTheOneThatWasChosen() throws Exception {
        assertThat(of(plan("双千兆.xlsx", "Sheet1", null, "独角兽企业清单", "2026年1月"))).hasSize(1);
        assertThat(of(plan("汇总.xlsx", "Sheet1", GIGABIT, "独角兽企业清单"))).hasSize(1);
        assertThat(of(plan("汇总.xlsx", "Sheet1", UNICORNS, "独角兽企业清单"))).isEmpty();
        assertThat(of(plan("双千兆.xlsx", "双千兆", UNICORNS, "独角兽企业清单"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "小巨人,国家级专精特新“小巨人”企业清单",
        "小巨人,国家级专精特新企业名单",
        "省级专精特新,专精特新企业名单",
        "双千兆,示范园区优质企业清单",
        "双千兆,中国高新区企业清单",
        "双千兆,双千兆网络覆盖企业清单（含独角兽企业）",
        "双千兆,双千兆、独角兽企业汇总",
        "双千兆,独角兽、高新技术企业汇总",
        "双千兆,非独角兽企业名单",
        "双千兆,本表由园区填写，独角兽企业另行上报。",
        "双千兆,填报单位：独角兽企业服务中心"
    })
    void aTitleThatAgreesOrNamesNoneOrSeveralIsNot(String tab, String title) throws Exception {
        assertThat(of(plan("汇总.xlsx", tab, null, title))).isEmpty();
    }

    @Test
    void namesOfEnterprisesBelowTheHeaderAreNoTitles() throws Exception {
        assertThat(of(plan("汇总.xlsx", "双千兆", null))).isEmpty();
        assertThat(of(plan("汇总.xlsx", "双千兆", null, "双千兆网络覆盖企业", "独角兽企业清单"))).isEmpty();
    }
}
