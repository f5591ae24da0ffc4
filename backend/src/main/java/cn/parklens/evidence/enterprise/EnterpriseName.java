package cn.parklens.evidence.enterprise;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name of an enterprise, and the folded form by which it is the same name however it was typed. */
public final class EnterpriseName {

    private static final List<String> BRANCHES = List.of("分公司", "分厂", "分店", "分行", "支行", "办事处", "营业部", "分支机构");
    private static final Pattern ENDING =
            Pattern.compile(".*(公司|厂|集团|企业|合伙\\)?|合作社|中心|研究院|研究所|事务所|商行|经营部|店|院|社|所|部|银行|支行|分行|场)$");

    /** X有限公司(曾用名:Y有限公司), X(原Y厂). */
    private static final Pattern FORMER =
            Pattern.compile("(?<=.{2})(\\((曾用名称?|原名称?|原企业名称?|更名前|变更前|前身|原为|原系|原:)[:为是]?.{1,80}\\)"
                    + "|\\(原.{2,60}(公司|厂|集团|店|合作社|中心)\\))$");

    private static final String NUMERALS = "一二三四五六七八九十";
    private static final String SIGN = "*＊#＃★☆●◆■▲△※•·\\p{No}";

    /** 1、 （1） 一、 ① ★ before two characters: not 3M, 58同城, 一汽 or 1.5. */
    private static final Pattern NUMBERED =
            Pattern.compile("^\\s*(?:(?:[\\d０-９]{1,4}[、．.)）:：]|[(（\\[【][\\d０-９]{1,4}[)）\\]】]|[" + NUMERALS
                    + "]{1,3}[、．.]|[(（][" + NUMERALS + "]{1,3}[)）]|[" + SIGN + "])\\s*)+(?=\\p{IsHan}{2})");

    private static final Pattern MARKED = Pattern.compile("(?<=[\\p{IsHan})）])[\\s。.．、，,；;：:!！" + SIGN + "]+$");

    private EnterpriseName() {}

    /**
     * Without spaces and quotation marks, brackets and other signs half-width, upper-case; without a former name, a number
     * before it or a mark behind it.
     */
    public static String fold(String written) {
        String folded = folded(unmarked(written));
        // Most names hold no such word: they are spared the pattern.
        boolean mayHoldFormer = folded.endsWith(")")
                && (folded.indexOf('原') >= 0 || folded.indexOf('曾') >= 0 || folded.indexOf('前') >= 0);
        return mayHoldFormer ? FORMER.matcher(folded).replaceFirst("") : folded;
    }

    /** Without the number or the mark that a list sets before a name, and the mark or full stop behind it. */
    public static String unmarked(String written) {
        // Nearly all names begin and end so: they are spared the patterns.
        boolean plain =
                !written.isEmpty() && beginsName(written.charAt(0)) && endsName(written.charAt(written.length() - 1));
        return plain
                ? written
                : MARKED.matcher(NUMBERED.matcher(written).replaceFirst("")).replaceFirst("");
    }

    private static boolean beginsName(char c) {
        return Character.isLetter(c) && NUMERALS.indexOf(c) < 0;
    }

    private static boolean endsName(char c) {
        return Character.isLetterOrDigit(c) || c == ')' || c == '）';
    }

    /** Whether a folded-out former name stands in brackets behind the name. */
    public static boolean holdsFormerName(String written) {
        char last = written.isEmpty() ? ' ' : written.charAt(written.length() - 1);
        return (last == ')' || last == '）' || last == ']' || last == '】' || last == '〕')
                && FORMER.matcher(folded(written)).find();
    }

    private static String folded(String written) {
        String bracketed = written.replace('（', '(').replace('）', ')');
        if (isPlain(bracketed)) {
            return bracketed;
        }
        String half = Normalizer.normalize(written, Normalizer.Form.NFKC);
        StringBuilder folded = new StringBuilder(half.length());
        for (int i = 0; i < half.length(); i++) {
            char c = half.charAt(i);
            switch (c) {
                case '〔', '[', '【', '﹙' -> folded.append('(');
                case '〕', ']', '】', '﹚' -> folded.append(')');
                case '"', '\'', '“', '”', '‘', '’', '`', '*' -> {}
                case '•', '‧', '・', '●', '.' -> folded.append('·');
                default -> {
                    if (!Character.isWhitespace(c)
                            && !Character.isSpaceChar(c)
                            && Character.getType(c) != Character.FORMAT
                            && !Character.isISOControl(c)) {
                        folded.append(c);
                    }
                }
            }
        }
        return folded.toString().toUpperCase(Locale.ROOT);
    }

    private static boolean isPlain(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean plain = (c >= 0x4E00 && c <= 0x9FA5)
                    || (c >= '0' && c <= '9')
                    || (c >= 'A' && c <= 'Z')
                    || c == '('
                    || c == ')';
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /** Whether it names a branch, which is no enterprise of its own. */
    public static boolean isBranch(String folded) {
        for (String ending : BRANCHES) {
            if (folded.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it ends as names of enterprises do. Not every enterprise's does. */
    public static boolean looksLikeOne(String folded) {
        return folded.length() >= 4 && ENDING.matcher(folded).matches();
    }
}
