package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.around.Skipped;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the place of enterprises and is none: that there are none, who sends the list, how it is filled in. */
class RowsAroundTest {

    private static final String HEADER = "序号,企业名称,行业分类,用地面积（公顷）,投资（万元）\n";
    private static final String ROWS = "1,示例甲有限公司,C39,1.5,100\n2,示例乙有限公司,C27,2.5,100\n";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,无,,,",
                ",暂无,,,",
                "/,/,/,/,/",
                "—,—,—,—,—",
                ",园区暂无此类企业,,,",
                ",本园区无独角兽企业。,,,",
                "1,无,无,无,无",
                "1,无,,,\n2,无,,,",
                "1,无,,,\n注：以上情况属实,,,,",
                "1,无,,,\n,,,填表人：,王五",
                "1,无,,,\n合计,0,,,"
            })
    void thatThereIsNothingToListIsOneThingToSay(String rows) throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, HEADER + rows + "\n");
        assertThat(read.rows()).isEmpty();
        assertThat(read.summary().problems())
                .extracting(Problem::kind)
                .containsExactly(EvidenceProblem.SHEET_WITHOUT_ROWS);
        assertThat(read.skipped().getFirst()).isEqualTo(Skipped.Reason.NOTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,无,,,", "3,园区暂无此类企业,,,", "/,/,/,/,/", "1,待补充,,,", "1,无锡示例企业,,,"})
    void besideEnterprisesItIsAskedAbout(String row) throws Exception {
        assertThat(ReadSheet.ofLand(directory, HEADER + row + "\n" + ROWS).rows())
                .hasSize(3);
        assertThat(ReadSheet.ofLand(directory, HEADER + ROWS + row + "\n").rows())
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,待补充,,,", "1,无锡示例企业,,,", "1,无,C39,1,2"})
    void whatDoesNotSayThatThereIsNothingIsARow(String row) throws Exception {
        assertThat(ReadSheet.ofLand(directory, HEADER + row + "\n").rows()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",示范产业园管委会,,,",
                ",示范产业园管理委员会（盖章）,,,",
                ",示范产业园管理委员会（盖章）,,,\n,2026年1月15日,,,\n,联系人：王五 13800000000,,,",
                ",示范产业园管委会,,,\n,二〇二六年一月十五日,,,",
                ",经济发展局（盖章）,,2026年1月15日,",
                "填报说明：,,,,\n1,本表由园区企业服务部门填报,,,\n2,数据截至2025年12月31日,,,",
                "填表说明,1.本表填报全部用地企业,,,\n,2.行业按国民经济行业分类填写,,,"
            })
    void whoSendsAListAndHowItWasFilledInIsNoEnterprise(String below) throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, HEADER + ROWS + below + "\n");
        assertThat(read.rows()).hasSize(2);
        assertThat(read.skipped()).hasSize(below.split("\n", -1).length).containsOnly(Skipped.Reason.NOTE);
        assertThat(read.summary().problems()).isEmpty();
    }

    /** With more of an enterprise beside it, above one, or in a list that asks for a name alone. */
    @Test
    void anOfficeThatMayBeListedIsARow() throws Exception {
        String office = ",示范产业园管委会,,,\n";
        assertThat(ReadSheet.ofLand(directory, HEADER + ROWS + ",示范产业园管委会,,3,\n")
                        .rows())
                .hasSize(3);
        assertThat(ReadSheet.ofLand(directory, HEADER + ROWS + "3" + office).rows())
                .hasSize(3);
        assertThat(ReadSheet.ofLand(directory, HEADER + office + ROWS).rows()).hasSize(3);
        assertThat(ReadSheet.ofLand(directory, HEADER + "1,示例甲有限公司,C39,1.5,100\n" + office + "2,示例乙有限公司,C27,2.5,100\n")
                        .rows())
                .hasSize(3);
        assertThat(ReadSheet.of(directory, "企业名称,行业分类\n示例甲有限公司,C39\n示范产业园管委会,\n")
                        .rows())
                .hasSize(2);
        assertThat(ReadSheet.ofLand(directory, HEADER + ROWS + "3,示例丙园区企业服务部门示例,,,\n")
                        .rows())
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {",填写营业执照全称,填代码,如12.5,保留两位小数填写", ",必填,选填,必填,必填", ",,,数字,数字", ",与营业执照一致,（选填）,数值,数值\n,必填,选填,必填,必填"})
    void hintsBelowTheHeaderAreNoRow(String hints) throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, HEADER + hints + "\n" + ROWS);
        assertThat(read.rows()).hasSize(2);
        assertThat(read.skipped()).containsOnly(Skipped.Reason.NOTE);
        assertThat(read.summary().problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {",如皋示例纺织,如皋,,", ",填写营业执照全称,填代码,按亩填写,填万元", ",示例甲有限公司,必填,必填,必填", "3,必填,,1,2"})
    void whatIsMoreThanAHintIsARow(String row) throws Exception {
        assertThat(ReadSheet.ofLand(directory, HEADER + row + "\n" + ROWS).rows())
                .hasSize(3);
    }
}
