package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands beside figures of their unit. */
class UnitsBesideTest {

    @TempDir
    private Path directory;

    private List<Problem> said(String header, String otherwise, String said) throws Exception {
        ReadSheet read = ReadSheet.ofLand(
                directory,
                "企业名称,行业分类,用地面积（公顷）,投资（万元）,%s\n示例一有限公司,C39,1,2,%s\n示例二有限公司,C39,1,3,%s\n"
                        .formatted(header, otherwise, said));
        assertThat(read.figures("invested")).containsExactly("2", "3");
        return read.ofSheet(EvidenceProblem.ROWS_IN_OTHER_UNIT);
    }

    @ParameterizedTest
    @CsvSource({
        "币种, 人民币, 美元, 投资（万元）",
        "货币种类, RMB, USD, 投资（万元）",
        "币别, , 港币, 投资（万元）",
        "备注, , 单位：亿元, 用地面积（公顷）、投资（万元）",
        "说明, 单位：万元, 投资单位为万美元, 用地面积（公顷）、投资（万元）",
        "备注, , 面积单位是亩, 用地面积（公顷）、投资（万元）",
        "备注, , 美元, 用地面积（公顷）、投资（万元）",
        "备注, , 投资额为万美元, 用地面积（公顷）、投资（万元）",
        "备注, , 以亿元计, 用地面积（公顷）、投资（万元）",
        "备注, , 投资按亿元填, 用地面积（公顷）、投资（万元）"
    })
    void anotherMoneyOrUnitIsAskedAbout(
            String header, @org.jspecify.annotations.Nullable String otherwise, String said, String figures)
            throws Exception {
        assertThat(said(header, otherwise == null ? "" : otherwise, said))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.place().address()).isEqualTo("用地企业清单!E3");
                    assertThat(problem.found()).isEqualTo(said);
                    assertThat(problem.arguments()).containsExactly(header, "3", "1", figures);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "币种, 人民币, CNY",
        "币种, 元, —",
        "备注, 单位：公顷, 单位：万元",
        "备注, 本单位自有, 单位名称已变更",
        "备注, 投资亿元项目, 单位面积产值高",
        "币种, 人民币万元, 万元人民币",
        "币种, 人民币元（CNY）, 万元",
        "备注, 注册资本单位：万美元, 厂房面积单位：平方米",
        "备注, 产值单位为亿元, 投资额为1000万元"
    })
    void itsOwnIsNot(String header, String one, String other) throws Exception {
        assertThat(said(header, one, other)).isEmpty();
    }
}
