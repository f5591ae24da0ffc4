package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.form.Severity;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A header, or a unit, between the rows of a list: what stands on either side of it is never passed over in silence. */
class HeadersFurtherDownTest {

    private static final String ROWS = "企业名称,行业分类,用地面积（公顷）,投资（万元）\n示例一有限公司,C39,10,100\n示例二有限公司,C39,20,250\n";

    @TempDir
    private Path directory;

    @Test
    void enterprisesAboveABetterHeaderAreNoTitles() throws Exception {
        ReadSheet read = ReadSheet.ofLand(
                directory,
                "企业名称,行业分类,用地面积\n示例一有限公司,C39,10\n示例二有限公司,C39,20\n企业名称,行业分类,用地面积（公顷）,投资（万元）\n示例三有限公司,C39,3,30\n");

        assertThat(read.header().lastRow()).isEqualTo(1);
        assertThat(read.rows()).extracting(EvidenceRow::name).startsWith("示例一有限公司", "示例二有限公司");
        assertThat(read.summary().problems()).extracting(Problem::severity).contains(Severity.BLOCKING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"企业名称,行业分类,用地面积（亩）,投资（亿元）", "企业名称,行业分类,用地面积（公顷）,投资（亿元）", ",,亩,亿元", "续表\n企业名称,行业分类,用地面积（亩）,投资（万元）"
            })
    void belowAHeaderInOtherUnitsNothingIsReadInTheFirst(String header) throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, ROWS + header + "\n示例三有限公司,C39,45,2\n");

        assertThat(read.usable()).isEqualTo(2);
        assertThat(read.ofSheet(EvidenceProblem.ROWS_OF_LIST_BELOW)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"企业名称,行业分类,用地面积（公顷）,投资（万元）", "企业名称,行业分类,用地面积,投资", ",,公顷,万元", "单位：万元,,,"})
    void theSameHeaderOnANewPageIsPassedOver(String header) throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, ROWS + header + "\n示例三有限公司,C39,45,2\n");

        assertThat(read.usable()).isEqualTo(3);
        assertThat(read.ofSheetItself()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"单位：亿元", ",单位：亿元", ",,,金额单位：亿元"})
    void aUnitAloneBelowAHeaderThatNamesNoneIsAskedAbout(String line) throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, "企业名称,行业分类,用地面积（公顷）,投资\n示例一有限公司,C39,10,100\n" + line + "\n");

        assertThat(read.ofSheet(EvidenceProblem.HEADER_UNIT_DOUBTFUL))
                .singleElement()
                .extracting(problem -> problem.place().header())
                .isEqualTo("投资");
    }

    @ParameterizedTest
    @ValueSource(strings = {"亩、亿元", "万美元", "百亩"})
    void aColumnOfUnitsThatFitNoFigureIsAskedAbout(String unit) throws Exception {
        ReadSheet read = ReadSheet.ofLand(
                directory, "企业名称,行业分类,用地面积,投资,单位\n示例一有限公司,C39,10,100," + unit + "\n示例二有限公司,C39,20,250," + unit + "\n");

        assertThat(read.said()).contains(EvidenceProblem.HEADER_UNIT_DOUBTFUL);
    }

    @Test
    void namesThatAreNumbersFarApartAreNoNumbersOfColumns() throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, "企业名称,行业分类,用地面积（公顷）,投资（万元）\n360,,400,500\n示例一有限公司,C39,10,100\n");

        assertThat(read.rows()).hasSize(2);
    }
}
