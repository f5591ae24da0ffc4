package cn.parklens.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.form.Form;
import cn.parklens.formula.Trace;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every finding can be followed down to the cells, or to the row, that it was made of. */
class FindingTraceTest {

    private static final LocalDate EXPIRED = LocalDate.of(2020, 1, 1);

    private final Form form = SmallForm.with(
            SmallForm.rule("taxed", "tax > 0 [万元]", "at: tax"),
            SmallForm.rule("one", "is_present(level)", "eachRowOf: [listed]"),
            SmallForm.rule("within", "lead <= revenue", "at: lead"),
            SmallForm.rule("valid", "valid_until >= reference_date()", "eachRowOf: [covered, listed]"));
    private final RuleBook book = RuleBook.of(form);
    private final Park park = SmallForm.park(form);

    @Test
    void aFigureIsTracedInItsOwnYear() {
        park.set("lead", 2024, "95.5");

        assertThat(trace("within", 2024).orElseThrow().inputs())
                .extracting(trace -> trace.formula() + " = " + trace.value())
                .containsExactly("主导产业收入（亿元） = 95.5 亿元", "营业收入（亿元） = 90 亿元");
        assertThat(trace("within", 2025).orElseThrow().inputs())
                .extracting(Trace::value)
                .containsExactly("60 亿元", "100 亿元");
    }

    @Test
    void aRowIsTracedInItsOwnList() {
        park.cell("listed", 1, "valid_until", EXPIRED);

        Trace trace = trace("valid", 2025).orElseThrow();

        assertThat(trace.formula()).isEqualTo("有效期至 ≥ 报告期末");
        assertThat(trace.value()).isEqualTo("不成立");

        park.blank("listed", 0, "level");
        assertThat(trace("one", 2025).orElseThrow().formula()).isEqualTo("等级已填");
    }

    /** The way from a count in a finding to the rows that it is made of; a figure of the form is made of none. */
    @Test
    void aSideOfAComparisonLeadsToTheRowsThatItIsCountedFrom() {
        RuleBook counting = RuleBook.of(
                SmallForm.with(SmallForm.rule("proved", "distinct(covered where in(level, 'L2')) > 9 [个]", "at: tax")));
        park.cell("covered", 1, "level", "L1");
        Finding finding = counting.check(park.facts()).findings().stream()
                .filter(one -> one.code().equals("proved") && one.year() == 2025)
                .findFirst()
                .orElseThrow();
        Sides sides = Objects.requireNonNull(finding.sides());

        RowsBehind rows = counting.behind(finding, sides.left()).getFirst();
        assertThat(rows.tally().list()).isEqualTo("covered");
        assertThat(rows.tally().aloud()).isEqualTo("等级为L2");
        assertThat(counting.rowsCounted(rows, park.facts())).containsExactly(2, 4);
        assertThat(counting.behind("proved", 2025, rows.number())).contains(rows);
        assertThat(counting.behind("proved", 2025, 7)).isEmpty();
        assertThat(counting.behind(finding, sides.right())).isEmpty();
    }

    @Test
    void aRowThatIsNotThereAnyMoreHasNoTrace() {
        Finding finding = finding("valid", 2025, park.cell("listed", 1, "valid_until", EXPIRED));

        assertThat(book.trace(finding, park.list("listed", 0, 1).facts())).isEmpty();
        assertThat(book.trace(finding, park.noList("listed").facts())).isEmpty();
    }

    @Test
    void whatWasAskedByNoFormulaHasNoTrace() {
        assertThat(trace("required:lead", 2025)).isEmpty();
        assertThat(trace("valid", 2025)).isEmpty();
    }

    private Optional<Trace> trace(String rule, int year) {
        return book.trace(finding(rule, year, park), park.facts());
    }

    private Finding finding(String rule, int year, Park of) {
        return book.check(of.facts()).findings().stream()
                .filter(each -> each.code().equals(rule) && each.year() == year)
                .max((one, other) -> Boolean.compare(one.failed(), other.failed()))
                .orElseThrow();
    }
}
