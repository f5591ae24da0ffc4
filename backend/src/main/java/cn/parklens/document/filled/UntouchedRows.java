package cn.parklens.document.filled;

import cn.parklens.form.Form;
import cn.parklens.form.Indicator;
import cn.parklens.submission.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Rows whose unit was changed while figures stand in them as they stand in the ledger: converting those would make other
 * figures of what nobody touched.
 */
final class UntouchedRows {

    private UntouchedRows() {}

    /** One question for each row, about all figures of it that would be converted. */
    static List<Question> questions(Form form, List<JudgedCell> judged) {
        Map<ReadCell, List<JudgedCell>> rows = new LinkedHashMap<>();
        judged.stream()
                .filter(one -> one.judged().untouched())
                .forEach(one -> rows.computeIfAbsent(atUnit(one), unit -> new ArrayList<>())
                        .add(one));
        return rows.entrySet().stream()
                .map(row -> question(form.indicator(row.getKey().key()).orElseThrow(), row.getKey(), row.getValue()))
                .toList();
    }

    private static Question question(Indicator indicator, ReadCell unit, List<JudgedCell> untouched) {
        return new Question(
                Doubt.UNIT,
                Problem.of(
                        Problem.Kind.WORKBOOK_UNIT_UNTOUCHED,
                        unit.unit(),
                        indicator.name(),
                        indicator.unit().symbol(),
                        Named.few(untouched.stream()
                                .map(one -> one.cell().year() + "年")
                                .toList()),
                        Integer.toString(untouched.size())),
                unit,
                one -> one.cell().isBeside(unit)
                        && Objects.requireNonNull(one.judged().line()).isConverted());
    }

    private static ReadCell atUnit(JudgedCell one) {
        return one.cell().at(one.cell().beside().unit());
    }
}
