package cn.parklens.evidence.reading.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers up to 99, and years by their digits, in other signs than 0 to 9: 二〇二五, 十二, 叁, Ⅲ. */
public final class Numerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";
    /** As 〇 is typed. */
    private static final String ZEROS = "〇○◯";

    /** Before what is counted: not 第三家, 一家 of 一家人 or 十家 of 几十家, 二十余家. */
    private static final Pattern COUNT =
            Pattern.compile("(?<![第几数\\d一二三四五六七八九十百千万零〇两])[一二三四五六七八九十百零〇两]{1,7}(?=[家户](?![具庭人属居电]))");

    private static final int LONGEST_COUNT = 6;

    private static final Pattern TENS = Pattern.compile("([1-9]?)[十拾]([1-9]?)");
    private static final Pattern ROMAN = Pattern.compile("(?i)(?<![a-z])(i{1,3}|iv|vi{0,3}|ix)(?![a-z])");
    private static final String[] ROMANS = {"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};

    private Numerals() {}

    /**
     * The same with Chinese numerals as digits: 二〇二五年十二月 is 2025年12月. Unchanged where a numeral is none of those that
     * dates are written in.
     *
     * @param text half-width
     */
    public static String digits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = at;
            boolean chinese = false;
            while (end < text.length() && isNumeral(text.charAt(end))) {
                chinese |= "十拾".indexOf(text.charAt(end)) >= 0 || digit(text.charAt(end)) >= 0;
                end++;
            }
            if (end == at) {
                digits.append(text.charAt(at++));
            } else {
                String run = text.substring(at, end);
                String number = chinese ? number(run) : run;
                if (number.isEmpty()) {
                    return text;
                }
                digits.append(number);
                at = end;
            }
        }
        return digits.toString();
    }

    /** The same with Roman numerals up to nine as digits: iii级 is 3级. Letters of a word are none. */
    public static String fromRoman(String text) {
        return ROMAN.matcher(text).replaceAll(roman -> {
            int number = 1;
            while (!ROMANS[number - 1].equalsIgnoreCase(roman.group())) {
                number++;
            }
            return Integer.toString(number);
        });
    }

    /** The same with the Chinese numerals of counts as digits: 共三家 is 共3家, 一百零二户 102户. Other words stay as they are. */
    public static String counts(String text) {
        return text.indexOf('家') < 0 && text.indexOf('户') < 0
                ? text
                : COUNT.matcher(text).replaceAll(count -> {
                    int number = counted(count.group());
                    return number < 0 ? count.group() : Integer.toString(number);
                });
    }

    /** 十二, 二十, 两, 一百零二, 一〇二; -1 where it is none of these. */
    private static int counted(String run) {
        String numeral = run.replace('两', '二').replace('〇', '零');
        int hundred = numeral.indexOf('百');
        String below = numeral.substring(hundred + 1);
        int hundreds = hundred < 0 ? 0 : hundred == 1 ? DIGITS.indexOf(numeral.charAt(0)) : -1;
        if (hundreds < 0 || (hundred > 0 && hundreds == 0)) {
            return -1;
        }
        String rest = hundred > 0 && below.startsWith("零") ? below.substring(1) : below;
        String digits = rest.isEmpty() ? "0" : number(rest);
        // 一百二 is 120.
        int tens = hundred > 0 && rest.length() == 1 && rest.equals(below) ? 10 : 1;
        return digits.isEmpty() || (hundred < 0 && rest.isEmpty()) || digits.length() > LONGEST_COUNT
                ? -1
                : hundreds * 100 + Integer.parseInt(digits) * tens;
    }

    private static boolean isNumeral(char c) {
        return (c >= '0' && c <= '9') || c == 'O' || c == 'o' || "十拾".indexOf(c) >= 0 || digit(c) >= 0;
    }

    private static int digit(char c) {
        return ZEROS.indexOf(c) >= 0 ? 0 : Math.max(DIGITS.indexOf(c), FORMAL.indexOf(c));
    }

    /** Digit by digit, or with one ten; empty where it is neither. */
    private static String number(String run) {
        StringBuilder plain = new StringBuilder();
        boolean tens = false;
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            int digit = c == 'O' || c == 'o' ? 0 : digit(c);
            tens |= c == '十' || c == '拾';
            plain.append(digit >= 0 ? (char) ('0' + digit) : c);
        }
        if (!tens) {
            return plain.toString();
        }
        Matcher ten = TENS.matcher(plain);
        return ten.matches()
                ? (ten.group(1).isEmpty() ? "1" : ten.group(1)) + (ten.group(2).isEmpty() ? "0" : ten.group(2))
                : "";
    }
}
