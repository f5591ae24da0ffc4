package cn.parklens.formula;

import cn.parklens.formula.Result.Known;
import cn.parklens.formula.Result.Missing;
import cn.parklens.formula.Verdict.Decided;
import cn.parklens.formula.Verdict.Unknown;
import java.math.BigDecimal;
import java.util.List;

/**
 * Counts rows of a list and adds what stands in them.
 *
 * @param evaluation decides which rows count
 */
record RowTally(Evaluation evaluation, KnownLists lists) {

    Result count(Quantity.RowCount count) {
        List<? extends ListRow> rows = lists.rows(count.list());
        if (rows == null) {
            return Missing.list(count.list());
        }
        Condition where = count.where();
        return where == null
                ? Known.whole(rows.size())
                : lists.result(count, where, List.of(count.list()), evaluation.year(), () -> counted(rows, where));
    }

    /** A row whose condition cannot be decided leaves the count open by one. */
    private Result counted(List<? extends ListRow> rows, Condition where) {
        long certain = 0;
        long possible = 0;
        for (ListRow each : rows) {
            Verdict verdict = evaluation.of(where, each);
            certain += verdict == Decided.TRUE ? 1 : 0;
            possible += verdict == Decided.FALSE ? 0 : 1;
        }
        return Known.between(certain, possible);
    }

    Result total(Quantity.Total total) {
        List<? extends ListRow> rows = lists.rows(total.list());
        return rows == null
                ? Missing.list(total.list())
                : lists.result(
                        total, total.where(), List.of(total.list()), evaluation.year(), () -> added(rows, total));
    }

    /** Nothing is added up where it is not known what belongs to it. */
    private Result added(List<? extends ListRow> rows, Quantity.Total total) {
        Rational sum = Rational.ZERO;
        for (ListRow each : rows) {
            Verdict counts = total.where() == null ? Decided.TRUE : evaluation.of(total.where(), each);
            if (counts instanceof Unknown(var cause)) {
                return cause;
            }
            if (counts.passes()) {
                if (!(each.values().get(total.column().code()) instanceof BigDecimal amount)) {
                    return Missing.blank(total.column());
                }
                sum = sum.plus(Rational.of(amount));
            }
        }
        return new Known(Interval.exact(sum));
    }
}
