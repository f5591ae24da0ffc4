package cn.parklens.document.filled;

import cn.parklens.document.filled.Line.Kind;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What a cell was when the workbook was handed out, what it is now, and what the workbook says.
 *
 * @param base null where the workbook was handed out blank
 * @param <V> of values or texts
 */
record Versions<V>(@Nullable V base, V now, V offered, V blank) {

    /**
     * How they differ.
     *
     * @param same whether the workbook's value says the same as one of the ledger
     * @return null where the workbook says nothing about the cell
     */
    @Nullable
    Kind kind(BiPredicate<V, V> same) {
        if (same.test(offered, now)) {
            return offered.equals(blank) ? null : Kind.SAME;
        }
        if (base == null) {
            // In a blank template, what was not filled in is not meant to be taken away.
            return offered.equals(blank) ? null : now.equals(blank) ? Kind.NEW : Kind.CHANGED;
        }
        if (same.test(offered, base)) {
            return Kind.OUTDATED;
        }
        if (!base.equals(now)) {
            return Kind.CONFLICT;
        }
        return offered.equals(blank) ? Kind.CLEARED : now.equals(blank) ? Kind.NEW : Kind.CHANGED;
    }
}
