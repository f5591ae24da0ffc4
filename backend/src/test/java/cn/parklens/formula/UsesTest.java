package cn.parklens.formula;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.form.Indicator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What formulas read, in 2025: figures with their years, lists, columns. */
class UsesTest {

    private final SamplePark park = new SamplePark();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            tax + gdp > 0                                  | tax2025 gdp2025
            tax - tax@2023 > 0                             | tax2025 tax2023
            share * area > area                            | share2025 area2025
            tax / area > 0 or -gdp < 0                     | tax2025 area2025 gdp2025
            change(tax) > 0                                | tax2025 tax2024
            abs(tax) > 0 and not gdp > 0                   | tax2025 gdp2025
            previous(computed(per_mu)) > 0                 | tax2024 area2024
            max(tax, gdp) > 0                              | tax2025 gdp2025
            if(firms > 0, tax, gdp) > 0                    | firms2025 tax2025 gdp2025
            peer_median(gdp) > tax                         | gdp2025 tax2025
            contains_whole(firms)                          | firms2025
            is_present(tax)                                | tax2025
            count(firms) > 0 [个]                          | firms
            count(firms where declared(tax) > 0) > 0       | tax2025 firms
            union_size(firms, partners) > 0 [个]           | firms partners
            distinct(firms where output > 0) > 0           | firms .output
            sum(firms.output where level = 'L1') > 0       | firms .level
            disjoint(firms, partners)                      | firms partners
            subset(partners, firms)                        | partners firms
            in_list(partners)                              | partners
            output > 0                                     | .output
            level = 'L1'                                   | .level
            contains(name, 'x') or starts_with(level, 'x') | .name .level
            matches(code, 'x') and of_division(code)       | .code
            section(industry) = 'C'                        | .industry
            since < reference_date()                       | .since
            year(since) > 2000                             | .since
            months(reference_date(), since) > 0            | .since
            exporting                                      | .exporting
            is_present(level)                              | .level
            """)
    void everythingInAFormulaIsFound(String text, String expected) {
        Uses uses = Uses.of(park.aboutFirms(text));

        String figures = uses.figures().stream()
                .map(use -> use.indicator().code() + use.moment().year(2025))
                .collect(Collectors.joining(" "));
        String columns = uses.columns().stream().map(code -> " ." + code).collect(Collectors.joining());
        assertThat((figures + " " + String.join(" ", uses.lists()) + columns).strip())
                .isEqualTo(expected);
    }

    @Test
    void anIndicatorOfSeveralYearsIsOne() {
        assertThat(Uses.of(park.quantity("change(tax) * gdp")).indicators())
                .extracting(Indicator::code)
                .containsExactly("tax", "gdp");
    }
}
