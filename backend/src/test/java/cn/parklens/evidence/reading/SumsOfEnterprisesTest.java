package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.reading.around.Skipped;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of sums speak of enterprises, and are none. */
class SumsOfEnterprisesTest {

    private static final String ROWS = "企业名称,行业分类,用地面积（公顷）,投资（万元）\n示例一有限公司,C39,10,100\n示例二有限公司,C39,20,250\n";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "企业合计",
                "全部企业合计",
                "规上企业小计",
                "上市公司合计",
                "工业用地企业合计",
                "本页企业合计",
                "集团合计",
                "合计（企业）",
                "企业总数",
                "公司数",
                "企业汇总",
                "以上2家企业",
                "工业用地企业共2家",
                "其中：规上企业",
                "其中：上市公司"
            })
    void aSumOfEnterprisesIsNone(String words) throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, ROWS + words + ",,30,350\n");

        assertThat(read.usable()).isEqualTo(2);
        assertThat(read.skipped()).containsExactly(Skipped.Reason.TOTAL);
    }

    @Test
    void ofASumThatBearsAWholeNameAPersonIsAsked() throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, ROWS + "其中：示例一有限公司,C39,4,50\n示例三有限公司小计,C39,5,60\n");

        assertThat(read.ofRows(EvidenceProblem.NAME_UNLIKELY)).hasSize(2);
    }

    @Test
    void enterprisesWhoseNamesHoldSuchWordsStayEnterprises() throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, ROWS + "示例合计信息有限公司,C39,1,2\n示例汇总企业管理有限公司,C39,1,2\n");

        assertThat(read.usable()).isEqualTo(4);
        assertThat(read.ofRows(EvidenceProblem.NAME_UNLIKELY)).isEmpty();
    }
}
