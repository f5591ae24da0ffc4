package cn.parklens.form;

import java.util.regex.Pattern;

/** Blanks between the digits of a figure: 1 5 may be 15 or 1.5, and 6 7 two figures. */
public final class DigitsApart {

    private static final Pattern APART = Pattern.compile("[0-9.,][\\p{Z}\\s]+[0-9.,]");

    private DigitsApart() {}

    /**
     * Whether some stand so in a text.
     *
     * @param text with half-width digits
     */
    public static boolean in(String text) {
        return APART.matcher(text).find();
    }
}
