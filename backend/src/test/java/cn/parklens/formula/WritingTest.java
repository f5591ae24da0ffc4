package cn.parklens.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How formulas may be written. */
class WritingTest {

    private final SamplePark park = new SamplePark();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            tax ÷ area ＞ （1 [万元/亩] × 2）       | tax / area > (1 [万元/亩] * 2)
            tax／area＊1 ≥ 0                        | tax / area * 1 >= 0
            tax ＋ tax － tax − tax ≤ 0             | tax + tax - tax - tax <= 0
            max（tax，gdp）＝ 0                     | max(tax, gdp) = 0
            tax＠2024 ≠ 0                           | tax@2024 != 0
            tax ＜＝ 0                              | tax <= 0
            tax >＝ 0                               | tax >= 0
            tax !＝ 0                               | tax != 0
            tax ＜ 0                                | tax < 0
            sum(firms．output) > 0                  | sum(firms.output) > 0
            「实缴税金」>0                          | tax > 0
            「 实缴税金 」>「地区生产总值」         | tax > gdp
            count(企业清单 where 等级 = "L2") > 0   | count(firms where level = 'L2') > 0
            count(firms where is_present(等级))>0   | count(firms where is_present(level)) > 0
            tax[ 万元 ]>0                           | tax > 0
            """)
    void aChineseKeyboardWritesTheSameFormula(String chinese, String plain) {
        assertThat(park.condition(chinese)).isEqualTo(park.condition(plain));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 + 2 * 3         | 7
            (1 + 2) * 3       | 9
            7 - 3 - 2         | 2
            24 / 4 / 2        | 3
            24 / 4 * 2        | 12
            -2 + 5            | 3
            -2 * 3            | -6
            --2               | 2
            1 - -2            | 3
            0.25 * 4          | 1
            12.30             | 123/10
            if(1 < 2, 3, 4)   | 3
            if(not 1 < 2, 3, 4)                 | 4
            if(1 < 2 or 2 < 1 and 2 < 1, 3, 4)  | 3
            if(not 1 > 2 and 1 > 2, 3, 4)       | 4
            if(1 + 1 = 2 and 2 * 2 >= 4, 3, 4)  | 3
            max(1, 3, 2)      | 3
            min(2, 1, 3)      | 1
            min(2)            | 2
            abs(-3)           | 3
            max(0, tax / tax) | 1
            """)
    void strongerOperatorsBindFirst(String text, String value) {
        park.set("tax", 2025, "5000");

        assertThat(park.evaluate(text))
                .isInstanceOfSatisfying(
                        Result.Known.class,
                        known -> assertThat(known.value().point()).hasToString(value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tax * 2                  | 万元
            2 * tax                  | 万元
            tax * area               | 万元·公顷
            tax / area               | 万元/公顷
            tax / 2                  | 万元
            tax / tax                | ''
            tax / gdp                | ''
            1 / area                 | 1/公顷
            1 / area * area          | ''
            tax / firms              | 万元/个
            tax + gdp                | 万元
            gdp - tax                | 亿元
            change(tax)              | %
            max(0, gdp, tax)         | 亿元
            if(firms > 0, 0, gdp)    | 亿元
            if(firms > 0, gdp, 0)    | 亿元
            -gdp                     | 亿元
            abs(gdp)                 | 亿元
            peer_median(gdp)         | 亿元
            computed(per_mu)         | 万元/亩
            count(firms)             | 个
            distinct(firms)          | 个
            sum(firms.output)        | ''
            """)
    void everyQuantityHasAUnit(String text, String unit) {
        assertThat(park.quantity(text).unit().symbol()).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tax > gdp                     | 万元
            tax > 1 [亿元]                | 万元
            1 [亿元] > tax                | 亿元
            0 < gdp                       | 亿元
            tax + tax > gdp               | 亿元
            tax - tax > gdp + gdp         | 万元
            computed(share) < tax / gdp   | %
            tax / gdp < share             | %
            tax / gdp < 1                 | ''
            tax / gdp < 50 [%]            | %
            peer_median(share) < tax / gdp | %
            tax / gdp < peer_median(share) | %
            area / area < computed(share) | %
            count(firms) - count(firms) < 2 [家]    | 家
            firms - firms < distinct(firms)  | 个
            firms - firms < count(firms)  | 个
            """)
    void aComparisonIsShownInAUnitThatPeopleWrite(String text, String unit) {
        assertThat(park.condition(text))
                .isInstanceOfSatisfying(
                        Condition.Comparison.class,
                        comparison -> assertThat(comparison.unit().symbol()).isEqualTo(unit));
    }
}
