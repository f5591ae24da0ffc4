package cn.parklens.evidence.workbook;

import cn.parklens.evidence.workbook.Cell.Kind;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * How a spreadsheet shows a number.
 *
 * @param shape what it shows
 * @param digits fewest whole digits, so that 000001 stays so
 * @param shownAs what it shows besides or instead of the figure; null for most
 */
record NumberStyle(Shape shape, int digits, @Nullable ShownAs shownAs) {

    static final NumberStyle GENERAL = new NumberStyle(Shape.NUMBER, 1);

    private NumberStyle(Shape shape, int digits) {
        this(shape, digits, null);
    }

    enum Shape {
        NUMBER,
        PERCENT,
        DATE,
        /** A date of which no day is shown. */
        MONTH,
        YEAR
    }

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.|\\*.");
    private static final Pattern ZEROS = Pattern.compile("0{2,18}");

    /**
     * The style of a number format.
     *
     * @param id the built-in number, or the workbook's own
     * @param pattern of the workbook's own format, null for a built-in one
     */
    static NumberStyle of(int id, @Nullable String pattern) {
        if (pattern == null) {
            return switch (id) {
                case 9, 10 -> new NumberStyle(Shape.PERCENT, 1);
                // 27 to 36 and 50 to 58 are dates in Chinese, Japanese and Korean editions.
                case 14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 53, 54, 57, 58 -> new NumberStyle(Shape.DATE, 1);
                case 17, 52, 55 -> new NumberStyle(Shape.MONTH, 1);
                default -> GENERAL;
            };
        }
        String bare = LITERAL.matcher(pattern.length() > 255 ? pattern.substring(0, 255) : pattern)
                .replaceAll("");
        int section = bare.indexOf(';');
        String first = (section < 0 ? bare : bare.substring(0, section)).toLowerCase(Locale.ROOT);
        if (first.indexOf('%') >= 0) {
            return new NumberStyle(Shape.PERCENT, 1);
        }
        if (first.indexOf('y') >= 0 && DateUtil.isADateFormat(id, pattern)) {
            return new NumberStyle(
                    first.indexOf('d') >= 0 ? Shape.DATE : first.indexOf('m') >= 0 ? Shape.MONTH : Shape.YEAR, 1);
        }
        if (first.indexOf('d') >= 0 && DateUtil.isADateFormat(id, pattern)) {
            return new NumberStyle(Shape.DATE, 1);
        }
        ShownAs shownAs = ShownAs.of(pattern);
        // 0"."0000 has a point that only looks like one.
        boolean padded = ZEROS.matcher(first).matches() && (shownAs == null || shownAs.power() == 0);
        return padded || shownAs != null
                ? new NumberStyle(Shape.NUMBER, padded ? first.length() : 1, shownAs)
                : GENERAL;
    }

    Kind kind() {
        return switch (shape) {
            case NUMBER -> Kind.NUMBER;
            case PERCENT -> Kind.PERCENT;
            case DATE, MONTH, YEAR -> Kind.DATE;
        };
    }
}
