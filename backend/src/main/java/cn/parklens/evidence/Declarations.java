package cn.parklens.evidence;

import cn.parklens.form.Form;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What the import must know of the submission that its lists prove. Evidence stands to the left of submissions and may
 * not ask them; the room of submissions answers through this.
 */
public interface Declarations {

    /** The form version that the submission began with. */
    Form form(long parkId, long submissionId);

    /** Whether its lists may be changed now: it is a draft, or was returned. */
    boolean open(long parkId, long submissionId);

    /** Counts as declared, by code of the indicator, of the latest period; what is not a figure is absent. */
    Map<String, BigDecimal> declared(long parkId, long submissionId);

    /** Runs every check over the whole submission, with its lists as they are now. */
    Checked crossCheck(long parkId, long submissionId);

    /** What the checks said, in numbers, and of single rows. */
    record Checked(CrossCheck numbers, List<RowFinding> rows) {

        public Checked {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A failed check of one row of a list.
     *
     * @param code of the check
     * @param row as the spreadsheet numbers it
     * @param enterprise as written
     */
    record RowFinding(String code, String listCode, int row, String enterprise) {}

    /**
     * What the checks of a whole submission said, in numbers.
     *
     * @param blocking failed and blocking
     * @param explain failed, to be explained
     * @param hint failed, only to be known
     * @param passed held
     * @param notEvaluated lacked something
     */
    record CrossCheck(int blocking, int explain, int hint, int passed, int notEvaluated) {}
}
