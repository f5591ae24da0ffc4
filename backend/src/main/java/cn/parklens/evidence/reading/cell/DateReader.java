package cn.parklens.evidence.reading.cell;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.workbook.Cell;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day. A month alone becomes its first day and is remarked, a year alone its first day and asked about. Orders other
 * than year, month, day are never guessed.
 */
final class DateReader implements CellReader {

    private static final Pattern PARTED = Pattern.compile(
            "(\\d{4})\\s*[-./年]\\s*(\\d{1,2})\\s*(?:[-./月]\\s*(?:(\\d{1,2})\\s*日?号?)?)?(?:[T ]?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern COMPACT_MONTH = Pattern.compile("(\\d{4})(\\d{2})");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年?度?");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(\\.\\d+)?");
    /** 114/05/01 or 99年: three digits are no year of ours, and two above 39 none of this century. */
    private static final Pattern MINGUO =
            Pattern.compile("1\\d{2}\\s*(?:年.*|[-./]\\s*\\d{1,2}(?:[-./].*)?)|[4-9]\\d\\s*年.*");

    private static final Pattern MINGUO_NAMED = Pattern.compile("(中[华華])?民[国國]");

    /** 05/06/2025: neither tells which is the month. */
    private static final Pattern ENDS_IN_YEAR =
            Pattern.compile("(0?[1-9]|1[0-2])[-./](0?[1-9]|1[0-2])[-./]((?:19|20)\\d\\d)");

    private static final Pattern ZONED = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?) ?(Z|[+-]\\d{2}:?\\d{2})");
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private static final int EARLIEST = 1850;
    private static final int LATEST = 2100;

    /** Nothing that a list asks for is older; a cell that is empty or 0 is shown as a day of 1899 or 1900. */
    private static final LocalDate LONG_AGO = LocalDate.of(1949, 1, 1);

    /** Names of columns in which 止 and 至 say nothing more. */
    private static final Pattern OF_END =
            Pattern.compile(".*(有效期|期限|届满|[至止])([(（].*)?|.*(截止|到期|终止|届满)(日期?|时间)([(（].*)?");

    private static final int SERIAL_DIGITS = 5;
    /** 1982 as a spreadsheet counts days. */
    private static final int FIRST_SERIAL = 30_000;

    private final boolean ofEnd;

    /** For a column of this name. */
    DateReader(String column) {
        this.ofEnd = OF_END.matcher(column).matches();
    }

    @Override
    public CellReading read(Cell cell) {
        CellReading read = asWritten(cell);
        return read instanceof CellReading.Understood it
                        && it.value() instanceof LocalDate date
                        && date.isBefore(LONG_AGO)
                ? CellReading.understood(date, EvidenceProblem.DATE_LONG_AGO, date.toString())
                : read;
    }

    private CellReading asWritten(Cell cell) {
        String text = Texts.folded(cell.text());
        if (cell.kind() == Cell.Kind.DATE) {
            return day(text, true);
        }
        if (cell.kind() == Cell.Kind.NUMBER && SERIAL.matcher(text).matches()) {
            LocalDate date = cell.day(Integer.parseInt(text.substring(0, 5)));
            return plausible(date)
                    ? CellReading.understood(date, EvidenceProblem.DATE_BY_SERIAL, date.toString())
                    : CellReading.unclear(EvidenceProblem.DATE_IMPOSSIBLE);
        }
        if (text.length() == SERIAL_DIGITS && SERIAL.matcher(text).matches()) {
            return serialAsText(cell, Integer.parseInt(text));
        }
        return day(text, false);
    }

    /** 45731 in a text file: a date as a spreadsheet counts days, or a slip; the day it would be is named. */
    private static CellReading serialAsText(Cell cell, int serial) {
        LocalDate date = cell.day(serial);
        return serial < FIRST_SERIAL || !plausible(date)
                ? CellReading.unclear(EvidenceProblem.DATE_UNCLEAR)
                : CellReading.unclear(
                        EvidenceProblem.DATE_UNCLEAR,
                        date.toString().substring(0, 4),
                        date.toString().substring(5, 7),
                        date.toString().substring(8));
    }

    private CellReading day(String text, boolean styled) {
        if (MINGUO_NAMED.matcher(text).lookingAt() || MINGUO.matcher(text).matches()) {
            return CellReading.unclear(EvidenceProblem.DATE_MINGUO);
        }
        try {
            if (isIso(text)) {
                return whole(LocalDate.parse(text), EvidenceProblem.DATE_AS_TEXT, true);
            }
            Matcher compact = COMPACT.matcher(text);
            if (compact.matches()) {
                return whole(date(compact, 3), EvidenceProblem.DATE_AS_TEXT, false);
            }
            Matcher parted = PARTED.matcher(text);
            if (parted.matches()) {
                // 2023.1 as a number may be October with its zero lost.
                if (parted.group(3) == null && text.matches("\\d{4}\\.[12]")) {
                    return text.endsWith("1")
                            ? ambiguous(parted.group(1) + "-01", parted.group(1) + "-10")
                            : month(date(parted, 2));
                }
                return parted.group(3) == null
                        ? month(date(parted, 2))
                        : whole(date(parted, 3), EvidenceProblem.DATE_AS_TEXT, styled);
            }
            Matcher compactMonth = COMPACT_MONTH.matcher(text);
            if (compactMonth.matches()) {
                return month(date(compactMonth, 2));
            }
            Matcher year = YEAR.matcher(text);
            if (year.matches()) {
                LocalDate date = date(year, 1);
                return plausible(date)
                        ? CellReading.understood(date, EvidenceProblem.DATE_WITHOUT_MONTH, year.group(1))
                        : CellReading.unclear(EvidenceProblem.DATE_IMPOSSIBLE);
            }
        } catch (DateTimeException e) {
            return CellReading.unclear(EvidenceProblem.DATE_IMPOSSIBLE);
        }
        return otherwiseWritten(text);
    }

    /**
     * Few dates come here: those in Chinese numerals or other signs, or with a weekday, a time of day or a time zone behind
     * the day.
     */
    private CellReading otherwiseWritten(String text) {
        Matcher zoned = ZONED.matcher(text);
        if (zoned.matches()) {
            return zoned(zoned);
        }
        Matcher endsInYear = ENDS_IN_YEAR.matcher(text);
        if (endsInYear.matches()) {
            int year = Integer.parseInt(endsInYear.group(3));
            int first = Integer.parseInt(endsInYear.group(1));
            int second = Integer.parseInt(endsInYear.group(2));
            return ambiguous(
                    LocalDate.of(year, first, second).toString(),
                    LocalDate.of(year, second, first).toString());
        }
        DateWords words = DateWords.of(text, ofEnd);
        if (words.day().equals(text)) {
            return CellReading.unclear(EvidenceProblem.DATE_UNCLEAR);
        }
        CellReading read = day(words.day(), false);
        if (!(read instanceof CellReading.Understood understood)) {
            return read;
        }
        LocalDate date = (LocalDate) understood.value();
        if (words.weekday() != null && words.weekday() != date.getDayOfWeek()) {
            return CellReading.unclear(EvidenceProblem.DATE_IMPOSSIBLE, date.toString());
        }
        return understood.remark() == null ? whole(date, EvidenceProblem.DATE_AS_TEXT, false) : read;
    }

    /** As programs write it. Where it is another day in China than the one that is written, which is meant is asked. */
    private static CellReading zoned(Matcher matched) {
        try {
            OffsetDateTime moment = LocalDate.parse(matched.group(1))
                    .atTime(LocalTime.parse(matched.group(2)))
                    .atOffset(ZoneOffset.of(matched.group(3)));
            LocalDate here = moment.withOffsetSameInstant(CHINA).toLocalDate();
            return here.equals(moment.toLocalDate())
                    ? whole(here, EvidenceProblem.DATE_AS_TEXT, false)
                    : CellReading.unclear(EvidenceProblem.DATE_UNCLEAR, here.toString());
        } catch (DateTimeException e) {
            return CellReading.unclear(EvidenceProblem.DATE_IMPOSSIBLE);
        }
    }

    /** Two readings, of which none is guessed. */
    private static CellReading ambiguous(String one, String other) {
        return one.equals(other)
                ? CellReading.unclear(EvidenceProblem.DATE_UNCLEAR)
                : CellReading.unclear(EvidenceProblem.DATE_UNCLEAR, one, other);
    }

    private static boolean isIso(String text) {
        if (text.length() != 10) {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            char c = text.charAt(i);
            boolean fits = (i == 4 || i == 7) ? c == '-' : (c >= '0' && c <= '9');
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static LocalDate date(Matcher matched, int parts) {
        return LocalDate.of(
                Integer.parseInt(matched.group(1)),
                parts > 1 ? Integer.parseInt(matched.group(2)) : 1,
                parts > 2 ? Integer.parseInt(matched.group(3)) : 1);
    }

    private static CellReading whole(LocalDate date, EvidenceProblem remark, boolean styled) {
        if (!plausible(date)) {
            return CellReading.unclear(EvidenceProblem.DATE_IMPOSSIBLE);
        }
        return styled ? CellReading.understood(date) : CellReading.understood(date, remark, date.toString());
    }

    private static CellReading month(LocalDate first) {
        return plausible(first)
                ? CellReading.understood(
                        first,
                        EvidenceProblem.DATE_WITHOUT_DAY,
                        first.toString().substring(0, 7))
                : CellReading.unclear(EvidenceProblem.DATE_IMPOSSIBLE);
    }

    private static boolean plausible(LocalDate date) {
        return date.getYear() >= EARLIEST && date.getYear() <= LATEST;
    }
}
