package cn.parklens.evidence.reading.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers up to 99, and years by their digits, in other signs than 0 to 9: 二〇二五, 十二, 叁, Ⅲ. */
public final class Numerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";
    /** As 〇 is typed. */
    private static final String ZEROS = "〇○◯";

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
