package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.enterprise.CreditCode;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.problem.ProblemTexts;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn.Kind;
import cn.parklens.form.Severity;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaidNotToCountTest {

    @TempDir
    private Path directory;

    /** Four enterprises; beside the second and the fourth stands the text. */
    private ReadSheet read(String header, String said, String otherwise) throws Exception {
        return read("上市企业", header, said, otherwise, Lists.ALL);
    }

    /** The same in a list of this name. */
    private List<Problem> inList(String name, String header, String said, String otherwise) throws Exception {
        EvidenceList list = new EvidenceList("some", name, List.of(), List.of(), Lists.LISTED.columns(), "", true);
        return read(name, header, said, otherwise, List.of(list)).summary().problems();
    }

    private ReadSheet read(String name, String header, String said, String otherwise, List<EvidenceList> lists)
            throws Exception {
        Path file = directory.resolve("file.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet(name);
            List<List<String>> rows = List.of(
                    List.of("企业名称", "统一社会信用代码", "行业分类", header),
                    List.of("示例一有限公司", "914403001922038216", "C39", otherwise),
                    List.of("示例二有限公司", "91440300708461136T", "C27", said),
                    List.of("示例三有限公司", "91320500213508107N", "C39", otherwise),
                    List.of("示例四有限公司", "913205002135581397", "C39", said));
            for (int i = 0; i < rows.size(); i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < rows.get(i).size(); j++) {
                    row.createCell(j).setCellValue(rows.get(i).get(j));
                }
            }
            workbook.write(out);
        }
        return ReadSheet.of(file, name + ".xlsx", lists);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "备注|不计入",
                "备注|不纳入统计",
                "备注|去年已纳入",
                "备注|2024年已统计",
                "备 注|已注销不计",
                "备注|已注销，不计入",
                "备注|该企业暂不计入",
                "备注|停产（不计入）",
                "备注|重复，不予统计",
                "说明|不再列入名单",
                "企业状态|已注销",
                "备注|已迁出，2025年6月",
                "备注|剔除",
                "备注|（已注销）",
                "备注|2025年6月注销",
                "备注|已被吊销营业执照",
                "备注|停业",
                "备注|已转出",
                "备注|不在本园区",
                "备注|已搬迁",
                "备注|系分公司，不作统计",
                "备注|2025年12月迁往外地",
                "备注|重复统计",
                "经营状态|停业",
                "备注|注册在园区外",
                "备注|注册地在区外",
                "备注|区外企业",
                "备注|园区外",
                "备注|不在园区",
                "备注|同第2行",
                "备注|同序号3",
                "备注|与序号5重复",
                "备注|见第3行",
                "备注|同上",
                "备注|注册地不在园区",
                "备注|不属于本园区",
                "备注|税收不在园区",
                "备注|外区企业",
                "备注|已退园",
                "备注|2025-06迁出",
                "备注|注销中",
                "备注|正在办理注销",
                "备注|吊销未注销",
                "备注|已破产清算",
                "备注|已被吸收合并",
                "备注|资格取消",
                "备注|复审未通过",
                "备注|2025年复审未通过",
                "备注|有效期已过",
                "备注|证书已过期，未复审",
                "备注|正在公示",
                "备注|公示期内",
                "备注|待认定",
                "备注|尚未公布",
                "备注|不符合条件",
                "备注|作废",
                "备注|删除",
                "备注|2024年报过",
                "备注|与第2行重复",
                "备注|与上行为同一家",
                "备注|重复",
                "备注|去年已报",
                "备注|上年已报",
                "备注|2024年已上报",
                "备注|审核未通过",
                "备注|已退出园区",
                "审核意见|不予认定",
                "审核结果|不通过",
                "评审结论|未通过评审，材料不全",
                "是否通过|否",
                "是否在园区|否",
                "是否上市|否",
                "备注|非本园区企业",
                "备注|不在统计范围",
                "备注|退库",
                "备注|2025年6月退规",
                "备注|2025年8月搬至惠州",
                "备注|已迁至苏州",
                "备注|长期停产",
                "是否已上市|否",
                "是否为上市企业|×",
                "是否有效|否",
                "是否计入|否",
                "是否纳入统计|否",
                "是否纳入|×",
                "是否列入名单|不列入",
                "是否存续|否",
                "是否园区内企业|否",
                "是否正常生产|否（2025年6月停产）",
                "是否在有效期内|否",
                "变动情况|退库",
                "变动情况|注销",
                "企业现状|已搬迁",
                "生产经营状况|停产",
                "经营情况|2025年歇业",
                "上市状态|已退市",
                "上市状态|拟上市",
                "上市状态|辅导期",
                "所属园区|园区外",
                "所属园区|非本园区",
                "其他|已注销",
                "2025年产值|停产",
                "备注|拟上市",
                "备注|未上市",
                "备注|终止上市",
                "备注|已过会待发行",
                "备注|在审",
                "备注|母公司上市",
                "备注|上市公司全资子公司",
                "备注|已被取消高企资格",
                "备注|资格被取消",
                "备注|整体迁往外省",
                "备注|拟注销",
                "备注|破产清算中",
                "备注|清算",
                "备注|筹建中",
                "备注|在建未投产",
                "备注|撤销",
                "备注|责令关闭",
                "备注|失联",
                "备注|空壳公司",
                "备注|尚未开展经营",
                "企业类型|个体工商户",
                "单位性质|事业单位"
            })
    void rowsBesideWhichStandsThatTheyDoNotCountAreCountedAndAskedAboutOnce(String header, String said)
            throws Exception {
        ReadSheet read = read(header, said, header.startsWith("是否") ? "是" : "");
        assertThat(read.rows()).hasSize(4).allMatch(EvidenceRow::usable);
        assertThat(read.summary().problems()).hasSize(1);
        Problem problem = read.summary().problems().getFirst();
        assertThat(problem.kind()).isEqualTo(EvidenceProblem.ROWS_SAID_NOT_TO_COUNT);
        assertThat(problem.severity()).isEqualTo(Severity.EXPLAIN);
        assertThat(problem.place().address()).isEqualTo("上市企业!D3");
        assertThat(problem.arguments()).containsExactly(header, "上市企业", "3、5", "2");
        assertThat(ProblemTexts.in(Locale.CHINA).message(problem))
                .isEqualTo("第 3、5 行（共 2 行）的“" + header + "”写着“" + said + "”之类的话，这些行仍计入了“上市企业”。");
    }

    @ParameterizedTest
    @CsvSource({"是否剔除,是,否", "计入与否,否,是", "是否已注销,√,", "是否已搬迁,是,否", "是否停产,是,否"})
    void theColumnMayAskItTheOtherWayRoundOrInOtherWords(String header, String said, @Nullable String otherwise)
            throws Exception {
        assertThat(read(header, said, otherwise == null ? "" : otherwise)
                        .summary()
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.arguments()).containsExactly(header, "上市企业", "3、5", "2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "规上工业企业清单|入库情况|2025年退库|在库",
                "规上工业企业清单|是否在库|否|是",
                "规上工业企业清单|是否退库|是|否",
                "规上工业企业清单|企业规模|规下|规上",
                "规上工业企业清单|备注|规模以下|",
                "双千兆网络覆盖企业清单|千兆光网|×|√",
                "双千兆网络覆盖企业清单|5G网络|否|是",
                "双千兆网络覆盖企业清单|5G信号|未覆盖|已覆盖",
                "双千兆网络覆盖企业清单|是否覆盖5G|否|是",
                "双千兆网络覆盖企业清单|覆盖状态|在建|已覆盖",
                "双千兆网络覆盖企业清单|宽带接入速率|500M|1000M",
                "双千兆网络覆盖企业清单|备注|仅千兆光网|",
                "双千兆网络覆盖企业清单|备注|5G信号未覆盖|5G信号已覆盖",
                "省级专精特新企业清单|级别|市级|省级",
                "省级专精特新企业清单|认定级别|国家级|省级",
                "省级专精特新企业清单|级别|创新型中小企业|省级",
                "省级专精特新企业清单|称号|国家级专精特新“小巨人”|省级专精特新中小企业",
                "省级专精特新企业清单|备注|市级专精特新|省级专精特新",
                "国家级专精特新“小巨人”企业清单|认定级别|省级|国家级",
                "国家级专精特新“小巨人”企业清单|荣誉称号|省级专精特新中小企业|国家级专精特新“小巨人”",
                "国家级专精特新“小巨人”企业清单|是否国家级|否|是",
                "国家级制造业单项冠军企业清单|级别|省级|国家级",
                "国家级制造业单项冠军企业清单|称号|省级单项冠军|国家级制造业单项冠军",
                "独角兽企业清单|类型|潜在独角兽|独角兽",
                "独角兽企业清单|入选榜单|示范省潜在独角兽榜|全球独角兽榜",
                "独角兽企业清单|备注|2025年已上市|",
                "国家高新技术企业清单|企业类型|科技型中小企业|高新技术企业",
                "工业用地企业清单|备注|土地已收储|",
                "工业用地企业清单|备注|已签约，未供地|已供地",
                "工业用地企业清单|备注|租赁标准厂房，无自有用地|"
            })
    void whatIsNoDoubtElsewhereIsOneInAListOfIt(String name, String header, String said, @Nullable String otherwise)
            throws Exception {
        assertThat(inList(name, header, said, otherwise == null ? "" : otherwise))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(EvidenceProblem.ROWS_SAID_NOT_TO_COUNT);
                    assertThat(problem.arguments()).containsExactly(header, name, "3、5", "2");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "国家高新技术企业清单|荣誉称号|省级专精特新中小企业",
                "国家高新技术企业清单|专精特新级别|省级",
                "国家高新技术企业清单|类型|高新技术企业、科技型中小企业",
                "国家高新技术企业清单|上市状态|拟上市",
                "国家高新技术企业清单|备注|母公司上市",
                "国家级专精特新“小巨人”企业清单|荣誉称号|国家级专精特新“小巨人”、省级专精特新中小企业",
                "国家级专精特新“小巨人”企业清单|企业规模|中型",
                "国家级专精特新“小巨人”企业清单|备注|省级单项冠军",
                "省级专精特新企业清单|荣誉称号|市级企业技术中心",
                "独角兽企业清单|备注|拟上市",
                "双千兆网络覆盖企业清单|备注|2024年未覆盖，2025年已覆盖",
                "双千兆网络覆盖企业清单|千兆光网|已接入",
                "双千兆网络覆盖企业清单|宽带接入速率|2000M",
                "工业用地企业清单|备注|在建",
                "工业用地企业清单|备注|尚未运营",
                "工业用地企业清单|建设情况|未投产",
                "工业用地企业清单|备注|2019年摘牌"
            })
    void whatIsSaidOfSomethingElseThanTheListIsNone(String name, String header, String said) throws Exception {
        assertThat(inList(name, header, said, said)).isEmpty();
    }

    /** Where a city is a province, 市级 is its level. */
    @ParameterizedTest
    @CsvSource({"110101,0", "440300,1"})
    void aCityAwardsWhatAProvinceDoesOnlyWhereItIsOne(String division, int asked) throws Exception {
        EvidenceList list =
                new EvidenceList("some", "省级专精特新企业清单", List.of(), List.of(), Lists.LISTED.columns(), "", true);
        Path file = Files.writeString(
                directory.resolve("file"),
                "企业名称,统一社会信用代码,级别\n示例一有限公司," + CreditCode.of("91", division, "MA500001") + ",市级\n");
        assertThat(ReadSheet.of(file, "省级专精特新企业清单.csv", List.of(list)).summary().problems())
                .hasSize(asked);
    }

    /** That it does no business is no news of one that the list says does none. */
    @Test
    void aRemarkThatRepeatsWhatTheListAsksForIsNoDoubt() throws Exception {
        EvidenceList list = new EvidenceList(
                "some",
                "新注册企业清单",
                List.of(),
                List.of(),
                List.of(
                        Lists.column("name", "企业名称", List.of(), Kind.ENTERPRISE_NAME, true),
                        Lists.column("active", "是否有实际经营活动", List.of(), Kind.YES_NO, true)),
                "",
                true);
        Path file = Files.writeString(
                directory.resolve("file"), "企业名称,是否有实际经营活动,备注\n示例一有限公司,否,尚未开展经营\n示例三有限公司,否,筹建中\n示例二有限公司,是,尚未开展经营\n");
        assertThat(ReadSheet.of(file, "新注册企业清单.csv", List.of(list)).ofSheet(EvidenceProblem.ROWS_SAID_NOT_TO_COUNT))
                .singleElement()
                .satisfies(problem -> assertThat(problem.place().address()).isEqualTo("新注册企业清单!C4"));
    }

    /** Each is told with the rows in which it says so, and no row twice. */
    @Test
    void twoColumnsThatSaySoAreAskedAboutEachWithItsOwnRows() throws Exception {
        ReadSheet read = ReadSheet.of(directory, """
                企业名称,统一社会信用代码,是否有效,是否在园
                示例一有限公司,914403001922038216,是,是
                示例二有限公司,91440300708461136T,否,否
                示例三有限公司,91320500213508107N,是,否
                """);
        assertThat(read.ofSheet(EvidenceProblem.ROWS_SAID_NOT_TO_COUNT))
                .extracting(problem ->
                        problem.arguments().getFirst() + problem.arguments().get(2))
                .containsExactly("是否有效3", "是否在园4");
    }

    @ParameterizedTest
    @CsvSource({"规上工业企业清单,1", "限额以上批零企业清单,1", "双千兆网络覆盖企业清单,0"})
    void whoIsNotAmongThoseAboveTheScaleIsAskedAboutOnlyInAListOfThem(String name, int asked) throws Exception {
        EvidenceList list = new EvidenceList("some", name, List.of(), List.of(), Lists.LISTED.columns(), "", true);
        Path file = Files.writeString(directory.resolve("file"), "企业名称,统一社会信用代码,是否纳统\n示例一有限公司,914403001922038216,否\n");
        assertThat(ReadSheet.of(file, name + ".csv", List.of(list)).summary().problems())
                .hasSize(asked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "备注|土地款不计入",
                "备注|注册资本不计入投资",
                "备注|不计利息",
                "备注|不含分公司",
                "备注|2023年由注销企业重组",
                "备注|搬迁入园",
                "备注|租赁，不占用地",
                "备注|已更名",
                "备注|子公司已注销",
                "是否计入|是",
                "是否出口|否",
                "是否规上|否",
                "是否工业企业|否",
                "备注|迁至园区新厂房",
                "是否纳入规上统计|否",
                "计数|0",
                "备注|停业，2025年恢复生产",
                "备注|2025年6月由外地迁入",
                "备注|搬迁至园区新厂房",
                "备注|2025年转出口",
                "备注|重点企业",
                "备注|不在高新区注册",
                "是否在园区内注册|否",
                "是否剔除|否",
                "是否停产|否",
                "是否在库|否",
                "是否生产型企业|否",
                "入库情况|2025年退库",
                "企业规模|规下",
                "抵押情况|已注销",
                "原厂区|已搬迁",
                "生产线情况|停产",
                "许可证状态|已注销",
                "主要产品|停产检修设备",
                "变动情况|新增",
                "经营情况|良好",
                "企业现状|正常生产",
                "企业类型|有限责任公司",
                "企业类型|其他有限责任公司",
                "所属园区|示范产业园",
                "建设性质|搬迁",
                "用地情况|未供地",
                "级别|市级",
                "荣誉称号|省级专精特新中小企业",
                "是否国家级|否",
                "是否覆盖5G|否",
                "5G网络|×",
                "备注|未覆盖",
                "备注|规下",
                "备注|土地已收储",
                "备注|已上市",
                "是否有效发明|否",
                "处理意见|不计入",
                "是否纳统|否",
                "备注|由区外迁入",
                "备注|区外设有分厂",
                "备注|重复使用火箭",
                "备注|同行业第2",
                "备注|产品销往国外",
                "备注|年报已公示",
                "备注|已公示",
                "备注|有效期至2026年",
                "备注|2026年11月到期",
                "备注|复审已通过",
                "备注|过渡期企业",
                "备注|已报高企",
                "备注|已上报省厅",
                "备注|同意",
                "备注|母公司未上市",
                "备注|无破产风险",
                "备注|未注销",
                "备注|不存在停产情况",
                "备注|外资企业",
                "备注|注册地在园区，生产在区外",
                "审核意见|同意",
                "审核意见|通过",
                "认定情况|2024年认定",
                "审核人|王某"
            })
    void whatSaysNothingOfTheirCountIsNotAskedAbout(String header, String said) throws Exception {
        assertThat(read(header, said, "").summary().problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"第七批（公示中）", "第七批(拟认定)", "第五批（已撤销）", "第七批 公示中", "2025年第二批（公示）", "第四批（已取消资格）"})
    void aBatchThatIsNotOneYetOrNoneAnyMoreIsAskedAbout(String batch) throws Exception {
        for (String header : List.of("批次", "认定批次")) {
            assertThat(read(header, batch, "第六批").summary().problems())
                    .filteredOn(problem -> problem.kind() == EvidenceProblem.ROWS_SAID_NOT_TO_COUNT)
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.found()).isEqualTo(batch);
                        assertThat(problem.place().row()).isEqualTo(3);
                        assertThat(problem.place().column()).isEqualTo("D");
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"第七批", "2025年第七批", "第七批（国家级）", "第三批（复核通过）", "第四批（2022年公布）", "第七批（2025年10月公告）", "7", "同上", "同上一行"
            })
    void aPlainBatchIsNot(String batch) throws Exception {
        assertThat(read("批次", batch, "第六批").summary().problems())
                .extracting(Problem::kind)
                .doesNotContain(EvidenceProblem.ROWS_SAID_NOT_TO_COUNT);
    }
}
