package cn.parklens.definition;

import java.util.List;

/**
 * Something in which two versions of a form differ.
 *
 * @param sort what sort of thing it is
 * @param change added, removed or changed
 * @param code its own; a column's with its list's before it: {@code listed.exchange}
 * @param name as printed, in the newer version where it is in both
 * @param sides what differs in it, both sides each; empty where it was added or removed
 */
public record Difference(Sort sort, Change change, String code, String name, List<Side> sides) {

    public Difference {
        sides = List.copyOf(sides);
    }

    /** What a form is made of. */
    public enum Sort {
        FORM,
        SECTION,
        TABLE,
        FIELD,
        INDICATOR,
        LIST,
        COLUMN,
        RULE
    }

    /** What happened to it. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * One respect in which it differs.
     *
     * @param aspect key of its name: {@code unit}
     * @param before as the older version has it, empty for nothing
     * @param after as the newer version has it, empty for nothing
     */
    public record Side(String aspect, String before, String after) {}
}
