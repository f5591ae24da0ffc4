package cn.parklens.bench.truth;

/** How often something was found out of how many times. */
public final class Tally {

    private int planted;
    private int found;
    private int rightCell;
    private int suggestible;
    private int rightSuggestion;

    void add(boolean isFound, boolean isAtRightCell, boolean isSuggestible, boolean isSuggestedRight) {
        planted++;
        found += isFound ? 1 : 0;
        rightCell += isAtRightCell ? 1 : 0;
        suggestible += isSuggestible ? 1 : 0;
        rightSuggestion += isSuggestedRight ? 1 : 0;
    }

    void add(Tally other) {
        planted += other.planted;
        found += other.found;
        rightCell += other.rightCell;
        suggestible += other.suggestible;
        rightSuggestion += other.rightSuggestion;
    }

    /** How often a mistake was planted. */
    public int planted() {
        return planted;
    }

    /** Share that was found. */
    public double found() {
        return share(found, planted);
    }

    /** Share that was found at the right cell or row. */
    public double rightCell() {
        return share(rightCell, planted);
    }

    /** Whether a figure could have been suggested at all. */
    public boolean isSuggestible() {
        return suggestible > 0;
    }

    /** Share for which the right figures were suggested first, of those for which there are any. */
    public double rightSuggestion() {
        return share(rightSuggestion, suggestible);
    }

    private static double share(int some, int all) {
        return all == 0 ? Double.NaN : (double) some / all;
    }
}
