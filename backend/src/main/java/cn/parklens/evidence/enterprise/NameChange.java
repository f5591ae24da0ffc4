package cn.parklens.evidence.enterprise;

import java.util.Set;

/**
 * Whether two names of one credit code look like one enterprise: before and after it changed its name, when it keeps its
 * own word (字号) and changes its trade, its legal form or its place; or with a slip of one character. Where the own words
 * differ in the midst of the same trade, a code was more likely typed twice.
 */
public final class NameChange {

    /** A place of two characters and a word of two, as short as they come. */
    private static final int BEGINNING = 4;
    /** A trade is as short as this. */
    private static final int TRADE = 2;

    private NameChange() {}

    /**
     * Looks at two names.
     *
     * @param folded one, as {@link EnterpriseName#fold} makes it
     * @param other the other, folded too
     */
    public static boolean isLikely(String folded, String other) {
        Set<String> others = NameCore.of(other);
        return NameCore.of(folded).stream().anyMatch(core -> others.stream().anyMatch(it -> isLikelyOfCores(core, it)));
    }

    private static boolean isLikelyOfCores(String core, String other) {
        if (!NameCore.numerals(core).equals(NameCore.numerals(other))) {
            return false;
        }
        int shorter = Math.min(core.length(), other.length());
        int before = 0;
        while (before < shorter && core.charAt(before) == other.charAt(before)) {
            before++;
        }
        int after = 0;
        while (after < shorter - before
                && core.charAt(core.length() - 1 - after) == other.charAt(other.length() - 1 - after)) {
            after++;
        }
        boolean placeDropped = core.endsWith(other) || other.endsWith(core);
        boolean ownWordKept = before >= BEGINNING && after < TRADE;
        boolean slip = shorter >= BEGINNING && Edits.between(core, other) <= 1;
        return placeDropped || ownWordKept || slip;
    }
}
