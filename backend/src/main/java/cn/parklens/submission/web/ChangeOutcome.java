package cn.parklens.submission.web;

import java.util.Optional;

/**
 * What became of a change to a cell or field, for showing it there.
 *
 * @param kind stored, refused, conflict, or empty when nothing was changed
 * @param typed what was typed; it stays to be mended when it was not taken
 * @param text what is wrong and what to do, empty otherwise
 * @param theirs what somebody else wrote meanwhile, with who and when; empty unless in conflict
 */
record ChangeOutcome(String kind, String typed, String text, String theirs) {

    static final ChangeOutcome NONE = new ChangeOutcome("", "", "", "");
    static final ChangeOutcome STORED = new ChangeOutcome("stored", "", "", "");

    static ChangeOutcome refused(String typed, String text) {
        return new ChangeOutcome("refused", typed, text, "");
    }

    static ChangeOutcome conflict(String typed, String theirs) {
        return new ChangeOutcome("conflict", typed, "", theirs);
    }

    /** What to show instead of what the ledger says. */
    Optional<String> typedIn() {
        return kind.equals("refused") || kind.equals("conflict") ? Optional.of(typed) : Optional.empty();
    }
}
