package cn.parklens.document.filled;

import cn.parklens.form.Form;
import cn.parklens.submission.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows whose visible cells changed places while the hidden column of codes stayed: what the row shows is another indicator or
 * field than its code says, and nobody knows whose figures they are.
 */
final class MixedRows {

    private MixedRows() {}

    /** One question for each row. */
    static List<Question> questions(Form form, List<JudgedCell> judged) {
        RowNames names = new RowNames(form);
        List<Question> questions = new ArrayList<>();
        ReadCell last = null;
        for (JudgedCell one : judged) {
            ReadCell cell = one.cell();
            if (last == null || !cell.isBeside(last)) {
                names.mixed(cell)
                        .ifPresent(mixed -> questions.add(new Question(
                                Doubt.LABEL,
                                Problem.of(Problem.Kind.WORKBOOK_LABEL_DIFFERS, mixed.shown(), mixed.coded()),
                                cell.at(cell.beside().label()),
                                other -> other.cell().isBeside(cell))));
            }
            last = cell;
        }
        return questions;
    }
}
