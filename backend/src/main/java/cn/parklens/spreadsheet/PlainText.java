package cn.parklens.spreadsheet;

/**
 * Text for a cell of a file that a spreadsheet opens. What would begin a formula there is led by an apostrophe, as one
 * types it oneself: Excel, WPS and LibreOffice then show it and never run it. Every export writes its texts through
 * this.
 */
public final class PlainText {

    /** ASCII and full-width signs: WPS and Excel in Chinese input take both. */
    private static final String BEGIN_FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private PlainText() {}

    /** Whether a spreadsheet would take this text for a formula, or split it so that its rest is one. */
    public static boolean wouldRun(String text) {
        if (text.isEmpty()) {
            return false;
        }
        char first = text.charAt(0);
        if (first == '\t' || first == '\r' || first == '\n') {
            return true;
        }
        // Some readers drop leading blanks before they look.
        String shown = text.stripLeading();
        return !shown.isEmpty() && BEGIN_FORMULA.indexOf(shown.charAt(0)) >= 0;
    }

    /** The text, or the text made harmless. */
    public static String of(String text) {
        return wouldRun(text) ? "'" + text : text;
    }
}
