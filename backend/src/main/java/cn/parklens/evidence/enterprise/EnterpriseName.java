package cn.parklens.evidence.enterprise;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of an enterprise, and the folded form by which it is the same name however it was typed. */
public final class EnterpriseName {

    private static final List<String> BRANCHES = List.of("分公司", "分厂", "分店", "分行", "支行", "办事处", "营业部", "分支机构");
    /** How these begin: a name without any of them is not even folded. */
    private static final String OF_BRANCHES = "分支办营";

    private static final Pattern ENDING =
            Pattern.compile(".*(公司|厂|集团|企业|合伙\\)?|合作社|中心|研究院|研究所|事务所|商行|经营部|店|院|社|所|部|银行|支行|分行|场)$");

    /** X有限公司(曾用名:Y有限公司), X(原Y厂). */
    private static final Pattern FORMER =
            Pattern.compile("(?<=.{2})(\\((曾用名称?|原名称?|原企业名称?|更名前|变更前|前身|原为|原系|原:)[:为是]?.{1,80}\\)"
                    + "|\\(原.{2,60}(公司|厂|集团|店|合作社|中心)\\))$");

    /** What introduces it. */
    private static final Pattern FORMER_LABEL =
            Pattern.compile("^\\((?:曾用名称?|原名称?|原企业名称?|更名前|变更前|前身|原为|原系|原)[:为是]*(.*)\\)$");

    private static final String NUMERALS = "一二三四五六七八九十";
    /** 第1家 and No.1 as well. */
    private static final String BEGIN_NUMBERS = NUMERALS + "第Nn";

    /** （注12）. */
    private static final int LONGEST_NOTE = 5;

    private static final String SIGN = "*＊#＃★☆●◆■▲△※•·\\p{No}";

    /** 一、二手车: two of what the numerals count, and no number before a name. */
    private static final String NO_COUNTING = "(?!一、二|二、三|三、四|四、五|五、六|六、七|七、八|八、九|九、十)";

    /** 1、 （1） 一、 ① ★ 第10家： NO.11 before two characters: not 3M, 58同城, 一汽 or 1.5. */
    private static final Pattern NUMBERED = Pattern.compile(
            "^\\s*(?:(?:[\\d０-９]{1,4}[、．.)）:：]|[(（\\[【][\\d０-９]{1,4}[)）\\]】]|" + NO_COUNTING + "[" + NUMERALS
                    + "]{1,3}[、．.]|[(（][" + NUMERALS + "]{1,3}[)）]|[" + SIGN + "]"
                    + "|第[\\d０-９" + NUMERALS + "]{1,4}[家户个]\\s*[、．.:：]"
                    + "|(?:[Nn][Oo]|№)\\s*[.．:：]?\\s*[\\d０-９]{1,4}(?:\\s*[、．.:：)）]|\\s))\\s*)+(?=\\p{IsHan}{2})");

    /** X① X（注） X[1]. */
    private static final Pattern MARKED = Pattern.compile("(?<=[\\p{IsHan})）])(?:[\\s。.．、，,；;：:!！" + SIGN + "]"
            + "|[(（\\[【〔]注[\\d０-９" + NUMERALS + "\\p{No}]{0,2}[)）\\]】〕]|[\\[【〔][\\d０-９]{1,2}[\\]】〕])+$");

    /** What may be a running number before a name, or a part of it: only the list tells. */
    private static final Pattern MAYBE_NUMBERED =
            Pattern.compile("^\\s*(?:[\\d０-９]{1,4}\\s+|[" + NUMERALS + "]{1,3}、)(?=\\p{IsHan}{2})");

    /** What is longer is no name, and its marks are not counted: the patterns take a step of the stack for each. */
    private static final int LONGEST_MARKED = 500;

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
        boolean plain = written.isEmpty()
                || written.length() > LONGEST_MARKED
                || (beginsName(written.charAt(0)) && endsName(written));
        return plain
                ? written
                : MARKED.matcher(NUMBERED.matcher(written).replaceFirst("")).replaceFirst("");
    }

    private static boolean beginsName(char c) {
        return Character.isLetter(c) && BEGIN_NUMBERS.indexOf(c) < 0;
    }

    private static boolean endsName(String written) {
        char last = written.charAt(written.length() - 1);
        return (last == ')' || last == '）')
                ? written.lastIndexOf('注') < written.length() - LONGEST_NOTE
                : Character.isLetterOrDigit(last);
    }

    /**
     * Folded without a number that a space or 、 parts from the name, which may be a part of it as well: 4 X, 一、二手车.
     *
     * @return empty where it begins with none
     */
    public static String foldUnnumbered(String written) {
        if (written.isEmpty() || beginsName(written.charAt(0))) {
            return "";
        }
        Matcher number = MAYBE_NUMBERED.matcher(written);
        return number.lookingAt() ? fold(written.substring(number.end())) : "";
    }

    /** Whether a folded-out former name stands in brackets behind the name. */
    public static boolean holdsFormerName(String written) {
        char last = written.isEmpty() ? ' ' : written.charAt(written.length() - 1);
        return (last == ')' || last == '）' || last == ']' || last == '】' || last == '〕')
                && FORMER.matcher(folded(written)).find();
    }

    /** The former name in brackets behind the name, folded; empty for none. */
    public static String former(String written) {
        if (!holdsFormerName(written)) {
            return "";
        }
        Matcher brackets = FORMER.matcher(folded(written));
        return brackets.find() ? FORMER_LABEL.matcher(brackets.group()).replaceFirst("$1") : "";
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
    public static boolean isBranch(String written) {
        if (!mayBeBranch(written)) {
            return false;
        }
        String folded = fold(written);
        for (String ending : BRANCHES) {
            if (folded.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBeBranch(String written) {
        for (int i = 0; i < written.length(); i++) {
            if (OF_BRANCHES.indexOf(written.charAt(i)) >= 0) {
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
