package cn.parklens.evidence;

/** How far the names of an upload's lists were held against each other, those before and those of other lists. */
public interface NameComparisons {

    /** How it stands. */
    enum State {
        /** Long lists wait until no file waits to be imported; what is found is added to the result. */
        WAITING,
        DONE,
        /** Its lists count no longer: nobody looks into them any more. */
        NOT_ASKED
    }

    /** Of an upload that was imported. */
    State of(Upload upload);
}
