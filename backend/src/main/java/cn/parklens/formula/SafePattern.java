package cn.parklens.formula;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions that no input can make slow: nothing repeated inside what is repeated, nothing referred back to. */
final class SafePattern {

    /** Texts of a list's cells are cut off here before they are matched. */
    static final int LONGEST_INPUT = 200;

    private static final int MOST_UNBOUNDED = 3;
    private static final Pattern REPEATED_GROUP = Pattern.compile("\\)[*+{]");
    private static final Pattern UNBOUNDED = Pattern.compile("[*+]|,\\}");

    private SafePattern() {}

    /** Why it is refused; empty where it is safe. */
    static String refusal(String pattern) {
        String plain = pattern.replaceAll("\\\\[^0-9k]", "x").replaceAll("\\[[^\\]]*\\]", "x");
        if (plain.contains("\\")) {
            return "正则表达式不能使用反向引用";
        }
        if (plain.contains("(?")) {
            return "正则表达式不能使用环视或特殊分组";
        }
        if (REPEATED_GROUP.matcher(plain).find()
                || UNBOUNDED.matcher(plain).results().count() > MOST_UNBOUNDED) {
            return "正则表达式的重复过多：不能重复一个分组，* 和 + 合计不超过 " + MOST_UNBOUNDED + " 个";
        }
        try {
            compile(pattern);
            return "";
        } catch (PatternSyntaxException wrong) {
            return "正则表达式的写法有误";
        }
    }

    static Pattern compile(String pattern) {
        return Pattern.compile(pattern);
    }

    static boolean matches(Pattern pattern, String text) {
        return pattern.matcher(text.length() > LONGEST_INPUT ? text.substring(0, LONGEST_INPUT) : text)
                .matches();
    }
}
