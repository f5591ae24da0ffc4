package cn.parklens.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.form.Form;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which units may have been taken for one another depends on what is measured. */
class WrongUnitTest {

    private final Form form = SmallForm.with();
    private final Park park =
            SmallForm.park(form).clear("tax", 2024).clear("lead", 2025).clear("lead", 2024);

    @Test
    void moneyIsTakenForTenThousandTimesAsMuchOrLosesAZero() {
        assertThat(proposed("tax"))
                .containsExactly(
                        "TEN_THOUSAND: tax@2025=90000000",
                        "TEN_THOUSAND: tax@2025=0.90",
                        "TEN: tax@2025=90000",
                        "TEN: tax@2025=900.00");
    }

    @Test
    void landIsMeasuredInHectaresMuAndSquareKilometres() {
        park.clear("area", 2024);

        assertThat(proposed("area"))
                .containsExactly(
                        "TEN_THOUSAND: area@2025=150000",
                        "TEN_THOUSAND: area@2025=0.001500",
                        "FIFTEEN: area@2025=225",
                        "FIFTEEN: area@2025=1.00",
                        "HUNDRED: area@2025=1500",
                        "HUNDRED: area@2025=0.15",
                        "TEN: area@2025=150",
                        "TEN: area@2025=1.50");
    }

    @Test
    void moneyPerLandMayBeOffByEitherButNobodyWritesItPerSquareKilometre() {
        park.set("per_mu", "1.00").clear("per_mu", 2024);

        assertThat(proposed("per_mu"))
                .containsExactly(
                        "TEN_THOUSAND: per_mu@2025=10000",
                        "TEN_THOUSAND: per_mu@2025=0.000100",
                        "FIFTEEN: per_mu@2025=15.0",
                        "FIFTEEN: per_mu@2025=0.066667",
                        "TEN: per_mu@2025=10.0",
                        "TEN: per_mu@2025=0.10");
    }

    @ParameterizedTest
    @CsvSource({"3.615, 36150", "3.61512, 36151.2", "3.615000, 36150.00", "0.00012, 1.2", "12, 120000"})
    void whatIsOfferedIsNoMoreExactThanWhatWasTyped(String typed, String meant) {
        assertThat(proposed("tax", park.set("tax", typed))).first().isEqualTo("TEN_THOUSAND: tax@2025=" + meant);
    }

    @Test
    void aShareIsTakenForAFraction() {
        assertThat(proposed("rate"))
                .containsExactly(
                        "HUNDRED: rate@2025=750",
                        "HUNDRED: rate@2025=0.075000",
                        "TEN: rate@2025=75.0",
                        "TEN: rate@2025=0.75");
    }

    @Test
    void aCountHasNoUnitToMistake() {
        assertThat(proposed("firms")).isEmpty();
    }

    @Test
    void aWholeRowIsOfferedInAnotherUnitButNotWithAnotherDecimalPoint() {
        assertThat(proposed("revenue"))
                .containsExactly(
                        "TEN_THOUSAND: revenue@2025=1000000",
                        "TEN_THOUSAND: revenue@2025=0.01",
                        "TEN: revenue@2025=1000",
                        "TEN: revenue@2025=10.00",
                        "TEN_THOUSAND: revenue@2025=1000000 revenue@2024=900000",
                        "TEN_THOUSAND: revenue@2025=0.01 revenue@2024=0.009000");
    }

    @Test
    void allRowsOfTheUnitAreOfferedTogether() {
        park.years("lead", "60.0", "50.0");

        List<Suggestion> proposed = Proposals.at(new WrongUnit(), form, park, "revenue", 2025);

        assertThat(proposed).hasSize(8);
        assertThat(Proposals.text(proposed.get(6)))
                .isEqualTo("TEN_THOUSAND: lead@2025=600000 lead@2024=500000 revenue@2025=1000000"
                        + " revenue@2024=900000");
        assertThat(proposed.get(6).text())
                .isEqualTo("营业收入等 2 行看起来像单位差了一万倍（万元与亿元、平方米与公顷）" + "：是不是 1000000亿元、900000亿元、600000亿元 等？");
    }

    @Test
    void aZeroIsZeroInEveryUnit() {
        assertThat(proposed("tax", park.set("tax", "0"))).isEmpty();
        assertThat(proposed("revenue", park.set("revenue", 2024, "0.0"))).hasSize(4);
    }

    @Test
    void whatIsOfferedIsAskedInWords() {
        assertThat(texts("tax")).first().isEqualTo("实缴税金 2025年填报 9000万元看起来像单位差了一万倍（万元与亿元、平方米与公顷）：是不是 90000000万元？");
        assertThat(texts("revenue")).last().isEqualTo("营业收入各年看起来像单位差了一万倍（万元与亿元、平方米与公顷）：是不是 0.01亿元、0.009000亿元？");
        assertThat(texts("area").filter(text -> text.contains("看起来像把公顷和亩弄混了"))).hasSize(4);
        assertThat(texts("area").filter(text -> text.contains("看起来像把平方公里和公顷弄混了")))
                .hasSize(4);
        assertThat(texts("rate").filter(text -> text.contains("看起来像把百分数和小数弄混了")))
                .hasSize(2);
        assertThat(texts("rate").filter(text -> text.contains("看起来像小数点错位，或多写、少写了一个零")))
                .hasSize(2);
    }

    private Stream<String> texts(String indicator) {
        return Proposals.at(new WrongUnit(), form, park, indicator, 2025).stream()
                .map(Suggestion::text);
    }

    private List<String> proposed(String indicator) {
        return proposed(indicator, park);
    }

    private List<String> proposed(String indicator, Park of) {
        return Proposals.at(new WrongUnit(), form, of, indicator, 2025).stream()
                .map(Proposals::text)
                .toList();
    }
}
