package cn.parklens.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.Form;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Observation;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Rows of a list that a declared count is counted from. */
class CountedRowsTest {

    private final Form form = SmallForm.with();
    private final RuleBook book = RuleBook.of(form);
    private final Park park = SmallForm.park(form).cell("covered", 1, "level", "L1");

    @Test
    void onlyTheRowsThatTheConditionTakesInAreCounted() {
        assertThat(counted("covered", park.facts())).isEqualTo(2);
        assertThat(park.rows("covered")).hasSize(3);
    }

    @Test
    void whereNoConditionIsWrittenEveryRowIsCounted() {
        assertThat(counted("listed", park.facts())).isEqualTo(2);
    }

    @Test
    void ofAListThatIsNotThereNothingIsCounted() {
        park.noList("listed").noList("covered");

        assertThat(counted("listed", park.facts())).isZero();
        assertThat(counted("covered", park.facts())).isZero();
    }

    @Test
    void aListIsGoneThroughOnceHoweverOftenItIsAskedAndTheFiguresChange() {
        AtomicInteger looks = new AtomicInteger();
        ListFacts watched = new ListFacts("covered", new AbstractList<>() {
            @Override
            public ListFacts.Row get(int index) {
                looks.incrementAndGet();
                return park.rows("covered").get(index);
            }

            @Override
            public int size() {
                return 3;
            }
        });

        assertThat(counted("covered", having(watched, park.facts().observations())))
                .isEqualTo(2);
        assertThat(counted("covered", having(watched, Map.of()))).isEqualTo(2);
        assertThat(book.leftOut(list("covered"), proof("covered"), having(watched, Map.of())))
                .hasSize(1);
        assertThat(looks).as("rows looked at").hasValue(3);
    }

    @Test
    void aRowIsCountedOrNotAndOneThatCannotBeJudgedIsNot() {
        Facts facts = park.blank("covered", 2, "level").facts();

        assertThat(park.rows("covered"))
                .extracting(row -> book.counts(proof("covered"), row, facts))
                .containsExactly(true, false, false);
        assertThat(park.rows("covered")).allMatch(row -> book.counts(proof("listed"), row, facts));
    }

    @Test
    void rowsThatAreLeftOutAreCountedByReasonAndTheFirstOfThemNamed() {
        Facts facts = park.blank("covered", 2, "level").facts();

        assertThat(book.leftOut(list("covered"), proof("covered"), facts))
                .containsExactly(
                        new LeftOut(LeftOut.Reason.FAILS, 1, List.of(3)),
                        new LeftOut(LeftOut.Reason.UNDECIDED, 1, List.of(4)));
        assertThat(book.leftOut(list("listed"), proof("listed"), facts)).isEmpty();
    }

    @Test
    void whichRowsAreCountedIsReadAloud() {
        assertThat(book.countedWhere(proof("covered"))).isEqualTo("等级为L2");
        assertThat(book.countedWhere(proof("listed"))).isEmpty();
    }

    private static Facts having(ListFacts list, Map<Cell, Observation> figures) {
        return new Facts(figures, Map.of(list.list(), list), Map.of(), Map.of());
    }

    private int counted(String list, Facts facts) {
        return book.counted(list(list), proof(list), facts);
    }

    private EvidenceList list(String code) {
        return form.evidenceList(code).orElseThrow();
    }

    private EvidenceList.Proof proof(String list) {
        return list(list).proves().getFirst();
    }
}
