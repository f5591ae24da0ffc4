package cn.parklens.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions about one row of a list, at the end of 2025. */
class RowConditionsTest {

    private static final SampleRow FILLED = SampleRow.of("一")
            .withCode("914403001922038216")
            .with("level", "L2")
            .with("output", new BigDecimal("12.5"))
            .with("since", LocalDate.of(2024, 6, 30))
            .with("industry", "3913")
            .with("exporting", true);

    private final SamplePark park = new SamplePark().rows("partners", SampleRow.of("一"), SampleRow.of("二"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            since < reference_date()             | TRUE
            reference_date() < since             | FALSE
            since < since                        | FALSE
            since <= since                       | TRUE
            since > since                        | FALSE
            since >= since                       | TRUE
            reference_date() >= since            | TRUE
            since = since                        | TRUE
            since != since                       | FALSE
            since != reference_date()            | TRUE
            year(since) = 2024                   | TRUE
            year(reference_date()) = 2025        | TRUE
            months(since, reference_date()) = 18 | TRUE
            level = 'L2'                         | TRUE
            level != 'L2'                        | FALSE
            in(level, 'L1', 'L2')                | TRUE
            in(level, 'L1', 'L3')                | FALSE
            'L2' = 'L2'                          | TRUE
            contains(name, '企业')               | TRUE
            contains(name, '科技')               | FALSE
            starts_with(name, '示范')            | TRUE
            starts_with(name, '企业')            | FALSE
            matches(code, '[0-9A-Z]{18}')        | TRUE
            matches(code, '[0-9A-Z]{17}')        | FALSE
            of_division(code)                    | TRUE
            of_division(level)                   | FALSE
            section(industry) = 'C'              | TRUE
            section(industry) = 'D'              | FALSE
            exporting                            | TRUE
            not exporting                        | FALSE
            is_present(level)                    | TRUE
            is_present(name) and is_present(code) | TRUE
            output > 12                          | TRUE
            output = 12.5                        | TRUE
            output < 12.5                        | FALSE
            in_list(partners)                    | TRUE
            """)
    void aFilledRowDecidesThem(String text, Verdict.Decided expected) {
        assertThat(park.evaluation().of(park.aboutFirms(text), FILLED)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            since < reference_date()             | 日期（清单中为空）
            reference_date() >= since            | 日期（清单中为空）
            year(since) > 2000                   | 日期（清单中为空）
            months(reference_date(), since) > 3  | 日期（清单中为空）
            level = 'L2'                         | 等级（清单中为空）
            contains(code, '9')                  | 信用代码（清单中为空）
            section(industry) = 'C'              | 行业（清单中为空）
            exporting                            | 是否出口（清单中为空）
            output > 12                          | 产值（清单中为空）
            contains_whole(output)               | 产值（清单中为空）
            """)
    void aBlankLeavesThemOpenAndIsNamed(String text, String need) {
        Verdict verdict = park.evaluation().of(park.aboutFirms(text), SampleRow.of("三"));

        assertThat(SamplePark.needs(verdict)).containsExactly(need);
    }

    @Test
    void aRowThatIsInNoOtherListIsNotInIt() {
        assertThat(park.evaluation().of(park.aboutFirms("in_list(partners)"), SampleRow.of("三")))
                .isEqualTo(Verdict.Decided.FALSE);
        assertThat(park.evaluation().of(park.aboutFirms("is_present(level)"), SampleRow.of("三")))
                .isEqualTo(Verdict.Decided.FALSE);
        assertThat(SamplePark.needs(park.evaluation().of(park.aboutFirms("in_list(firms)"), FILLED)))
                .containsExactly("《企业清单》（未上传清单）");
    }

    @Test
    void withoutARowEveryColumnIsBlank() {
        assertThat(SamplePark.needs(park.evaluation().of(park.aboutFirms("level = 'L2'"))))
                .containsExactly("等级（清单中为空）");
        assertThat(park.evaluation().of(park.aboutFirms("in_list(partners)"))).isEqualTo(Verdict.Decided.FALSE);
    }

    @Test
    void aRowIsLookedAtInTheYearThatIsChecked() {
        Condition thatYear = park.aboutFirms("year(since) = year(reference_date())");

        assertThat(park.evaluation().of(thatYear, FILLED)).isEqualTo(Verdict.Decided.FALSE);
        assertThat(park.evaluation().in(2024).of(thatYear, FILLED)).isEqualTo(Verdict.Decided.TRUE);
        assertThat(park.evaluation().about(FILLED).in(2024).of(thatYear)).isEqualTo(Verdict.Decided.TRUE);
        assertThat(park.evaluation().in(2024).over(park).year()).isEqualTo(2024);
    }
}
