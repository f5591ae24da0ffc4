package cn.parklens.evidence;

/** A file was not taken in, and nothing of it is stored. */
public final class NotReceived extends RuntimeException {

    private final Reason reason;

    public NotReceived(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why; the words are {@code evidence.notReceived.*}. */
    public enum Reason {
        TOO_LARGE,
        BROKEN_OFF,
        SUBMISSION_NOT_OPEN,
        NO_FILE
    }
}
