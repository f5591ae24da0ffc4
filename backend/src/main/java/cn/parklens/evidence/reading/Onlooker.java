package cn.parklens.evidence.reading;

import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.around.Skipped;
import cn.parklens.evidence.workbook.Row;
import java.util.List;

/** Looks at the rows of a list as they go by, and says after the last what no row says alone. */
interface Onlooker {

    /** A row above the header that is not blank. */
    default void above(Row row) {}

    /** A row that is counted, the next. */
    default void taken(EvidenceRow row) {}

    /**
     * A row below the header that is left out, and not blank.
     *
     * @param inList whether it stands among the rows of the list, as far as is known, or further down
     */
    default void leftOut(Row row, Skipped.Reason reason, boolean inList) {}

    /** What is to be told or asked with the list. Called once, after the last row. */
    List<Problem> problems();
}
