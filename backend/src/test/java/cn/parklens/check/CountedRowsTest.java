package cn.parklens.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.Form;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A declared count opens down to the rows that it is counted from. */
class CountedRowsTest {

    private final Form form = SmallForm.with();
    private final RuleBook book = RuleBook.of(form);
    private final Park park = SmallForm.park(form).cell("covered", 1, "level", "L1");

    @Test
    void onlyTheRowsThatTheListCountsProveIt() {
        assertThat(book.rowsProving("covered", park.facts()))
                .extracting(ListFacts.Row::number)
                .containsExactly(2, 4);
    }

    @Test
    void whereNoConditionIsWrittenEveryRowProvesIt() {
        assertThat(book.rowsProving("listed", park.facts()))
                .extracting(ListFacts.Row::name)
                .containsExactly("示范第0制造有限公司", "示范第1制造有限公司");
    }

    @Test
    void aListThatIsNotThereProvesNothing() {
        park.noList("listed").noList("covered");

        assertThat(book.rowsProving("listed", park.facts())).isEmpty();
        assertThat(book.rowsProving("covered", park.facts())).isEmpty();
        assertThat(book.rowsProving("revenue", park.facts())).isEmpty();
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
        EvidenceList covered = form.evidenceList("covered").orElseThrow();

        assertThat(book.leftOut(covered, proof("covered"), facts, 20))
                .containsExactly(
                        new LeftOut(LeftOut.Reason.FAILS, 1, List.of(3)),
                        new LeftOut(LeftOut.Reason.UNDECIDED, 1, List.of(4)));
        assertThat(book.leftOut(covered, proof("covered"), facts, 0))
                .extracting(LeftOut::count, LeftOut::rows)
                .containsExactly(tuple(1, List.of()), tuple(1, List.of()));
        assertThat(book.leftOut(form.evidenceList("listed").orElseThrow(), proof("listed"), facts, 20))
                .isEmpty();
    }

    @Test
    void whichRowsAreCountedIsReadAloud() {
        assertThat(book.countedWhere(proof("covered"))).isEqualTo("等级为L2");
        assertThat(book.countedWhere(proof("listed"))).isEmpty();
    }

    private EvidenceList.Proof proof(String list) {
        return form.evidenceList(list).orElseThrow().proves().getFirst();
    }
}
