package cn.parklens.document.filled;

import cn.parklens.form.DigitsApart;
import cn.parklens.form.Dimension;
import cn.parklens.form.Multiples;
import cn.parklens.form.NoteMarks;
import cn.parklens.form.Unit;
import cn.parklens.form.Units;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure as offices write it into a spreadsheet, worked out in the unit of its row as it is in evidence lists: 478万 in
 * 万元 is 478, 1.2亿 is 12000, 1.2E4 is 12000. What may be meant in two ways (478元 in a row of 万元, 约 300) is none.
 */
final class WrittenFigure {

    private static final Pattern COUNTED = Pattern.compile(
            "([+-]?(?:\\d{1,18}|\\d{1,3}(?:,\\d{3})+)(?:\\.\\d{1,8})?)(千|万|百万|千万|亿|万亿)?(?:人民币)?(元|美元|港元|欧元|家|个|人|项|户|台|亩|公顷|平方公里|km2|平方米|m2)?(?:人民币)?");
    private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?\\d(?:\\.\\d{1,15})?[eE][+-]?\\d{1,2}");

    /** Parks are counted by the piece and by the household alike; persons are something else. */
    private static final Set<String> COUNTS = Set.of("个", "家", "户", "项");

    /** What has no end in decimals is cut where a page takes no more. */
    private static final int MOST_DECIMALS = 8;

    private WrittenFigure() {}

    /**
     * The plain digits.
     *
     * @param written as it stands in the cell
     * @param unit symbol of the row's unit; empty for a mere number
     * @return empty where it says nothing that is sure
     */
    static Optional<String> inUnit(String written, String unit) {
        String seen = NoteMarks.fold(written);
        // 1 234 is understood as on a page, 6 7 is refused there.
        if (DigitsApart.in(seen)) {
            return Optional.empty();
        }
        String text = seen.replaceAll("[\\p{Z}\\s¥]+", "").replace('\u2212', '-');
        if (SCIENTIFIC.matcher(text).matches()) {
            return Optional.of(plain(new BigDecimal(text)));
        }
        Matcher counted = COUNTED.matcher(text);
        return counted.matches() && !unit.equals("%") ? inUnit(counted, unit) : Optional.empty();
    }

    private static Optional<String> inUnit(Matcher counted, String unit) {
        BigDecimal figure = new BigDecimal(counted.group(1).replace(",", ""));
        String multiple = counted.group(2) == null ? "" : counted.group(2);
        String measure = counted.group(3) == null ? "" : counted.group(3).replace("m2", "m²");
        String unitMultiple = Multiples.of(unit);
        // 478元 in a row of 万元: the cell is explicit, but a slip is as likely.
        boolean bareInMultiple = multiple.isEmpty() && !unitMultiple.isEmpty();
        boolean otherMeasure =
                !measure.equals(unit.substring(unitMultiple.length())) && !areCountedAlike(measure, unit);
        if (!measure.isEmpty() && otherMeasure) {
            BigDecimal whole = Multiples.convert(figure, multiple, "");
            Optional<BigDecimal> area =
                    area(measure).flatMap(of -> area(unit).map(to -> of.convert(whole, to, MOST_DECIMALS)));
            if (area.isPresent()) {
                return area.map(WrittenFigure::plain);
            }
        }
        boolean another = !unit.isEmpty() && !measure.isEmpty() && (bareInMultiple || otherMeasure);
        if (another) {
            return Optional.empty();
        }
        return Optional.of(
                multiple.isEmpty() || multiple.equals(unitMultiple)
                        ? figure.toPlainString()
                        : plain(Multiples.convert(figure, multiple, unitMultiple)));
    }

    /** Digits in one unit, in another of the same measure. */
    static String converted(String digits, Unit from, Unit to) {
        return plain(from.convert(new BigDecimal(digits), to, MOST_DECIMALS));
    }

    /** Whether a figure of one says the same in the other: 家 and 个, but not 人. */
    static boolean areCountedAlike(String unit, String other) {
        return COUNTS.contains(unit) && COUNTS.contains(other);
    }

    private static Optional<Unit> area(String unit) {
        return Units.parse(unit).filter(of -> of.dimension().equals(Dimension.AREA));
    }

    private static String plain(BigDecimal figure) {
        BigDecimal bare = figure.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }
}
