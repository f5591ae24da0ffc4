package cn.parklens.evidence.importing;

/**
 * An import ended before its end for a reason that lies with us and not with the file: the database went away, or came
 * back without what a job had noted of itself. It is begun anew, though not for ever.
 */
final class CutOff extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CutOff(Throwable cause) {
        super("an import was cut off", cause);
    }
}
