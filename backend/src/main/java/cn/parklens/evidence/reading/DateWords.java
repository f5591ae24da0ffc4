package cn.parklens.evidence.reading;

import java.time.DayOfWeek;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date in words, with its numerals as digits, and apart from what says no more than the day does.
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

    private static final Pattern FIRST_MONTH = Pattern.compile("(?<=年)\\s*元月");

    /**
     * Takes a text apart.
     *
     * @param text half-width
     */
    static DateWords of(String text) {
        if (text.length() > LONGEST) {
            return new DateWords(text, null);
        }
        Matcher behind = BEHIND.matcher(text);
        boolean matches = behind.matches();
        String day = matches ? behind.group(1) : text;
        String weekday = matches ? behind.group(2) : null;
        return new DateWords(
                FIRST_MONTH.matcher(Numerals.digits(day)).replaceAll("1月"),
                weekday == null
                        ? null
                        : WEEKDAYS.contains(weekday) ? DayOfWeek.of(WEEKDAYS.indexOf(weekday) + 1) : DayOfWeek.SUNDAY);
    }
}
