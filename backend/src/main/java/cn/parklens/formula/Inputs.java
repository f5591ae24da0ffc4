package cn.parklens.formula;

import cn.parklens.observation.Cell;
import cn.parklens.observation.Observation;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What formulas are evaluated on. Null stands for what is not there; nothing is ever taken for zero. */
public interface Inputs {

    @Nullable
    Observation observation(Cell cell);

    /** The rows of a list that count. */
    @Nullable
    List<? extends ListRow> rows(String list);

    /** In the unit of the cell's indicator. */
    @Nullable
    BigDecimal peerMedian(Cell cell);

    /** What is known about the rows of a list; null for a list that is not there. */
    default @Nullable ListKnowledge knowledge(String list) {
        List<? extends ListRow> rows = rows(list);
        return rows == null ? null : new ListKnowledge(rows);
    }
}
