package cn.parklens.evidence.importing;

import cn.parklens.evidence.workbook.Row;
import cn.parklens.evidence.workbook.RowCursor;
import cn.parklens.evidence.workbook.Sheet;
import cn.parklens.evidence.workbook.Workbook;
import java.util.Set;

/** The workbook in which the whole form is filled in offline: it is sent elsewhere, and is easily dropped among the lists. */
final class WholeForm {

    private static final int LOOKED_AT = 200;

    /** Its title, and what its hidden column A says above tables and fields. */
    private static final Set<String> MARKS = Set.of("整表填报工作簿", "#years", "#fields");

    private WholeForm() {}

    /** Whether a file is one. */
    static boolean is(Workbook workbook) {
        return workbook.sheets().stream().anyMatch(sheet -> isMarked(workbook, sheet));
    }

    private static boolean isMarked(Workbook workbook, Sheet sheet) {
        try (RowCursor rows = workbook.rows(sheet)) {
            int seen = 0;
            for (Row row = rows.next(); row != null && seen < LOOKED_AT; row = rows.next()) {
                if (MARKS.contains(row.text(0).strip())) {
                    return true;
                }
                seen++;
            }
            return false;
        }
    }
}
