package cn.parklens.evidence.reading.counting;

/** What a column may say that puts in doubt whether a row counts. */
@FunctionalInterface
public interface Doubt {

    /** Whether this is such a thing. */
    boolean isIn(Said said);
}
