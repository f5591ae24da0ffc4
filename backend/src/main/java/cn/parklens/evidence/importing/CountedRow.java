package cn.parklens.evidence.importing;

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
        String typed) {}
