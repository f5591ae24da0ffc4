package cn.parklens.evidence;

/** A file was not taken in, and nothing of it is stored. */
public final class NotReceived extends RuntimeException {

    private final Reason reason;
    private final String fileName;

    public NotReceived(Reason reason) {
        this(reason, "");
    }

    /** Of a file by the name its sender gave it. */
    public NotReceived(Reason reason, String fileName) {
        super(reason.name());
        this.reason = reason;
        this.fileName = fileName;
    }

    /** Empty when it is not known. */
    public String fileName() {
        return fileName;
    }

    public Reason reason() {
        return reason;
    }

    /** Why; the words are {@code evidence.notReceived.*}. */
    public enum Reason {
        TOO_LARGE,
        BROKEN_OFF,
        SUBMISSION_NOT_OPEN,
        NO_FILE,
        /** The same file, byte for byte and by its name, waits or is being imported for the same list already. */
        ALREADY_THERE
    }
}
