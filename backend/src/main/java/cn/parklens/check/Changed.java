package cn.parklens.check;

import cn.parklens.formula.Inputs;
import cn.parklens.formula.ListKnowledge;
import cn.parklens.formula.ListRow;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Observation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Inputs as they would be with some cells changed. */
record Changed(Inputs inputs, Map<Cell, Observation> changes) implements Inputs {

    @Override
    public @Nullable Observation observation(Cell cell) {
        Observation changed = changes.get(cell);
        return changed == null ? inputs.observation(cell) : changed;
    }

    @Override
    public @Nullable List<? extends ListRow> rows(String list) {
        return inputs.rows(list);
    }

    @Override
    public @Nullable BigDecimal peerMedian(Cell cell) {
        return inputs.peerMedian(cell);
    }

    @Override
    public @Nullable ListKnowledge knowledge(String list) {
        return inputs.knowledge(list);
    }
}
