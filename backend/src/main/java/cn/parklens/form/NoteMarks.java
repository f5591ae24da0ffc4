package cn.parklens.form;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The marks that send a reader to a note: ① ³ ₂ ⑴ ⒈ ㈠. Folded to compatible signs as full-width digits are, they would
 * become digits of the figure beside them: 480① would be 4801. So whoever understands what was written folds it here.
 */
public final class NoteMarks {

    /** Numbers that are no digits; those of m² and m³ belong to the unit. */
    private static final Pattern MARK = Pattern.compile("(?<![mMｍＭ])[²³]|[\\p{No}&&[^²³]]");

    private NoteMarks() {}

    /**
     * Whether one stands in a text. ㎡, m², full-width digits and Roman numerals are none.
     *
     * @param written as it stands, not yet folded
     */
    public static boolean in(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean common = c < 0x80 || (c >= 0x4E00 && c <= 0x9FFF);
            if (!common) {
                return MARK.matcher(written).find();
            }
        }
        return false;
    }

    /** The text in compatible signs (NFKC), full-width digits as digits; but the marks stay what they are. */
    public static String fold(String written) {
        return in(written)
                ? Arrays.stream(MARK.splitWithDelimiters(written, -1))
                        .map(part -> MARK.matcher(part).matches() ? part : compatible(part))
                        .collect(Collectors.joining())
                : compatible(written);
    }

    private static String compatible(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC);
    }

    /** The text without them. */
    public static String without(String written) {
        return MARK.matcher(written).replaceAll("").strip();
    }
}
