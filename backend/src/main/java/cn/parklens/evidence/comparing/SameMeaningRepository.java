package cn.parklens.evidence.comparing;

import cn.parklens.db.tables.EvidenceRow;
import cn.parklens.evidence.comparing.Alignment.Pair;
import cn.parklens.evidence.workbook.CellTexts;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Whether two rows say the same in every column that both have, as the server tells it; {@link ChangedCells} says where not. */
final class SameMeaningRepository {

    private final EvidenceRow before;
    private final EvidenceRow after;

    SameMeaningRepository(EvidenceRow before, EvidenceRow after) {
        this.before = before;
        this.after = after;
    }

    /** That the cells read the same, and that the same was understood: 1500 under another unit is another figure. */
    Condition in(Alignment alignment) {
        List<Pair> asked =
                alignment.columns().stream().filter(pair -> pair.code() != null).toList();
        Condition understood = DSL.and(asked.stream()
                .filter(pair -> !pair.units().differ())
                .map(this::isUnderstoodTheSame)
                .toList());
        Condition converted = DSL.and(asked.stream()
                .filter(pair -> pair.units().differ())
                .map(this::isTheSameConverted)
                .toList());
        return DSL.and(alignment.columns().stream().map(this::readsTheSame).toList())
                // Of rows that are stored alike nothing has to be taken apart, which is nearly all of them.
                .and(before.TYPED.eq(after.TYPED).or(understood))
                .and(converted);
    }

    private Condition readsTheSame(Pair pair) {
        return cell(before, pair.before()).eq(cell(after, pair.after()));
    }

    private static Field<String> cell(EvidenceRow row, int place) {
        return DSL.splitPart(row.CELLS, String.valueOf(CellTexts.SEPARATOR), place + 1);
    }

    /** Figures by their value: 12 and 12.0 are one. */
    private Condition isUnderstoodTheSame(Pair pair) {
        return DSL.condition(
                "nullif({0}::jsonb -> {2}, 'null') is not distinct from nullif({1}::jsonb -> {2}, 'null')",
                before.TYPED, after.TYPED, DSL.val(pair.code()));
    }

    private Condition isTheSameConverted(Pair pair) {
        Field<BigDecimal> earlier = figure(before, pair);
        Field<BigDecimal> later = figure(after, pair);
        Condition none = earlier.isNull().and(later.isNull());
        Condition both = earlier.isNotNull().and(later.isNotNull());
        return pair.units()
                .ratio()
                .map(ratio -> {
                    Field<BigDecimal> one = earlier.mul(new BigDecimal(ratio.numerator()));
                    Field<BigDecimal> other = later.mul(new BigDecimal(ratio.denominator()));
                    return none.or(
                            both.and(DSL.abs(one.sub(other)).le(DSL.abs(other).mul(UnitsOfPair.ROUNDING))));
                })
                .orElse(none);
    }

    private static Field<BigDecimal> figure(EvidenceRow row, Pair pair) {
        return DSL.field("({0}::jsonb ->> {1})::numeric", BigDecimal.class, row.TYPED, DSL.val(pair.code()));
    }
}
