package cn.parklens.evidence.importing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.Recognition;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.problem.ProblemTexts;
import cn.parklens.evidence.reading.SheetPlan;
import cn.parklens.evidence.workbook.Limits;
import cn.parklens.evidence.workbook.Workbook;
import cn.parklens.evidence.workbook.Workbooks;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.Form;
import cn.parklens.form.FormReader;
import cn.parklens.form.ListColumn;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and titles by which a list of the form is recognised, and which say that it is not quite that list, or of another year. */
class NamesOfListsTest {

    @TempDir
    private Path directory;

    private static Form form(String code) throws Exception {
        try (InputStream yaml =
                Objects.requireNonNull(NamesOfListsTest.class.getResourceAsStream("/forms/" + code + ".yaml"))) {
            return FormReader.create().read(new String(yaml.readAllBytes(), StandardCharsets.UTF_8), "form.yaml");
        }
    }

    /** A sheet with the required columns of a list, and lines above its header. */
    private record Tab(String name, String list, List<String> above) {}

    private static Tab tab(String name, String list, String... above) {
        return new Tab(name, list, List.of(above));
    }

    private FilePlan plan(String fileName, Tab... tabs) throws Exception {
        Form form = form(tabs[0].list().equals("land_users") ? "land-use" : "park-development-2026");
        Path file = directory.resolve("file");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            for (Tab tab : tabs) {
                EvidenceList list = form.evidenceList(tab.list()).orElseThrow();
                var sheet = workbook.createSheet(tab.name());
                int at = 0;
                for (String line : tab.above()) {
                    sheet.createRow(at++).createCell(0).setCellValue(line);
                }
                var head = sheet.createRow(at++);
                var row = sheet.createRow(at);
                int column = 0;
                for (ListColumn one :
                        list.columns().stream().filter(ListColumn::required).toList()) {
                    head.createCell(column).setCellValue(one.name());
                    row.createCell(column++).setCellValue("示例一有限公司");
                }
            }
            workbook.write(out);
        }
        try (Workbook workbook = Workbooks.open(file, fileName, Limits.standard())) {
            return FilePlan.of(workbook, form, null, Map.of());
        }
    }

    private static List<Problem> of(FilePlan plan, EvidenceProblem kind) {
        return plan.problems().stream().filter(it -> it.kind() == kind).toList();
    }

    private static boolean toConfirm(FilePlan plan) {
        return plan.recognition(KeptUnits.NONE).toConfirm();
    }

    @ParameterizedTest
    @CsvSource({
        "high_tech, 高新技术企业培育库名单, 培育库",
        "high_tech, 高企培育库, 培育库",
        "high_tech, 2026年拟申报高企名单, 拟申报",
        "high_tech, 过期高企名单, 过期",
        "high_tech, 已失效高新技术企业, 失效",
        "high_tech, 高新技术企业到期名单, 到期",
        "high_tech, 省级高新技术企业名单, 省级",
        "high_tech, 市级高新技术企业, 市级",
        "high_tech, 高新技术企业后备库, 后备",
        "high_tech, 高企申报名单, 申报名单",
        "high_tech, 高新技术企业（公示）, 公示",
        "high_tech, 取消高新技术企业资格名单, 取消",
        "high_tech, 园区外高新技术企业名单, 园区外",
        "high_tech, 非高新技术企业, 非高新技术企业",
        "high_tech, 2025年第二批拟认定高新技术企业公示名单, 拟认定",
        "listed, 上市后备企业名单, 后备",
        "listed, 拟上市企业名单, 拟上市",
        "listed, 未上市企业名单, 未上市",
        "listed, 上市公司子公司名单, 子公司",
        "listed, 上市企业（含新三板）名单, 新三板",
        "provincial_sme, 市级专精特新企业名单, 市级",
        "provincial_sme, 专精特新培育库, 培育库",
        "provincial_sme, 国家级专精特新企业名单, 国家级",
        "provincial_sme, 专精特新企业（未通过复核）, 未通过",
        "provincial_sme, 专精特新企业名单（国家级、省级）, 国家级",
        "little_giants, 小巨人培育库, 培育库",
        "little_giants, 省级小巨人企业名单, 省级",
        "little_giants, 专精特新“小巨人”推荐名单, 推荐名单",
        "champions, 省级制造业单项冠军企业名单, 省级",
        "unicorns, 潜在独角兽企业名单, 潜在",
        "unicorns, 准独角兽企业名单, 准独角兽企业",
        "unicorns, 种子独角兽企业名单, 种子独角兽",
        "unicorns, 独角兽培育企业, 培育企业",
        "unicorns, 独角兽（潜在）企业名单, 潜在",
        "industrial, 规上工业企业退库名单, 退库",
        "industrial, 规上工业企业（停产）, 停产",
        "industrial, 2025年新增规上工业企业名单, 新增",
        "gigabit, 双千兆未覆盖企业名单, 未覆盖",
        "gigabit, 双千兆拟覆盖企业, 拟覆盖",
        "gigabit, 双千兆网络覆盖计划, 覆盖计划",
        "new_enterprises, 新注册企业（无实际经营）, 无实际",
        "new_enterprises, 2025年上半年新注册企业, 上半年",
        "land_users, 非工业用地企业清单, 非工业用地企业清单",
        "land_users, 拟供地工业用地企业, 拟供地"
    })
    void aNameThatSaysItIsNotQuiteTheListIsAskedAboutBeforeItIsImported(String list, String name, String words)
            throws Exception {
        for (FilePlan plan : List.of(plan(name + ".xlsx", tab("Sheet1", list)), plan("汇总.xlsx", tab(name, list)))) {
            assertThat(plan.readable())
                    .singleElement()
                    .satisfies(sheet -> assertThat(
                                    Objects.requireNonNull(sheet.list()).code())
                            .isEqualTo(list));
            assertThat(of(plan, EvidenceProblem.SHEET_NAME_DOUBTFUL))
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.found()).isEqualTo(name);
                        assertThat(problem.arguments()).first().isEqualTo(words);
                    });
            assertThat(toConfirm(plan)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "listed, 上市企业清单, 示范园区上市后备企业名单, 后备",
        "listed, 上市企业清单, 附件2：示范园区辅导备案企业名单, 辅导备案",
        "high_tech, 高新技术企业清单, 示范园区科技型中小企业名单, 科技型中小企业",
        "provincial_sme, 专精特新企业, 示范市市级专精特新中小企业名单, 市级",
        "industrial, 规上工业企业清单, 示范园区规上服务业企业名单, 服务业",
        "industrial, 规上工业企业清单, 示范园区规下工业企业名单, 规下"
    })
    void soIsATitleAboveAListOfTheRightName(String list, String file, String title, String words) throws Exception {
        FilePlan plan = plan(file + ".xlsx", tab("Sheet1", list, title));
        assertThat(of(plan, EvidenceProblem.SHEET_NAME_DOUBTFUL))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.arguments()).startsWith(words).endsWith("TITLE"));
        assertThat(toConfirm(plan)).isTrue();
    }

    @Test
    void whatIsAskedQuotesTheNameAndTheWordsAndSaysWhatTheListWants() throws Exception {
        FilePlan plan = plan("高新技术企业培育库名单.xlsx", tab("Sheet1", "high_tech"));
        Problem asked = of(plan, EvidenceProblem.SHEET_NAME_DOUBTFUL).getFirst();
        ProblemTexts texts = ProblemTexts.in(Locale.CHINA);
        assertThat(texts.message(asked)).isEqualTo("文件名“高新技术企业培育库名单”里有“培育库”，未必就是“国家高新技术企业清单”；现仍认作“国家高新技术企业清单”。");
        assertThat(texts.remedy(asked)).contains("请换成应计入的名单");
        assertThat(plan.recognition(KeptUnits.NONE).sheets().getFirst().doubts())
                .containsExactly(new Recognition.Doubt(
                        "SHEET_NAME_DOUBTFUL", "高新技术企业培育库名单", List.of("培育库", "国家高新技术企业清单", "FILE")));
    }

    @ParameterizedTest
    @CsvSource({
        "little_giants, 国家级专精特新“小巨人”企业名单",
        "little_giants, 重点小巨人企业名单",
        "high_tech, 国家高新技术企业",
        "high_tech, 国家级高新技术企业名单",
        "high_tech, 2025年高新技术企业名单",
        "high_tech, 2022年高新技术企业名单",
        "high_tech, 高新技术企业清单-示范园区-0312",
        "high_tech, 园区内高新技术企业名单",
        "high_tech, 高新技术企业备案名单（第二批）",
        "high_tech, 高新技术企业联系表",
        "high_tech, 规上高新技术企业名单",
        "high_tech, 2026年申报材料-高新技术企业清单（拟报送）",
        "high_tech, 高新技术企业名单（已剔除迁出企业）",
        "high_tech, 高新技术企业名单（不含已过期）",
        "high_tech, 高新技术企业清单（去重复）",
        "high_tech, 国家级经济技术开发区高新技术企业名单",
        "high_tech, 省级示范工业园区高新技术企业名单",
        "high_tech, 园区企业培育情况-高新技术企业",
        "provincial_sme, 省级专精特新中小企业",
        "provincial_sme, 国家级高新区专精特新企业名单",
        "provincial_sme, 专精特新企业复核名单",
        "champions, 制造业单项冠军企业（第七批）",
        "listed, 上市挂牌企业名单",
        "listed, 境外上市企业名单",
        "industrial, 示范园区规上工业企业名单(最新)",
        "industrial, 重点规上工业企业名单",
        "industrial, 国家级经开区规上工业企业清单",
        "industrial, 规上工业企业清单（GB T4754-2017）",
        "industrial, 2023—2025年规上工业企业清单",
        "industrial, 2025年规上工业企业清单20260312",
        "industrial, 2023年入库规上工业企业名单",
        "new_enterprises, 2025年新注册企业清单（2026年填报）",
        "unicorns, 2024年独角兽企业名单",
        "land_users, 工业用地企业清单"
    })
    void ofAPlainNameNothingIsAsked(String list, String name) throws Exception {
        for (FilePlan plan : List.of(
                plan(name + ".xlsx", tab("Sheet1", list)),
                plan("汇总.xlsx", tab(name, list)),
                plan("汇总.xlsx", tab("Sheet1", list, name)))) {
            assertThat(plan.problems())
                    .extracting(Problem::kind)
                    .doesNotContain(EvidenceProblem.SHEET_NAME_DOUBTFUL, EvidenceProblem.SHEET_OF_OTHER_YEAR);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "填报单位：示范园区停产企业服务中心",
                "注：停产、退库企业不列入",
                "本表由园区填写，退库企业另行上报",
                "（不含停产企业）",
                "填报时间：2024年3月",
                "工信部〔2023〕12号",
                "（2020年不变价）",
                "按2017年国民经济行业分类",
                "2023年、2024年、2025年规上工业企业",
                "（截至2025年12月31日）"
            })
    void whatElseStandsAboveAListIsNoTitleOfAnother(String line) throws Exception {
        FilePlan plan = plan("规上工业企业清单.xlsx", tab("Sheet1", "industrial", "示范园区规上工业企业清单", line));
        assertThat(plan.problems())
                .extracting(Problem::kind)
                .doesNotContain(EvidenceProblem.SHEET_NAME_DOUBTFUL, EvidenceProblem.SHEET_OF_OTHER_YEAR);
        assertThat(toConfirm(plan)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "industrial, 2023年规上工业企业清单, 2023",
        "industrial, 示范园区2024年规模以上工业企业名单, 2024",
        "industrial, 规上工业企业清单2023, 2023",
        "industrial, 规上工业企业清单（2024）, 2024",
        "gigabit, 2024年双千兆覆盖企业, 2024",
        "listed, 2024年上市企业名单, 2024",
        "land_users, 示范园区2023年末工业用地企业清单, 2023",
        "high_tech, 截至2023年底高新技术企业名单, 2023",
        "new_enterprises, 2024年新注册企业清单, 2024",
        "new_enterprises, 2026年新注册企业, 2026"
    })
    void aListOfAnotherYearIsAskedAboutBeforeItIsImported(String list, String name, String year) throws Exception {
        for (FilePlan plan : List.of(plan(name + ".xlsx", tab("Sheet1", list)), plan("汇总.xlsx", tab(name, list)))) {
            assertThat(of(plan, EvidenceProblem.SHEET_OF_OTHER_YEAR))
                    .singleElement()
                    .satisfies(problem ->
                            assertThat(problem.arguments()).startsWith(year).endsWith("2025"));
            assertThat(toConfirm(plan)).isTrue();
        }
    }

    @Test
    void soIsALineAboveItsHeaderThatSaysOfWhenItIs() throws Exception {
        FilePlan plan = plan("国家高新技术企业清单.xlsx", tab("Sheet1", "high_tech", "2023年示范园区国家高新技术企业清单", "（截至2023年12月31日）"));
        assertThat(ProblemTexts.in(Locale.CHINA)
                        .message(of(plan, EvidenceProblem.SHEET_OF_OTHER_YEAR).getFirst()))
                .isEqualTo("表头上方的文字“（截至2023年12月31日）”写的是 2023 年，这次填报要的是 2025 年的“国家高新技术企业清单”。");
        for (String line : List.of("截至2024年12月31日", "数据截至：2024年底", "2024年末", "截止日期：2024.12.31")) {
            assertThat(of(
                            plan("规上工业企业清单.xlsx", tab("Sheet1", "industrial", line)),
                            EvidenceProblem.SHEET_OF_OTHER_YEAR))
                    .as(line)
                    .hasSize(1);
        }
    }

    /** Two sheets of one list are refused as ever; what is to be done depends on what their names say. */
    @Test
    void ofSheetsOfOneListThatMayNotBelongTogetherNobodyIsToldToJoinThem() throws Exception {
        FilePlan years = plan(
                "规上工业企业清单.xlsx", tab("2023年", "industrial"), tab("2024年", "industrial"), tab("2025年", "industrial"));
        assertThat(messages(years, EvidenceProblem.SHEET_OF_LIST_TAKEN))
                .containsExactly(
                        "工作表“2024年”与“2023年”都认作规上工业企业清单，但名称或标题里有“2023、2024”，未必是同一份名单。",
                        "工作表“2025年”与“2023年”都认作规上工业企业清单，但名称或标题里有“2023”，未必是同一份名单。");

        FilePlan levels = plan(
                "专精特新企业.xlsx",
                tab("省级", "provincial_sme"),
                tab("国家级", "provincial_sme"),
                tab("创新型中小企业", "provincial_sme"));
        assertThat(messages(levels, EvidenceProblem.SHEET_OF_LIST_TAKEN))
                .hasSize(2)
                .anyMatch(it -> it.contains("“国家级”，未必"))
                .anyMatch(it -> it.contains("“创新型中小企业”，未必"));

        FilePlan kinds = plan("汇总.xlsx", tab("高新技术企业", "high_tech"), tab("高新技术企业培育库", "high_tech"));
        assertThat(messages(kinds, EvidenceProblem.SHEET_OF_LIST_TAKEN))
                .singleElement()
                .asString()
                .contains("“培育库”");

        FilePlan certificates = plan("高新技术企业.xlsx", tab("2023", "high_tech"), tab("2024", "high_tech"));
        assertThat(messages(certificates, EvidenceProblem.SHEET_OF_LIST_TAKEN))
                .containsExactly("工作表“2024”与“2023”都是国家高新技术企业清单。");
    }

    private static List<String> messages(FilePlan plan, EvidenceProblem kind) {
        return of(plan, kind).stream()
                .map(ProblemTexts.in(Locale.CHINA)::message)
                .toList();
    }

    /** What the user chose may still be called otherwise by the file. */
    @Test
    void aSheetIsAskedAboutHoweverItWasTakenForTheList() throws Exception {
        assertThat(plan("上市后备企业名单.xlsx", tab("上市企业", "listed")).sheets())
                .extracting(SheetPlan::how)
                .containsExactly(SheetPlan.How.SHEET_NAME);
        assertThat(of(plan("上市后备企业名单.xlsx", tab("上市企业", "listed")), EvidenceProblem.SHEET_NAME_DOUBTFUL))
                .hasSize(1);
        assertThat(of(plan("拟报送材料.xlsx", tab("上市企业", "listed")), EvidenceProblem.SHEET_NAME_DOUBTFUL))
                .isEmpty();
    }
}
