package cn.parklens.submission;

import static cn.parklens.submission.Problem.Kind.COUNT_HAS_DECIMALS;
import static cn.parklens.submission.Problem.Kind.FIGURE_EXPONENT;
import static cn.parklens.submission.Problem.Kind.FIGURE_GROUPED_WRONGLY;
import static cn.parklens.submission.Problem.Kind.FIGURE_HAS_LETTERS;
import static cn.parklens.submission.Problem.Kind.FIGURE_NEGATIVE;
import static cn.parklens.submission.Problem.Kind.FIGURE_TOO_LONG;
import static cn.parklens.submission.Problem.Kind.FIGURE_TOO_MANY_DECIMALS;
import static cn.parklens.submission.Problem.Kind.FIGURE_UNCLEAR;
import static cn.parklens.submission.Problem.Kind.FIGURE_UNIT_DIFFERS;

import cn.parklens.form.Indicator;
import cn.parklens.observation.Value;
import cn.parklens.submission.Reading.Understood;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands a figure, with its decimals as typed. What could be two figures is refused, not guessed. */
final class FigureReader {

    /** The most digits before the point. */
    static final int MOST_WHOLE_DIGITS = 18;

    /** The most digits after the point. */
    static final int MOST_DECIMALS = 8;

    private static final Pattern SHAPE =
            Pattern.compile("(?<sign>[+-]?) ?(?<number>[0-9.,][0-9., ]*?) ?(?<suffix>[^0-9., ].*)?");
    private static final Pattern EXPONENT = Pattern.compile("[+-]?[0-9.,]+ ?[eE] ?[+-]?[0-9.]+");
    private static final Pattern PLAIN = Pattern.compile("[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+");
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(?:(?:,[0-9]{3})+|(?: [0-9]{3})+)(?:\\.[0-9]+)?");
    private static final Pattern UNIT =
            Pattern.compile("[%‰]|(?:十|百|千|万|亿)*(?:元|美元|平方米|平方公里|公顷|亩|个|家|项|人|次|户|km2|m2|ha)?(?:/.{1,4})?");

    private FigureReader() {}

    /**
     * A figure.
     *
     * @param text made plain already, not blank
     * @param typed for the messages
     */
    static Reading read(Indicator indicator, String text, String typed) {
        if (EXPONENT.matcher(text).matches()) {
            return Reading.no(FIGURE_EXPONENT, typed);
        }
        Matcher shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            boolean letters = text.codePoints().anyMatch(Character::isLetter);
            return Reading.no(letters ? FIGURE_HAS_LETTERS : FIGURE_UNCLEAR, typed);
        }
        String suffix = shape.group("suffix");
        String unit = indicator.unit().symbol();
        if (suffix != null && !suffix.equals(CellReader.plain(unit))) {
            return UNIT.matcher(suffix).matches()
                    ? Reading.no(FIGURE_UNIT_DIFFERS, typed, unit.isEmpty() ? "—" : unit, suffix)
                    : Reading.no(FIGURE_HAS_LETTERS, typed);
        }
        return number(indicator, shape.group("number").strip(), shape.group("sign"), typed);
    }

    private static Reading number(Indicator indicator, String digits, String sign, String typed) {
        if (GROUPED.matcher(digits).matches()) {
            digits = digits.replaceAll("[ ,]", "");
        } else if (digits.indexOf(',') >= 0 || digits.indexOf(' ') >= 0) {
            return Reading.no(FIGURE_GROUPED_WRONGLY, typed);
        }
        if (!PLAIN.matcher(digits).matches()) {
            return Reading.no(FIGURE_UNCLEAR, typed);
        }
        int point = digits.indexOf('.');
        String whole = (point < 0 ? digits : digits.substring(0, point)).replaceFirst("^0+", "");
        if (whole.length() > MOST_WHOLE_DIGITS) {
            return Reading.no(FIGURE_TOO_LONG, typed, String.valueOf(MOST_WHOLE_DIGITS));
        }
        int decimals = point < 0 ? 0 : digits.length() - point - 1;
        if (decimals > 0 && indicator.isCount()) {
            return Reading.no(COUNT_HAS_DECIMALS, typed);
        }
        if (decimals > MOST_DECIMALS) {
            return Reading.no(FIGURE_TOO_MANY_DECIMALS, typed, String.valueOf(MOST_DECIMALS));
        }
        BigDecimal amount = new BigDecimal(sign + digits);
        return amount.signum() < 0 && indicator.nonNegative()
                ? Reading.no(FIGURE_NEGATIVE, typed)
                : new Understood(new Value.Figure(amount));
    }
}
