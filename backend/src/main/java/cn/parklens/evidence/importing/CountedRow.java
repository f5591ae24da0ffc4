package cn.parklens.evidence.importing;

import cn.parklens.form.ListColumn;
import org.jspecify.annotations.Nullable;

/**
 * A row that counts, with no more of it than a check looks at.
 *
 * @param typed what was understood, by column code, as JSON; what its own columns say is left out there
 */
record CountedRow(
        int number,
        String identityKey,
        String name,
        @Nullable String creditCode,
        String typed) {

    /** Whether a kind has a column of its own. */
    static boolean hasOwn(ListColumn.Kind kind) {
        return kind == ListColumn.Kind.ENTERPRISE_NAME || kind == ListColumn.Kind.CREDIT_CODE;
    }

    /** What its own column says of a kind; null for a kind without one. */
    @Nullable
    String own(ListColumn.Kind kind) {
        return switch (kind) {
            case ENTERPRISE_NAME -> name;
            case CREDIT_CODE -> creditCode;
            default -> null;
        };
    }
}
