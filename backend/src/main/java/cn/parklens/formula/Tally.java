package cn.parklens.formula;

import cn.parklens.form.EvidenceList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a list that are counted or added up in a formula.
 *
 * @param list code
 * @param where which of its rows, null for all
 */
public record Tally(String list, @Nullable Condition where) {

    /** Those of a formula and everything in it, in its order. */
    public static List<Tally> in(Formula formula) {
        return stream(formula).distinct().toList();
    }

    private static Stream<Tally> stream(Formula formula) {
        return switch (formula) {
            case Quantity.RowCount(var list, var where, var unit) -> Stream.of(new Tally(list.code(), where));
            case Quantity.Total(var list, var column, var where) -> Stream.of(new Tally(list.code(), where));
            case Quantity.EnterpriseCount(var lists, var where, var unit) ->
                lists.stream().map(EvidenceList::code).map(list -> new Tally(list, where));
            default -> Uses.parts(formula).flatMap(Tally::stream);
        };
    }

    /** Which rows, read aloud; empty for all. */
    public String aloud() {
        return where == null ? "" : where.aloud();
    }
}
