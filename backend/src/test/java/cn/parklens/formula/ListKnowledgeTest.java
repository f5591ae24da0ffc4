package cn.parklens.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found out about the rows of a list is found out once, for as long as it stays true. */
class ListKnowledgeTest {

    private final Looked looked = new Looked(List.of(
            SampleRow.of("甲").with("output", BigDecimal.TEN), SampleRow.of("乙").with("output", BigDecimal.ONE)));
    private final SamplePark park =
            new SamplePark().set("tax", 2025, "5").rows("firms", looked).rows("partners", SampleRow.of("甲"));

    /** Which enterprises a list holds is found out in a look of its own, for all that ask. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            count(firms where output > 5)                | 1
            distinct(firms where output > 5)             | 2
            distinct(firms)                              | 1
            sum(firms.output)                            | 1
            count(firms where in_list(partners))         | 1
            count(firms where year(reference_date()) > 1)| 1
            count(firms where declared(tax) > 0)         | 3
            """)
    void rowsAreLookedAtOnceUnlessADeclaredFigureHasASay(String text, int times) {
        Quantity quantity = park.quantity(text);

        Result first = park.evaluation().of(quantity);
        assertThat(park.evaluation().of(quantity)).isEqualTo(first);
        assertThat(park.evaluation()
                        .over(new SamplePark().set("tax", 2025, "5"))
                        .of(quantity))
                .isEqualTo(first);

        assertThat(first).isInstanceOf(Result.Known.class);
        assertThat(looked.times).isEqualTo(times);
    }

    @Test
    void anotherYearIsAnotherQuestion() {
        Quantity quantity = park.quantity("count(firms where year(reference_date()) > 2024)");

        assertThat(park.evaluation().of(quantity)).isEqualTo(Result.Known.whole(2));
        assertThat(park.evaluation().in(2024).of(quantity)).isEqualTo(Result.Known.whole(0));
        assertThat(park.evaluation().of(quantity)).isEqualTo(Result.Known.whole(2));
        assertThat(looked.times).isEqualTo(2);
    }

    @Test
    void anotherQuantityIsAnotherQuestion() {
        assertThat(park.evaluate("count(firms where output > 5)")).isEqualTo(Result.Known.whole(1));
        assertThat(park.evaluate("count(firms where output > 0)")).isEqualTo(Result.Known.whole(2));
    }

    @Test
    void whatReadAnotherListIsFoundOutAgainWhenThatListChanges() {
        Quantity union = park.quantity("union_size(firms, partners)");
        Quantity where = park.quantity("count(firms where in_list(partners))");
        assertThat(park.evaluation().of(union)).isEqualTo(Result.Known.whole(2));
        assertThat(park.evaluation().of(where)).isEqualTo(Result.Known.whole(1));

        park.rows("partners", SampleRow.of("丙"));

        assertThat(park.evaluation().of(union)).isEqualTo(Result.Known.whole(3));
        assertThat(park.evaluation().of(where)).isEqualTo(Result.Known.whole(0));
    }

    @Test
    void aListThatComesLaterIsSeen() {
        Quantity where = park.quantity("count(firms where in_list(partners))");
        SamplePark later = new SamplePark().rows("firms", looked);
        Evaluation evaluation = later.evaluation();
        assertThat(evaluation.of(where))
                .isEqualTo(new Result.Known(new Interval(Rational.ZERO, Rational.ZERO, Rational.of(2))));

        later.rows("partners", SampleRow.of("甲"));

        assertThat(evaluation.of(where)).isEqualTo(Result.Known.whole(1));
    }

    @Test
    void whateverHoldsRowsKnowsThem() {
        Inputs plain = new RandomPark(new SplittableRandom(1));

        assertThat(plain.knowledge("a"))
                .isNotNull()
                .satisfies(known -> assertThat(known.rows()).isEqualTo(plain.rows("a")));
        assertThat(plain.knowledge("nothing")).isNull();
        assertThat(new ListKnowledge(looked).enterprises().keys()).containsExactlyInAnyOrder("甲", "乙");
    }

    /** Rows that count how often they are gone through. */
    private static final class Looked extends AbstractList<SampleRow> {

        private final List<SampleRow> rows;
        private int times;

        Looked(List<SampleRow> rows) {
            this.rows = rows;
        }

        @Override
        public SampleRow get(int index) {
            return rows.get(index);
        }

        @Override
        public int size() {
            return rows.size();
        }

        @Override
        public Iterator<SampleRow> iterator() {
            times++;
            return rows.iterator();
        }
    }
}
