package cn.parklens.formula;

import static cn.parklens.formula.SampleForm.indicator;
import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.form.Form;
import cn.parklens.form.FormRefused.Mistake;
import cn.parklens.form.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What formulas give, and what makes one that cannot be. */
class FormulasTest {

    private final SamplePark park = new SamplePark();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tax / area [公顷]                   | 万元/亩 | 540000 | 900.0 | 40
            tax[万元] / 「开发面积」            | 万元/亩 | 1      | 7     | 1/105
            tax / gdp                           | %       | 540000 | 900.0 | 6
            if(tax > 0, tax, 0) / 1 [亿元]      | ''      | 540000 | 900.0 | 54
            change(tax) + 1                     | %       | 600    | 900.0 | 200
            -abs(previous(tax) - tax) + 1 [元]  | 元      | 600    | 900.0 | -2999999
            max(tax, 1 [亿元], tax@2024)        | 亿元    | 600    | 900.0 | 1
            min(area, 1 [平方公里])             | 亩      | 600    | 900.0 | 1500
            """)
    void unitsAreConvertedExactly(String text, String unit, String tax, String area, String expected) {
        park.set("tax", 2025, tax)
                .set("area", 2025, area)
                .set("gdp", 2025, "900")
                .set("tax", 2024, "300");

        Result result = park.evaluate(text);

        assertThat(result).isInstanceOf(Result.Known.class);
        assertThat(Measure.in(Units.parse(unit).orElseThrow(), ((Result.Known) result).value())
                        .point())
                .hasToString(expected);
    }

    @Test
    void anIndicatorHasTheFormulaThatIsWrittenWithIt() {
        Formulas formulas = new Formulas(SampleForm.usual(), "form.yaml");

        assertThat(SampleForm.usual().indicators().flatMap(each -> formulas.formulaOf(each).stream()))
                .containsExactly(park.quantity("tax / area"), park.quantity("tax / gdp"));
        assertThat(formulas.mistakes()).isEmpty();
    }

    @Test
    void aFormulaOfAnotherDimensionThanItsIndicatorIsRefused() {
        Form form = SampleForm.of(indicator("tax", "实缴税金", "万元", null), indicator("per_mu", "亩均税收", "万元/亩", "tax * 2"));
        Formulas formulas = new Formulas(form, "form.yaml");

        form.indicators().forEach(formulas::formulaOf);

        assertThat(formulas.mistakes())
                .singleElement()
                .extracting(Mistake::reason)
                .asString()
                .contains("“万元”，与指标的单位“万元/亩”不是同一种量");
    }

    @Test
    void aCircleIsNamed() {
        Formulas formulas = new Formulas(
                SampleForm.of(
                        indicator("a", "甲", "万元", "b + 1 [万元]"),
                        indicator("b", "乙", "万元", "computed(c)"),
                        indicator("c", "丙", "万元", "a * 2")),
                "form.yaml");

        formulas.refuseCircles();

        assertThat(formulas.mistakes())
                .singleElement()
                .extracting(Mistake::reason)
                .isEqualTo("公式循环引用：甲 → 乙 → 丙 → 甲");
    }

    @Test
    void dividingByWhatMayBeZeroHasNoValueAndSaysWhy() {
        park.set("tax", 2025, "100").set("area", 2025, "0.0");

        assertThat(park.evaluate("tax / area")).isEqualTo(new Result.Undefined("除数“开发面积（公顷）”为 0，或按其小数位可能为 0"));
        assertThat(SamplePark.needs(park.evaluate("1 / firms"))).containsExactly("企业数量 2025年（未填）");
    }

    @ParameterizedTest
    @CsvSource({
        "12.3,  12.35, =,  OPEN",
        "12.3,  12.36, =,  FALSE",
        "12.30, 12.31, =,  OPEN",
        "12.30, 12.32, =,  FALSE",
        "12.4,  12.3,  <=, OPEN",
        "12.41, 12.3,  <=, FALSE",
        "12.2,  12.4,  <=, TRUE",
        "12.3,  12.3,  <,  OPEN",
        "12.4,  12.3,  <,  FALSE",
        "12.3,  12.5,  !=, TRUE",
    })
    void roundingDecidesOnlyWhatItMust(String left, String right, String operator, Verdict.Decided expected) {
        // 12.3 stands for [12.25, 12.35] and meets 12.35 exactly where 12.35 stands for [12.345, 12.355].
        park.set("tax", 2025, left).set("tax", 2024, right);

        assertThat(park.verdict("tax " + operator + " tax@2024")).isEqualTo(expected);
        assertThat(park.verdict("not (tax " + operator + " tax@2024)")).isEqualTo(expected.negated());
    }

    @ParameterizedTest
    @CsvSource({"33.3, 3, OPEN", "33.4, 3, FALSE", "66.67, 3, OPEN", "100, 7, OPEN", "14, 7, OPEN", "15, 7, FALSE"})
    void aPercentageOfCountsMustComeFromAWholeNumber(String rate, String of, Verdict.Decided expected) {
        park.set("share", 2025, rate).set("firms", 2025, of);

        assertThat(park.verdict("whole_share(share, firms)")).isEqualTo(expected);
    }

    @Test
    void whatIsDecidedWithoutAMissingInputIsDecided() {
        park.set("tax", 2025, "5");

        assertThat(park.verdict("tax < 0 and gdp > 0")).isEqualTo(Verdict.Decided.FALSE);
        assertThat(park.verdict("gdp > 0 or tax > 0")).isEqualTo(Verdict.Decided.TRUE);
        assertThat(park.verdict("gdp > 0 and tax > 0")).isInstanceOf(Verdict.Unknown.class);
        assertThat(park.verdict("if(is_present(gdp), gdp > 0, tax > 0)")).isEqualTo(Verdict.Decided.TRUE);
    }
}
