package cn.parklens.evidence.reading.header;

import cn.parklens.evidence.reading.cell.FigureUnits;
import cn.parklens.evidence.reading.words.UnitWords;
import cn.parklens.form.Dimension;
import cn.parklens.form.ListColumn;
import org.jspecify.annotations.Nullable;

/**
 * A unit at the end of a header, without brackets or a sign before it: 用地面积 亩, 营业收入万元. Whether it is one only the column
 * tells that the rest is the name of: the last sign of 投资人 is none.
 *
 * @param name what stands before it
 * @param unit the longest that the header ends with
 */
record BareUnit(String name, String unit) {

    /** What a header ends with, null for one that ends with no unit or is nothing but one. */
    static @Nullable BareUnit of(HeaderText header) {
        String unit = header.unit().isEmpty() ? UnitWords.ending(header.core()) : "";
        return unit.isEmpty() || unit.length() == header.core().length()
                ? null
                : new BareUnit(header.core().substring(0, header.core().length() - unit.length()), unit);
    }

    /**
     * Whether figures of a column can be in it: of the same measure, or of money that does not convert. Of what is counted
     * nothing is said without brackets, unless the list itself counts so.
     */
    boolean isOf(ListColumn column) {
        if (column.kind() != ListColumn.Kind.FIGURE) {
            return false;
        }
        FigureUnits units = FigureUnits.of(column, unit);
        return units.wanted().isEmpty()
                ? unit.equals("%") || UnitWords.isOtherMoney(unit) || isOfMoneyOrArea(unit)
                : units.fit() || UnitWords.areMoney(units.wanted(), units.header());
    }

    private static boolean isOfMoneyOrArea(String unit) {
        return UnitWords.unit(unit)
                .filter(it ->
                        it.dimension().equals(Dimension.MONEY) || it.dimension().equals(Dimension.AREA))
                .isPresent();
    }
}
