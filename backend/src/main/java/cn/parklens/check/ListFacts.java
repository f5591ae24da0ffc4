package cn.parklens.check;

import cn.parklens.formula.Condition;
import cn.parklens.formula.Evaluation;
import cn.parklens.formula.ListKnowledge;
import cn.parklens.formula.ListRow;
import cn.parklens.formula.Uses;
import cn.parklens.formula.Verdict;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The current version of an evidence list, as checks see it, and what they found out about it. Equal to itself only: to
 * compare the rows of two would take as long as to check them.
 */
public final class ListFacts {

    private final String list;
    private final List<Row> rows;
    private final ListKnowledge knowledge;
    private final Map<Condition, List<LeftOut>> leftOut = new ConcurrentHashMap<>();

    /**
     * A list.
     *
     * @param list code of the list
     * @param rows those that count: problems and duplicates are left out. Never changed after; they may be made anew at
     *     each look
     */
    public ListFacts(String list, List<Row> rows) {
        this.list = list;
        this.rows = Collections.unmodifiableList(rows);
        this.knowledge = new ListKnowledge(this.rows);
    }

    /** Its code. */
    public String list() {
        return list;
    }

    /** Those that count. */
    public List<Row> rows() {
        return rows;
    }

    /** Those of them that satisfy a condition; all where there is none. */
    Stream<Row> rows(@Nullable Condition where, Evaluation evaluation) {
        return rows.stream()
                .filter(row -> where == null || evaluation.of(where, row).passes());
    }

    ListKnowledge knowledge() {
        return knowledge;
    }

    /** Rows that do not satisfy a condition. Where nothing else has a say in it, the list is gone through but once. */
    List<LeftOut> leftOut(Condition where, Function<Row, Verdict> judged) {
        Uses uses = Uses.of(where);
        return uses.figures().isEmpty() && uses.lists().isEmpty()
                ? leftOut.computeIfAbsent(where, asked -> RowsLeftOut.of(rows, judged))
                : RowsLeftOut.of(rows, judged);
    }

    @Override
    public String toString() {
        return list + rows;
    }

    /** One enterprise of the list. */
    public interface Row extends ListRow {

        /**
         * One that is held as it is given.
         *
         * @param key what makes it the same enterprise in another list: the normalised credit code, else the folded name
         * @param name as written
         * @param creditCode normalised, null when none was given
         * @param sheet where it stands
         * @param number of the row as the spreadsheet numbers it, from 1
         * @param values by column code, as understood: {@code BigDecimal}, {@code LocalDate}, {@code Boolean} or
         *     {@code String}; a column left blank is absent. Never to change
         */
        static Row of(
                String key,
                String name,
                @Nullable String creditCode,
                String sheet,
                int number,
                Map<String, Object> values) {
            return new Given(key, name, creditCode, sheet, number, values);
        }
    }

    private record Given(
            String key, String name, @Nullable String creditCode, String sheet, int number, Map<String, Object> values)
            implements Row {}
}
