package cn.parklens.evidence.reading.cell;

import cn.parklens.evidence.reading.words.Numerals;
import java.time.DayOfWeek;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date in words or in signs of other kinds, with its numerals as digits, and apart from what says no more than the day
 * does.
 *
 * @param day 2025年3月5日 of 二〇二五年三月五日 星期三 上午10时; the text itself where nothing of the kind stands in it
 * @param weekday that is written behind it, null where none is
 */
record DateWords(String day, @Nullable DayOfWeek weekday) {

    private static final int LONGEST = 40;
    private static final String WEEKDAYS = "一二三四五六";

    /** A weekday, in brackets or not, and a time; with a zone the day may be another one here. */
    private static final Pattern BEHIND = Pattern.compile(
            "(.*?[\\d日号])\\s*(?:\\(?(?:星期|周|礼拜)([一二三四五六日天])\\)?)?\\s*"
                    + "(?:(?:上午|下午|凌晨|早上|中午|晚上)?\\s*\\d{1,2}(?::\\d{2}(?::\\d{2})?|[时点](?:\\d{1,2}分?(?:\\d{1,2}秒)?|整)?)\\s*(?:[AaPp][Mm])?)?");

    /** In which batch something was published says nothing else of the day. */
    private static final Pattern BATCH = Pattern.compile("\\s*\\(第[一二三四五六七八九十\\d]{1,3}批次?\\)$");

    private static final Pattern UNTIL = Pattern.compile("^至(?=\\d)|(?<=[\\d日号月])\\s*止$");

    private static final Pattern ERA = Pattern.compile("^公元\\s*(?=\\d{4}|[一二][^年]{3}年)");
    private static final Pattern ENDING = Pattern.compile("[.。,、;:\\s]+$");
    private static final Pattern DOTS = Pattern.compile("\\s*[。·・•‧∙]\\s*");
    private static final Pattern DASHES = Pattern.compile("[-—–−‐‑―─ー]+");
    /** Other signs are understood where they part all three. */
    private static final Pattern PARTED_ALIKE =
            Pattern.compile("(\\d{4})\\s*([、,_\\\\\\s])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{1,2})");
    /** In 1 5日 nothing but fifteen can be meant; 2023 10月 may have lost a sign. */
    private static final Pattern DIGITS_APART = Pattern.compile("(?<=\\d)\\s+(?=\\d?\\s*[月日号])");

    private static final Pattern FIRST_MONTH = Pattern.compile("(?<=年)\\s*元月");

    /**
     * Takes a text apart.
     *
     * @param text half-width
     * @param ofEnd whether the last day of something is asked for
     */
    static DateWords of(String text, boolean ofEnd) {
        if (text.length() > LONGEST) {
            return new DateWords(text, null);
        }
        String alone = BATCH.matcher(text).replaceFirst("");
        String plain = plain(ofEnd ? UNTIL.matcher(alone).replaceAll("") : alone);
        Matcher behind = BEHIND.matcher(plain);
        boolean matches = behind.matches();
        String day = matches ? behind.group(1) : plain;
        String weekday = matches ? behind.group(2) : null;
        return new DateWords(
                FIRST_MONTH.matcher(Numerals.digits(day)).replaceAll("1月"),
                weekday == null
                        ? null
                        : WEEKDAYS.contains(weekday) ? DayOfWeek.of(WEEKDAYS.indexOf(weekday) + 1) : DayOfWeek.SUNDAY);
    }

    private static String plain(String text) {
        String unended = ENDING.matcher(ERA.matcher(text).replaceFirst("")).replaceFirst("");
        String signs = DASHES.matcher(DOTS.matcher(unended).replaceAll(".")).replaceAll("-");
        String together = DIGITS_APART.matcher(signs).replaceAll("");
        Matcher alike = PARTED_ALIKE.matcher(together);
        return alike.matches() ? alike.group(1) + "-" + alike.group(3) + "-" + alike.group(4) : together;
    }
}
