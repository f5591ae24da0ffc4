package cn.parklens.evidence.reading.cell;

import cn.parklens.evidence.enterprise.CreditCode;
import cn.parklens.evidence.enterprise.EnterpriseName;
import cn.parklens.evidence.enterprise.Industries;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.reading.words.UnitWords;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.form.ListColumn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether two cells of a row say the same of one column, each in the unit that its own header names. */
public final class SameValue {

    private static final Set<EvidenceProblem> NOT_KNOWN = Set.of(
            EvidenceProblem.INDUSTRY_UNKNOWN,
            EvidenceProblem.INDUSTRY_NEAR,
            EvidenceProblem.INDUSTRY_CODE_AND_NAME_DIFFER);

    private static final int ORGANISATION_CODE = 9;
    private static final int MONTH = "2025-01".length();
    private static final int YEAR = "2025".length();
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final ListColumn column;
    private final CellReader first;
    private final CellReader second;
    private final BigDecimal firstUnit;
    private final BigDecimal secondUnit;

    /**
     * For a column of a list.
     *
     * @param unit that the header of the first names, empty for none
     * @param otherUnit the same of the second
     */
    public SameValue(ListColumn column, String unit, String otherUnit, Industries industries) {
        boolean open = FigureUnits.of(column, "").wanted().isEmpty()
                && UnitWords.unit(unit).isPresent()
                && UnitWords.contradict(unit, otherUnit);
        // A list that does not say how it measures takes the first as it stands: the second is worked out in its unit.
        ListColumn measured = open
                ? new ListColumn(
                        column.code(),
                        column.name(),
                        column.synonyms(),
                        column.kind(),
                        column.required(),
                        column.options(),
                        column.help(),
                        unit)
                : column;
        this.column = column;
        this.first = CellReader.of(measured, unit, industries);
        this.second = CellReader.of(measured, otherUnit, industries);
        this.firstUnit = one(measured, unit);
        this.secondUnit = one(measured, otherUnit);
    }

    private static BigDecimal one(ListColumn column, String unit) {
        FigureUnits units = FigureUnits.of(column, unit);
        return column.kind() == ListColumn.Kind.FIGURE && units.differ() && units.convert()
                ? units.converted(BigDecimal.ONE)
                : BigDecimal.ONE;
    }

    /** Whether the second says another value than the first, or one where the first says none. */
    public boolean contradict(@Nullable Cell one, Cell other) {
        if (!(second.read(other) instanceof CellReading.Understood said) || isUnknown(said)) {
            return false;
        }
        return switch (one == null ? CellReading.Blank.EMPTY : first.read(one)) {
            case CellReading.Blank _ -> column.kind() != ListColumn.Kind.CREDIT_CODE || isCode(said.value());
            case CellReading.Unclear _ -> false;
            case CellReading.Understood taken -> one != null && differ(taken, one, said, other);
        };
    }

    private static boolean isUnknown(CellReading.Understood said) {
        return said.remark() != null && NOT_KNOWN.contains(said.remark().kind());
    }

    private boolean differ(CellReading.Understood taken, Cell one, CellReading.Understood said, Cell other) {
        return switch (column.kind()) {
            case FIGURE ->
                !(taken.value() instanceof BigDecimal mine)
                        || !(said.value() instanceof BigDecimal theirs)
                        || mine.subtract(theirs)
                                        .abs()
                                        .compareTo(rounding(one, firstUnit).add(rounding(other, secondUnit)))
                                >= 0;
            case DATE -> !sameDate(taken, said);
            case CREDIT_CODE -> otherCode((String) taken.value(), (String) said.value());
            case INDUSTRY -> isUnknown(taken) || !oneWithin((String) taken.value(), (String) said.value());
            case ENTERPRISE_NAME ->
                !EnterpriseName.fold((String) taken.value()).equals(EnterpriseName.fold((String) said.value()));
            default -> !Texts.bare(String.valueOf(taken.value())).equals(Texts.bare(String.valueOf(said.value())));
        };
    }

    /** Half of what the last digit written stands for. */
    private static BigDecimal rounding(Cell cell, BigDecimal unit) {
        int point = cell.text().indexOf('.');
        int decimals = 0;
        while (point >= 0
                && point + 1 + decimals < cell.text().length()
                && Character.isDigit(cell.text().charAt(point + 1 + decimals))) {
            decimals++;
        }
        return HALF.movePointLeft(decimals).multiply(unit);
    }

    /** 2023-11 and 2023-11-06 do not contradict each other. */
    private static boolean sameDate(CellReading.Understood one, CellReading.Understood other) {
        if (!(one.value() instanceof LocalDate) || !(other.value() instanceof LocalDate)) {
            return one.value().equals(other.value());
        }
        int known = Math.min(known(one), known(other));
        return one.value()
                .toString()
                .substring(0, known)
                .equals(other.value().toString().substring(0, known));
    }

    private static int known(CellReading.Understood date) {
        CellReading.Remark remark = date.remark();
        return remark != null && remark.kind() == EvidenceProblem.DATE_WITHOUT_MONTH
                ? YEAR
                : remark != null && remark.kind() == EvidenceProblem.DATE_WITHOUT_DAY
                        ? MONTH
                        : date.value().toString().length();
    }

    private static boolean isCode(Object value) {
        return CreditCode.read((String) value).state() == CreditCode.State.VALID;
    }

    /** A number of an organisation is part of its code; an old number of a licence has nothing to do with it. */
    private static boolean otherCode(String one, String other) {
        String mine = CreditCode.read(one).normal();
        String theirs = CreditCode.read(other).normal();
        String longer = mine.length() < theirs.length() ? theirs : mine;
        String shorter = mine.length() < theirs.length() ? mine : theirs;
        return longer.length() == shorter.length()
                ? !longer.equals(shorter)
                : longer.length() == 2 * ORGANISATION_CODE
                        && shorter.length() == ORGANISATION_CODE
                        && !longer.startsWith(shorter, longer.length() - ORGANISATION_CODE - 1);
    }

    /** C27 and C2710. */
    private static boolean oneWithin(String one, String other) {
        return one.startsWith(other) || other.startsWith(one);
    }
}
