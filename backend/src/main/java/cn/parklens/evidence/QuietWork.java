package cn.parklens.evidence;

/** Work on lists that nobody waits for: done while no file waits to be imported, a piece at a time. */
public interface QuietWork {

    /**
     * Does the next piece, in transactions of its own.
     *
     * @return whether there was any
     */
    boolean doNext();
}
