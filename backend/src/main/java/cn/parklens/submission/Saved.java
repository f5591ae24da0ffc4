package cn.parklens.submission;

import org.jspecify.annotations.Nullable;

/**
 * What became of a change.
 *
 * @param <L> the line of the ledger: of figures or of texts
 */
public sealed interface Saved<L> {

    /** It is in the ledger now. */
    record Stored<L>(L line) implements Saved<L> {}

    /**
     * It says what the ledger says already; nothing was written.
     *
     * @param line the current one, null where nothing was ever filled
     */
    record Unchanged<L>(@Nullable L line) implements Saved<L> {}

    /**
     * It cannot be taken. Nothing was written.
     *
     * @param typed as it was typed, so that it can be mended
     * @param problem why
     */
    record Refused<L>(String typed, Problem problem) implements Saved<L> {}

    /**
     * Somebody else has changed it since it was shown. Nothing was written; with {@code insists} it would be.
     *
     * @param typed as it was typed
     * @param newer what the ledger says now
     */
    record Conflict<L>(String typed, L newer) implements Saved<L> {}
}
