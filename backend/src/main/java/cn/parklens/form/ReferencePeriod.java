package cn.parklens.form;

import java.time.LocalDate;

/**
 * What a figure is about in time (报告期): a year for a flow, a year's last day for a stock.
 *
 * @param kind flow or stock
 * @param year the calendar year, 1900-2999
 */
public record ReferencePeriod(PeriodKind kind, int year) implements Comparable<ReferencePeriod> {

    public ReferencePeriod {
        if (year < 1900 || year > 2999) {
            throw new IllegalArgumentException("year out of range: " + year);
        }
    }

    public static ReferencePeriod year(int year) {
        return new ReferencePeriod(PeriodKind.FLOW, year);
    }

    public static ReferencePeriod endOf(int year) {
        return new ReferencePeriod(PeriodKind.STOCK, year);
    }

    /** Reads what {@link #code()} writes. */
    public static ReferencePeriod parse(String code) {
        return code.length() == 4
                ? year(Integer.parseInt(code))
                : endOf(LocalDate.parse(code).getYear());
    }

    /** {@code 2025} for a year, {@code 2025-12-31} for a year's end: stable, used in the database and in addresses. */
    public String code() {
        return kind == PeriodKind.FLOW ? Integer.toString(year) : lastDay().toString();
    }

    /** {@code 2025年} or {@code 2025年末}. */
    public String title() {
        return kind == PeriodKind.FLOW ? year + "年" : year + "年末";
    }

    public LocalDate lastDay() {
        return LocalDate.of(year, 12, 31);
    }

    public ReferencePeriod previous() {
        return new ReferencePeriod(kind, year - 1);
    }

    /** Latest first, as official forms print their columns. */
    @Override
    public int compareTo(ReferencePeriod other) {
        return Integer.compare(other.year, year);
    }
}
