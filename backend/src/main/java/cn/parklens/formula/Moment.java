package cn.parklens.formula;

import org.jspecify.annotations.Nullable;

/**
 * Which year a figure is of.
 *
 * @param shift years from the one that is checked, 0 or below
 * @param fixed an explicit year, null where it follows the one that is checked
 */
public record Moment(int shift, @Nullable Integer fixed) {

    public static final Moment NOW = new Moment(0, null);

    public int year(int checked) {
        return (fixed == null ? checked : fixed) + shift;
    }

    Moment earlier() {
        return new Moment(shift - 1, fixed);
    }
}
