package cn.parklens.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.form.Form;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Observation;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A change that is only tried: the changed cells are new, everything else is as it was. */
class ChangedTest {

    private final Form form = SmallForm.with();
    private final Park park = SmallForm.park(form).peer("tax", 2025, "8000");
    private final FactsInputs inputs = new FactsInputs(form, park.facts());
    private final Cell tax = park.cell("tax", 2025);
    private final Cell revenue = park.cell("revenue", 2025);
    private final Observation other = Objects.requireNonNull(inputs.observation(revenue));
    private final Changed changed = new Changed(inputs, Map.of(tax, other));

    @Test
    void onlyTheChangedCellIsNew() {
        assertThat(changed.observation(tax)).isSameAs(other);
        assertThat(changed.observation(revenue)).isSameAs(other);
        assertThat(changed.observation(park.cell("profit", 2025))).isNull();
    }

    @Test
    void listsAndPeersStayAsTheyWere() {
        assertThat(changed.rows("listed")).hasSize(2).isEqualTo(inputs.rows("listed"));
        assertThat(changed.knowledge("listed")).isNotNull().isSameAs(inputs.knowledge("listed"));
        assertThat(changed.peerMedian(tax)).isEqualByComparingTo("8000");
        assertThat(changed.peerMedian(revenue)).isNull();
        assertThat(changed.rows("optional")).isNull();
        assertThat(changed.knowledge("optional")).isNull();
    }
}
