package cn.parklens.evidence.reading.words;

import cn.parklens.form.NoteMarks;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Text as it was meant: without the traces of how it was typed. */
public final class Texts {

    private static final Set<String> PLACEHOLDERS = Set.of(
            "", "-", "--", "---", "----", "—", "——", "―", "–", "－", "－－", "/", "//", "\\", "／", "n/a", "na", "#n/a",
            "null", "nan", "none", "无", "暂无", "空", "无数据", "不详", "未知", "未填", "待定", "待补充", ".", "…", "……", "*", "?", "？");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Texts() {}

    /** Without spaces around it, a leading apostrophe, or signs that cannot be seen. */
    public static String tidy(String text) {
        int length = text.length();
        if (length > 0 && isPlain(text.charAt(0)) && isPlain(text.charAt(length - 1)) && !hasHidden(text)) {
            return text;
        }
        StringBuilder seen = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (Character.getType(c) == Character.FORMAT || (Character.isISOControl(c) && !Character.isWhitespace(c))) {
                continue;
            }
            seen.append(Character.isSpaceChar(c) ? ' ' : c);
        }
        String tidy = seen.toString().strip();
        while (tidy.startsWith("'") || tidy.startsWith("‘") || tidy.startsWith("`")) {
            tidy = tidy.substring(1).strip();
        }
        return tidy;
    }

    /** Whether a text has any of some characters: where it has none, it is spared a pattern. */
    public static boolean hasAny(String characters, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlain(char c) {
        return (c > ' ' && c < 0x7F && c != '\'' && c != '`') || (c >= 0x4E00 && c <= 0x9FFF);
    }

    private static boolean hasHidden(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' '
                    || c == 0xA0
                    || c == 0xAD
                    || (c >= 0x2000 && c <= 0x200F)
                    || (c >= 0x2028 && c <= 0x202F)
                    || c == 0x3000
                    || c == 0xFEFF) {
                return true;
            }
        }
        return false;
    }

    /** Full-width signs made half-width, tidied. Of headers: in tCO₂ the ₂ is part of a unit. */
    public static String half(String text) {
        return tidy(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    /** What stands in a cell, half-width and tidied; but a note mark stays one: 15.5① is no 15.51. */
    public static String folded(String text) {
        return tidy(NoteMarks.fold(text));
    }

    /** Without any white space. */
    public static String unspaced(String text) {
        return text.chars().noneMatch(Character::isWhitespace)
                ? text
                : SPACES.matcher(text).replaceAll("");
    }

    /** Whether a text stands for nothing: empty, —, /, N/A, 无. */
    public static boolean isPlaceholder(String text) {
        return text.length() <= 8 && PLACEHOLDERS.contains(tidy(text).toLowerCase(Locale.ROOT));
    }

    /** Letters, digits and Chinese characters only, half-width, lower-case: for comparing words. */
    public static String bare(String text) {
        String half = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder bare = new StringBuilder(half.length());
        for (int i = 0; i < half.length(); i++) {
            char c = half.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '%') {
                bare.append(Character.toLowerCase(c));
            }
        }
        return bare.toString();
    }
}
