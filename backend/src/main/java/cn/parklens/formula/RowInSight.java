package cn.parklens.formula;

import cn.parklens.form.ListColumn;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.formula.Result.Known;
import cn.parklens.formula.Result.Missing;
import cn.parklens.formula.Verdict.Unknown;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The row of a list that a condition is about.
 *
 * @param row null where none is: every column is blank then
 * @param year the reporting year that is checked
 */
record RowInSight(@Nullable ListRow row, int year) {

    boolean isOneOf(Enterprises enterprises) {
        return row != null && enterprises.holds(row.key());
    }

    boolean has(ListColumn column) {
        return in(column) != null;
    }

    Result figure(ListColumn column) {
        return in(column) instanceof BigDecimal amount
                ? new Known(Interval.exact(Rational.of(amount)))
                : Missing.blank(column);
    }

    Verdict yes(ListColumn column) {
        return in(column) instanceof Boolean yes ? Verdict.of(yes) : new Unknown(Missing.blank(column));
    }

    Verdict text(Wording wording, Predicate<String> test) {
        return switch (wording) {
            case Wording.Literal(var text) -> Verdict.of(test.test(text));
            case Wording.Column(var column) -> {
                Object value = in(column);
                yield value == null ? new Unknown(Missing.blank(column)) : Verdict.of(test.test(value.toString()));
            }
            case Wording.IndustrySection(var industry) -> text(industry, code -> test.test(Industries.section(code)));
        };
    }

    /** A day as a number, so that days are compared as figures are. */
    Result day(Day day) {
        return on(day, date -> Known.whole(date.toEpochDay()));
    }

    Result yearOf(Day day) {
        return on(day, date -> Known.whole(date.getYear()));
    }

    /** Whole months that passed. */
    Result months(Day from, Day to) {
        return on(from, first -> on(to, last -> Known.whole(ChronoUnit.MONTHS.between(first, last))));
    }

    private Result on(Day day, Function<LocalDate, Result> then) {
        return switch (day) {
            case Day.Reference() -> then.apply(ReferencePeriod.endOf(year).lastDay());
            case Day.Column(var column) ->
                in(column) instanceof LocalDate date ? then.apply(date) : Missing.blank(column);
        };
    }

    private @Nullable Object in(ListColumn column) {
        if (row == null) {
            return null;
        }
        return switch (column.kind()) {
            case ENTERPRISE_NAME -> row.name();
            case CREDIT_CODE -> row.creditCode();
            default -> row.values().get(column.code());
        };
    }
}
