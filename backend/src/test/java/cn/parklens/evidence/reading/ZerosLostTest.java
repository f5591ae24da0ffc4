package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes that a spreadsheet took for numbers. */
class ZerosLostTest {

    @TempDir
    private Path directory;

    private static String rows(String... codes) {
        return Stream.of(codes).map(code -> "示例有限公司," + code).collect(Collectors.joining("\n"));
    }

    private List<Problem> ofIndustries(String... codes) throws Exception {
        return ReadSheet.of(directory, "企业名称,行业分类\n" + rows(codes)).ofSheet(EvidenceProblem.CODES_WITHOUT_ZEROS);
    }

    private List<Problem> ofCodes(String... codes) throws Exception {
        EvidenceList list = Lists.listed(Lists.column("stock", "证券代码", List.of(), Kind.TEXT, true));
        Path file = Files.writeString(directory.resolve("codes"), "企业名称,证券代码\n" + rows(codes));
        return ReadSheet.of(file, "上市企业.csv", List.of(list)).ofSheet(EvidenceProblem.CODES_WITHOUT_ZEROS);
    }

    /** 0711 is 陆地石油开采, 711 is 机械设备经营租赁. */
    @Test
    void anIndustryThatIsAnotherWithAZeroIsAskedAboutAmongLongerCodes() throws Exception {
        assertThat(ofIndustries("3919", "711", "3911", "0810", "711", "2710"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.place().address()).isEqualTo("上市企业!B3");
                    assertThat(problem.found()).isEqualTo("711");
                    assertThat(problem.arguments()).containsExactly("行业分类", "B3、B6", "2", "3");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "39 3919",
                "391 392 3919",
                "C3919 L711",
                "711 712",
                "3919 3911 561",
                "3919 3911 0711",
                "39 27 711",
                "35 351 352 39 391",
            })
    void industriesThatAreWrittenAsWidelyAsOthersAreNot(String codes) throws Exception {
        assertThat(ofIndustries(codes.split(" "))).isEmpty();
    }

    private ReadSheet traded(String rows) throws Exception {
        EvidenceList list = Lists.listed(
                Lists.column("stock", "证券代码", List.of(), Kind.TEXT, true),
                Lists.column("exchange", "上市地", List.of(), Kind.TEXT, true));
        Path file = Files.writeString(directory.resolve("traded"), "企业名称,证券代码,上市地\n" + rows);
        return ReadSheet.of(file, "上市企业.csv", List.of(list));
    }

    @Test
    void codesOfTheMainlandAreTooShortWithNothingBesideThem() throws Exception {
        ReadSheet read = traded("示例一有限公司,2415,深圳证券交易所\n示例二有限公司,2594,深交所主板\n");
        assertThat(read.ofSheet(EvidenceProblem.CODES_OF_STOCKS_SHORT))
                .extracting(problem -> problem.place().address(), Problem::arguments)
                .containsExactly(tuple("上市企业!B2", List.of("证券代码", "B2、B3", "2", "4")));
    }

    @Test
    void codesOfOtherMarketsMayBeShorter() throws Exception {
        assertThat(traded("示例一有限公司,600519,上交所\n示例二有限公司,700,香港联交所\n示例三有限公司,9988,港交所主板\n示例四有限公司,600520,沪市\n")
                        .ofSheetItself())
                .isEmpty();
    }

    @Test
    void codesOfSecuritiesAreAskedAboutBesideLongerOnes() throws Exception {
        assertThat(ofCodes("600519", "2415", "1", "300750", "63"))
                .extracting(Problem::found, problem -> problem.arguments().getLast())
                .containsExactly(tuple("1", "1"), tuple("63", "2"), tuple("2415", "4"));
        assertThat(ofCodes("600519", "002415", "00700", "BABA", "600519.SH")).isEmpty();
    }
}
