package cn.parklens.formula;

import static cn.parklens.formula.SamplePark.needs;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures over the rows of lists: 甲 with levels L2 and L1, 乙 without a level; 甲 and 丙 are partners. */
class ListFiguresTest {

    private final SamplePark park = new SamplePark()
            .rows("firms", firm("甲", 10).with("level", "L2"), firm("甲", 20).with("level", "L1"), firm("乙", 30))
            .rows("partners", SampleRow.of("甲"), SampleRow.of("丙"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            count(firms)                             | 3 | 3
            count(firms where output > 10)           | 2 | 2
            count(firms where output > 99)           | 0 | 0
            count(firms where level = 'L2')          | 1 | 2
            count(firms where in_list(partners))     | 2 | 2
            distinct(firms)                          | 2 | 2
            distinct(firms where output > 0)         | 2 | 2
            distinct(firms where output < 30)        | 1 | 1
            distinct(firms where level = 'L2')       | 1 | 2
            union_size(firms, partners)              | 3 | 3
            sum(firms.output)                        | 60 | 60
            sum(firms.output where output > 10)      | 50 | 50
            if(subset(partners, firms), 1, 0)        | 0 | 0
            if(subset(firms, firms), 1, 0)           | 1 | 1
            if(disjoint(firms, partners), 1, 0)      | 0 | 0
            """)
    void rowsThatCannotBeDecidedLeaveACountOpenByOneEach(String text, long least, long most) {
        Rational low = Rational.of(least);

        assertThat(park.evaluate(text)).isEqualTo(new Result.Known(new Interval(low, low, Rational.of(most))));
    }

    @Test
    void listsWithoutACommonEnterpriseAreDisjoint() {
        park.rows("partners", SampleRow.of("丙"));

        assertThat(park.verdict("disjoint(firms, partners)")).isEqualTo(Verdict.Decided.TRUE);
        assertThat(park.verdict("subset(partners, firms)")).isEqualTo(Verdict.Decided.FALSE);
    }

    @Test
    void nothingIsAddedUpWithoutKnowingWhatBelongsToIt() {
        assertThat(needs(park.evaluate("sum(firms.output where level = 'L2')"))).containsExactly("等级（清单中为空）");

        park.rows("firms", firm("甲", 10), SampleRow.of("乙"));

        assertThat(needs(park.evaluate("sum(firms.output)"))).containsExactly("产值（清单中为空）");
    }

    @Test
    void whatOnlyRoundingLeavesOpenIsAddedUp() {
        park.set("tax", 2025, "5");

        assertThat(park.evaluate("sum(firms.output where tax > 5 [万元])")).isEqualTo(Result.Known.whole(60));
        assertThat(park.evaluate("sum(firms.output where tax > 6 [万元])")).isEqualTo(Result.Known.whole(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            count(firms)
            count(firms where level = 'L2')
            distinct(firms)
            distinct(firms where level = 'L2')
            sum(firms.output)
            union_size(firms, partners, firms)
            union_size(partners, firms)
            if(disjoint(firms, partners), 1, 0)
            if(disjoint(partners, firms), 1, 0)
            if(subset(firms, partners), 1, 0)
            if(subset(partners, firms), 1, 0)
            """)
    void aListThatWasNeverUploadedIsMissingNotEmpty(String text) {
        SamplePark other = new SamplePark().rows("partners", List.of());

        assertThat(other.evaluate(text))
                .isEqualTo(Result.Missing.list(SampleForm.firms()))
                .isEqualTo(Result.Missing.of(new Need("《企业清单》", Need.Reason.NO_LIST, "", null, "firms")));
    }

    @Test
    void everyListThatIsMissingIsNamedOnce() {
        assertThat(needs(new SamplePark().evaluate("union_size(firms, partners, firms)")))
                .containsExactly("《企业清单》（未上传清单）", "《伙伴清单》（未上传清单）");
    }

    private static SampleRow firm(String key, long output) {
        return SampleRow.of(key).with("output", BigDecimal.valueOf(output));
    }
}
