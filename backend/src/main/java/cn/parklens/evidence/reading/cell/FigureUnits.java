package cn.parklens.evidence.reading.cell;

import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.reading.words.UnitWords;
import cn.parklens.form.ListColumn;
import cn.parklens.form.Unit;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The unit that a header names, and the one that the list wants its figures in: 用地面积（公顷）.
 *
 * @param header empty when it names none
 * @param wanted empty when the list does not say
 */
public record FigureUnits(String header, String wanted) {

    /** What has no end in decimals is cut here: a square metre is 0.0001 公顷. */
    private static final int DECIMALS = 10;

    /** Of a column of the list, below a header that names this unit; empty for none. */
    public static FigureUnits of(ListColumn column, String header) {
        return new FigureUnits(UnitWords.usual(header), UnitWords.usual(Texts.half(column.unit())));
    }

    /** The unit of a figure that names none itself. */
    public String written() {
        return header.isEmpty() ? wanted : header;
    }

    /** Whether the header names another unit than the list wants. */
    public boolean differ() {
        return !header.isEmpty() && !wanted.isEmpty() && !header.equals(wanted);
    }

    /** What a header that counts and does not say what may have meant: 万元 by 万, of money; empty for none. */
    public String meant() {
        return UnitWords.counts(header) && UnitWords.areMoney(header, wanted) ? header + "元" : "";
    }

    /** Whether both measure the same, so that one can be worked out from the other. */
    public boolean convert() {
        return from().isPresent();
    }

    /** Whether a column of the list can be measured so. */
    public boolean fit() {
        return !differ() || convert();
    }

    /**
     * A figure as the list wants it: 1,500 亩 are 100 公顷.
     *
     * @param figure in the unit of the header
     */
    BigDecimal converted(BigDecimal figure) {
        return from().orElseThrow()
                .convert(figure, UnitWords.unit(wanted).orElseThrow(), Math.max(figure.scale(), 0) + DECIMALS);
    }

    private Optional<Unit> from() {
        return UnitWords.unit(wanted)
                .flatMap(
                        to -> UnitWords.unit(header).filter(of -> of.dimension().equals(to.dimension())));
    }

    /** The reading of a figure in the header's unit, in the list's. */
    CellReading converted(CellReading reading) {
        return reading instanceof CellReading.Understood(Object value, CellReading.Remark remark)
                        && value instanceof BigDecimal figure
                ? new CellReading.Understood(converted(figure), remark)
                : reading;
    }
}
