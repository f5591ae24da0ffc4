package cn.parklens.evidence.reading.cell;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.form.DigitsApart;
import cn.parklens.form.Multiples;
import cn.parklens.form.NoteMarks;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure in the unit that the header names, or as it stands where the header names none. Ten-thousands and hundred
 * millions written into the cell are worked out; 约, 超, ranges and stars are not figures.
 */
final class FigureReader implements CellReader {

    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d{1,30}|[1-9]\\d{0,2}(,\\d{3})+)(\\.\\d{1,20})?");
    private static final Pattern COUNTED = Pattern.compile(
            "([+-]?(?:\\d{1,30}|[1-9]\\d{0,2}(?:,\\d{3})+)(?:\\.\\d{1,20})?)\\s*(千|万|百万|千万|亿|万亿)?\\s*(人民币)?(元|美元|港元|欧元|家|个|人|项|户|台|亩|公顷|平方米|㎡|m2|平方公里|km2|%)?\\s*(人民币)?");
    /** 1 234 567 is a figure in the way of other countries. */
    private static final Pattern SPACED_THOUSANDS =
            Pattern.compile("^[^\\d]*\\d{1,3}(?: \\d{3})+(?:\\.\\d+)?(?! ?[\\d.,])");

    private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?\\d(\\.\\d{1,15})?[eE][+-]?\\d{1,2}");
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})年度?");
    private static final Pattern ACCOUNTING = Pattern.compile("\\((\\d[\\d,]*(?:\\.\\d+)?)\\)");
    private static final Pattern APPROXIMATE =
            Pattern.compile(".*(约|超|近|余|左右|以上|以下|不足|大于|小于|≥|≤|>|<|~|～|≈|多|至|\\*).*|\\d[\\d.,]*\\s*-\\s*\\d.*");
    private static final int LARGEST_EXPONENT = 30;

    private final String unit;

    private final boolean ofYears;
    private final boolean onlyYears;

    /**
     * A reader of a column.
     *
     * @param unit of a figure that names none itself
     * @param column its name: in 榜单年份 and 认定年度, unlike 年度营业收入, 2025年 is 2025
     */
    FigureReader(String unit, String column) {
        this.unit = unit;
        this.ofYears = column.endsWith("年份") || column.endsWith("年度");
        this.onlyYears = unit.isEmpty() && Years.areMeant(column);
    }

    @Override
    public CellReading read(Cell cell) {
        CellReading figure = figure(cell);
        return onlyYears ? Years.read(figure, cell) : figure;
    }

    private CellReading figure(Cell cell) {
        return switch (cell.kind()) {
            case NUMBER -> number(cell.text());
            case PERCENT -> percent(cell.text().substring(0, cell.text().length() - 1), true);
            case TEXT -> text(cell.text());
            default -> CellReading.unclear(EvidenceProblem.FIGURE_UNCLEAR);
        };
    }

    private CellReading number(String text) {
        BigDecimal figure = new BigDecimal(text);
        if (figure.precision() - figure.scale() > LARGEST_EXPONENT) {
            return CellReading.unclear(EvidenceProblem.FIGURE_OUT_OF_RANGE);
        }
        // 1 % and less is rare, a fraction is common: one of the two was meant, and the cell does not say which.
        boolean fraction =
                unit.equals("%") && figure.signum() != 0 && figure.abs().compareTo(BigDecimal.ONE) <= 0;
        return fraction
                ? CellReading.understood(
                        figure,
                        EvidenceProblem.FIGURE_PERCENT_UNCLEAR,
                        figure.movePointRight(2).stripTrailingZeros().toPlainString())
                : CellReading.understood(figure);
    }

    private CellReading percent(String digits, boolean styled) {
        BigDecimal figure = new BigDecimal(digits.replace(",", ""));
        if (unit.isEmpty() || unit.equals("%")) {
            return styled
                    ? CellReading.understood(figure)
                    : CellReading.understood(figure, EvidenceProblem.FIGURE_TIDIED, figure.toPlainString());
        }
        return CellReading.unclear(EvidenceProblem.FIGURE_UNIT_DIFFERS, unit);
    }

    private CellReading text(String written) {
        if (NoteMarks.in(written)) {
            return CellReading.unclear(EvidenceProblem.FIGURE_HAS_NOTE_MARK, NoteMarks.without(written));
        }
        String seen = Texts.half(written);
        if (seen.indexOf(' ') > 0
                && DigitsApart.in(seen)
                && !SPACED_THOUSANDS.matcher(seen).find()) {
            return CellReading.unclear(EvidenceProblem.FIGURE_UNCLEAR);
        }
        if (!unit.isEmpty() && !unit.endsWith("元") && (seen.indexOf('￥') >= 0 || seen.indexOf('¥') >= 0)) {
            return CellReading.unclear(EvidenceProblem.FIGURE_UNIT_DIFFERS, unit);
        }
        String text = seen.replace(" ", "")
                .replace("，", ",")
                .replace("−", "-")
                .replace("￥", "")
                .replace("¥", "");
        if (PLAIN.matcher(text).matches()) {
            CellReading reading = number(text.replace(",", ""));
            return reading instanceof CellReading.Understood it && it.remark() == null
                    ? CellReading.understood(it.value(), EvidenceProblem.FIGURE_AS_TEXT)
                    : reading;
        }
        Matcher accounting = ACCOUNTING.matcher(text);
        if (accounting.matches()) {
            return CellReading.unclear(EvidenceProblem.FIGURE_UNCLEAR);
        }
        if (SCIENTIFIC.matcher(text).matches()) {
            BigDecimal figure = new BigDecimal(text);
            return Math.abs((long) figure.precision() - figure.scale()) > LARGEST_EXPONENT
                    ? CellReading.unclear(EvidenceProblem.FIGURE_OUT_OF_RANGE)
                    : CellReading.understood(
                            new BigDecimal(figure.toPlainString()),
                            EvidenceProblem.FIGURE_TIDIED,
                            figure.toPlainString());
        }
        Matcher counted = COUNTED.matcher(text);
        if (counted.matches()) {
            return counted(counted);
        }
        Matcher year = YEAR.matcher(text);
        if (year.matches()) {
            return ofYears
                    ? CellReading.understood(
                            new BigDecimal(year.group(1)), EvidenceProblem.FIGURE_TIDIED, year.group(1))
                    : CellReading.unclear(EvidenceProblem.FIGURE_UNCLEAR, year.group(1));
        }
        if (text.matches("[+-]?[\\d.]+[eE][+-]?\\d+")) {
            return CellReading.unclear(EvidenceProblem.FIGURE_OUT_OF_RANGE);
        }
        return CellReading.unclear(
                APPROXIMATE.matcher(text).matches()
                        ? EvidenceProblem.FIGURE_APPROXIMATE
                        : EvidenceProblem.FIGURE_UNCLEAR);
    }

    private CellReading counted(Matcher matched) {
        BigDecimal figure = new BigDecimal(matched.group(1).replace(",", ""));
        String multiple = matched.group(2) == null ? "" : matched.group(2);
        String measure = matched.group(4) == null ? "" : matched.group(4);
        if (measure.equals("%")) {
            return multiple.isEmpty()
                    ? percent(matched.group(1), false)
                    : CellReading.unclear(EvidenceProblem.FIGURE_UNCLEAR);
        }
        if (multiple.isEmpty() && unit.isEmpty()) {
            return CellReading.understood(figure, EvidenceProblem.FIGURE_TIDIED, figure.toPlainString());
        }
        String headerMultiple = Multiples.of(unit);
        String headerMeasure = unit.substring(headerMultiple.length());
        if (!unit.isEmpty() && !measure.isEmpty() && !measure.equals(headerMeasure)) {
            return CellReading.unclear(EvidenceProblem.FIGURE_UNIT_DIFFERS, unit);
        }
        if (multiple.isEmpty() && !headerMultiple.isEmpty() && !measure.isEmpty()) {
            // 478元 under a header in 万元: the cell is explicit, but a slip of the header is as likely.
            return CellReading.unclear(EvidenceProblem.FIGURE_UNIT_DIFFERS, unit);
        }
        if (multiple.equals("千") && measure.isEmpty() && !headerMultiple.isEmpty()) {
            // 3千 under a header in 万元: three thousand, or three thousand of ten thousand.
            return CellReading.unclear(EvidenceProblem.FIGURE_UNIT_DIFFERS, unit);
        }
        BigDecimal inUnit = Multiples.convert(figure, multiple, headerMultiple);
        BigDecimal shown = inUnit.stripTrailingZeros().scale() < 0 ? inUnit.setScale(0) : inUnit.stripTrailingZeros();
        if (multiple.equals(headerMultiple)) {
            shown = figure;
        }
        String read = shown.toPlainString() + (unit.isEmpty() ? measure : unit);
        // That 2公顷 is read as 2公顷 need not be said.
        return read.equals(matched.group())
                ? CellReading.understood(shown)
                : CellReading.understood(shown, EvidenceProblem.FIGURE_WITH_UNIT, read);
    }
}
