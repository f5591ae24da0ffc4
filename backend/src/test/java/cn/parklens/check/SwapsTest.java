package cn.parklens.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.form.Form;
import cn.parklens.form.Indicator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that may stand in each other's place: of two years, of two rows, and two digits of one figure. */
class SwapsTest {

    private final Form form = SmallForm.with();
    private final Park park = SmallForm.park(form);

    @Test
    void aFigureIsOfferedInThePlaceOfEachOtherYear() {
        park.years("new_area", "3.0", "2.0", "1.0");

        assertThat(proposed(new SwappedYears(), "new_area", 2024))
                .containsExactly(
                        "YEARS_SWAPPED: new_area@2025=2.0 new_area@2024=3.0",
                        "YEARS_SWAPPED: new_area@2024=1.0 new_area@2023=2.0");
        assertThat(Proposals.at(new SwappedYears(), form, park, "new_area", 2024))
                .first()
                .extracting(Suggestion::text)
                .isEqualTo("看起来像新增面积 2024年与2025年的数填反了：是不是应当对调？");
    }

    @Test
    void twoYearsWithTheSameFigureAreNotSwapped() {
        assertThat(proposed(new SwappedYears(), "area", 2025)).isEmpty();
        assertThat(proposed(new SwappedYears(), "firms", 2025)).isEmpty();
    }

    @Test
    void twoRowsAreOfferedForTheYearAndForAllYears() {
        assertThat(proposed(new SwappedRows(), "revenue", 2025))
                .containsExactly(
                        "ROWS_SWAPPED: lead@2025=100.0 revenue@2025=60.0",
                        "ROWS_SWAPPED: lead@2025=100.0 lead@2024=90.0 revenue@2025=60.0 revenue@2024=50.0");
        assertThat(Proposals.at(new SwappedRows(), form, park, "revenue", 2025))
                .extracting(Suggestion::text)
                .containsExactly("看起来像2025年营业收入与主导产业收入的数填反了：是不是应当对调？", "看起来像各年营业收入与主导产业收入的数填反了：是不是应当对调？");
    }

    @Test
    void whereARowHasOneYearOrTheOtherLacksOneOnlyThatYearIsOffered() {
        park.clear("lead", 2024);

        assertThat(proposed(new SwappedRows(), "revenue", 2025)).hasSize(1);
        assertThat(proposed(new SwappedRows(), "lead", 2025)).hasSize(1);
        assertThat(proposed(new SwappedRows(), "revenue", 2024)).isEmpty();
    }

    @Test
    void rowsWithTheSameFigureAreNotSwapped() {
        assertThat(proposed(new SwappedRows(), "revenue", 2025, park.set("lead", "100.00")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            revenue  | lead profit
            profit   | revenue lead
            tax      | ''
            area     | ''
            new_area | ''
            firms    | listed new_firms covered
            rate     | ''
            unknown  | ''
            """)
    void onlyRowsOfOneTableUnitAndKindAreTakenForOneAnotherAndCountsOfAnyKind(String indicator, String beside) {
        assertThat(new Rows(form).beside(indicator))
                .extracting(Indicator::code)
                .containsExactlyElementsOf(beside.isEmpty() ? List.of() : List.of(beside.split(" ")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1234  | 2134 1324 1243
            112   | 121
            10    | ''
            102   | 120
            110   | 101
            7     | ''
            -12   | -21
            3.10  | 1.30 3.01
            """)
    void twoNeighbouringDigitsAreOfferedTheOtherWayRound(String typed, String meant) {
        park.set("profit", typed);

        assertThat(Proposals.at(new TransposedDigits(), form, park, "profit", 2025))
                .extracting(
                        each -> each.figures().get(park.cell("profit", 2025)).toPlainString())
                .containsExactlyElementsOf(meant.isEmpty() ? List.of() : List.of(meant.split(" ")));
    }

    @Test
    void digitsTheOtherWayRoundAreAskedInWords() {
        assertThat(Proposals.at(new TransposedDigits(), form, park.set("profit", "12"), "profit", 2025))
                .extracting(Suggestion::text)
                .containsExactly("利润总额 2025年填报 12亿元，看起来像相邻两位数字写反了：是不是 21亿元？");
    }

    private List<String> proposed(Slip slip, String indicator, int year) {
        return proposed(slip, indicator, year, park);
    }

    private List<String> proposed(Slip slip, String indicator, int year, Park of) {
        return Proposals.at(slip, form, of, indicator, year).stream()
                .map(Proposals::text)
                .toList();
    }
}
