package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.problem.ProblemTexts;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.Severity;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaidNotToCountTest {

    @TempDir
    private Path directory;

    /** Four enterprises; beside the second and the fourth stands the text. */
    private ReadSheet read(String header, String said, String otherwise) throws Exception {
        Path file = directory.resolve("file.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("上市企业");
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
        return ReadSheet.of(file, "上市企业.xlsx", Lists.ALL);
    }

    /** The signs are looked for first: a remark without any is spared the patterns, whatever they would find in it. */
    @Test
    void everyRemarkThatThePatternsFindHasOneOfTheSigns() {
        List<String> found = shortest(SaidNotToCount.NOT_COUNTED);
        List<String> gone = shortest(SaidNotToCount.GONE);

        assertThat(found)
                .hasSizeGreaterThan(1_000)
                .contains("企业不统计")
                .allMatch(remark -> SaidNotToCount.NOT_COUNTED.matcher(remark).find());
        assertThat(gone)
                .hasSizeGreaterThan(60)
                .contains("注销", "不在园", "去年报")
                .allMatch(remark -> SaidNotToCount.GONE.matcher(remark).matches());
        assertThat(Stream.concat(found.stream(), gone.stream()))
                .allMatch(remark -> remark.chars().anyMatch(c -> SaidNotToCount.SIGNS.indexOf(c) >= 0));
    }

    private static List<String> shortest(Pattern pattern) {
        return new ShortestMatches(pattern.pattern()).all();
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
                "是否列入名单|不列入"
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
    @CsvSource({"是否剔除,是,否", "计入与否,否,是", "是否已注销,√,"})
    void theColumnMayAskItTheOtherWayRoundOrInOtherWords(String header, String said, @Nullable String otherwise)
            throws Exception {
        assertThat(read(header, said, otherwise == null ? "" : otherwise)
                        .summary()
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.arguments()).containsExactly(header, "上市企业", "3、5", "2"));
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
                "备注|拟上市",
                "备注|已报高企",
                "备注|已上报省厅",
                "备注|同意",
                "备注|未上市",
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
}
