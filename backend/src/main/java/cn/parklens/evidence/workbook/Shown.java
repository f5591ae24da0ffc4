package cn.parklens.evidence.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A stored number as a person sees it in the spreadsheet; a date in full, even where only its month is shown, but for the first. */
final class Shown {

    /** A spreadsheet keeps and shows 15 digits; what a file holds beyond is an artefact of binary fractions. */
    private static final MathContext FIFTEEN = new MathContext(15, RoundingMode.HALF_UP);

    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_SERIAL = 2_958_465;
    private static final int LARGEST_EXPONENT = 308;

    private Shown() {}

    /** The text of a stored number; null when no spreadsheet can hold it, or it is styled as a date and is none. */
    static @Nullable String number(String stored, NumberStyle style, boolean from1904) {
        if (style.shape() == NumberStyle.Shape.NUMBER && style.digits() == 1 && isPlain(stored)) {
            return stored;
        }
        BigDecimal value = decimal(stored);
        if (value == null) {
            return null;
        }
        return switch (style.shape()) {
            case NUMBER -> padded(plain(value), style.digits());
            case PERCENT -> plain(value.movePointRight(2)) + "%";
            case DATE -> date(value, from1904);
            case MONTH -> month(date(value, from1904));
            case YEAR -> isYear(value) ? null : date(value, from1904);
        };
    }

    static @Nullable String number(double stored, NumberStyle style, boolean from1904) {
        if (Double.isNaN(stored) || Double.isInfinite(stored)) {
            return null;
        }
        return number(Double.toString(stored), style, from1904);
    }

    private static boolean isPlain(String stored) {
        int length = stored.length();
        if (length == 0 || length > 15 || (length > 1 && stored.charAt(0) == '0' && stored.charAt(1) != '.')) {
            return false;
        }
        boolean point = false;
        for (int i = 0; i < length; i++) {
            char c = stored.charAt(i);
            if (c == '.' && !point && i > 0 && i < length - 1) {
                point = true;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return !point || stored.charAt(length - 1) != '0';
    }

    private static @Nullable BigDecimal decimal(String stored) {
        if (stored.isEmpty() || stored.length() > 400) {
            return null;
        }
        try {
            BigDecimal value = new BigDecimal(stored);
            if (value.signum() == 0) {
                return BigDecimal.ZERO;
            }
            long exponent = (long) value.precision() - value.scale();
            return Math.abs(exponent) > LARGEST_EXPONENT ? null : value.round(FIFTEEN);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String padded(String whole, int digits) {
        return whole.length() >= digits || whole.indexOf('.') >= 0 || whole.charAt(0) == '-'
                ? whole
                : "0".repeat(digits - whole.length()) + whole;
    }

    private static @Nullable String date(BigDecimal serial, boolean from1904) {
        if (serial.signum() <= 0 || serial.compareTo(BigDecimal.valueOf(LAST_SERIAL)) > 0) {
            return null;
        }
        return day(serial.intValue(), from1904).toString();
    }

    /** The day that a whole number stands for. */
    static LocalDate day(int number, boolean from1904) {
        return from1904
                ? EPOCH_1904.plusDays(number)
                // The calendar of 1900 wrongly has a 29 February, number 60.
                : EPOCH_1900.plusDays(number < 60 ? number + 1 : number);
    }

    /** 2023年10月 typed into a cell is kept as its first day, which nobody wrote; any other day somebody did. */
    private static @Nullable String month(@Nullable String date) {
        return date != null && date.endsWith("-01") ? date.substring(0, date.length() - 3) : date;
    }

    /** 2023 typed where years are shown is that year, not the day of 1905 that bears this number. */
    private static boolean isYear(BigDecimal serial) {
        return serial.stripTrailingZeros().scale() <= 0
                && serial.compareTo(BigDecimal.valueOf(1900)) >= 0
                && serial.compareTo(BigDecimal.valueOf(2100)) <= 0;
    }
}
