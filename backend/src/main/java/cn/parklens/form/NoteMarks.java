package cn.parklens.form;

import java.util.regex.Pattern;

/**
 * The marks that send a reader to a note: ① ³ ₂ ⑴ ⒈ ㈠. Folded to compatible signs as full-width digits are, they would
 * become digits of the figure beside them: 480① would be 4801. So who folds looks for them first.
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

    /** The text without them. */
    public static String without(String written) {
        return MARK.matcher(written).replaceAll("").strip();
    }
}
