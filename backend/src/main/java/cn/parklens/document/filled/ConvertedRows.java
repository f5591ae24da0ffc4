package cn.parklens.document.filled;

import cn.parklens.form.Form;
import cn.parklens.submission.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows that name another unit than the form's: each is said once, where the unit stands. */
final class ConvertedRows {

    private ConvertedRows() {}

    /**
     * The problems.
     *
     * @param questions those rows of which a figure is asked for need no word more
     */
    static Map<ReadCell, Problem> problems(List<ReadCell> cells, Form form, List<Question> questions) {
        Map<ReadCell, Problem> problems = new LinkedHashMap<>();
        for (ReadCell cell : cells) {
            if (cell.year() == 0 || cell.isBlank() || isAsked(cell, questions)) {
                continue;
            }
            form.indicator(cell.key()).ifPresent(indicator -> {
                RowUnit unit = RowUnit.of(cell.unit(), indicator.unit());
                if (unit.converts()) {
                    problems.put(
                            cell.at(cell.beside().unit()),
                            Problem.of(
                                    Problem.Kind.WORKBOOK_UNIT_CONVERTED,
                                    cell.unit(),
                                    indicator.name(),
                                    unit.asked().symbol()));
                }
            });
        }
        return problems;
    }

    private static boolean isAsked(ReadCell cell, List<Question> questions) {
        return questions.stream()
                .filter(question -> question.doubt() == Doubt.UNIT)
                .anyMatch(question -> question.at() != null && cell.isBeside(question.at()));
    }
}
