package cn.parklens.formula;

/** Sections of GB/T 4754—2017: a letter for each range of two-digit divisions. */
final class Industries {

    /** The last division of each section, A to T in order. */
    private static final int[] LAST = {5, 12, 43, 46, 50, 52, 60, 62, 65, 69, 70, 72, 75, 79, 82, 83, 85, 90, 96, 97};

    private Industries() {}

    /**
     * The section of an industry.
     *
     * @param industry a code with or without its letter: C3913, 3913, 39; or the letter alone
     * @return A to T, or empty where it is none
     */
    static String section(String industry) {
        if (industry.isEmpty()) {
            return "";
        }
        char first = Character.toUpperCase(industry.charAt(0));
        if (first >= 'A' && first <= 'T') {
            return String.valueOf(first);
        }
        if (industry.length() < 2 || !isDigit(first) || !isDigit(industry.charAt(1))) {
            return "";
        }
        int division = Integer.parseInt(industry.substring(0, 2));
        for (int i = 0; i < LAST.length; i++) {
            if (division >= 1 && division <= LAST[i]) {
                return String.valueOf((char) ('A' + i));
            }
        }
        return "";
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
