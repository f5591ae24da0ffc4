package cn.parklens.evidence.importing;

import java.sql.SQLException;

/** The database went away in the middle of something: whether its last word was kept is only known when it is back. */
final class DatabaseLost extends RuntimeException {

    private static final String CONNECTION = "08";
    private static final String OPERATOR_INTERVENED = "57P";

    private DatabaseLost(Throwable cause) {
        super("the database went away", cause);
    }

    /** Throws when this is why something failed; else does nothing. */
    static void rethrow(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseLost lost) {
                throw lost;
            }
            if (cause instanceof SQLException sql && isOfTheConnection(sql.getSQLState())) {
                throw new DatabaseLost(failure);
            }
        }
    }

    /** The pool says so without a state. */
    private static boolean isOfTheConnection(@org.jspecify.annotations.Nullable String state) {
        return state == null || state.startsWith(CONNECTION) || state.startsWith(OPERATOR_INTERVENED);
    }
}
