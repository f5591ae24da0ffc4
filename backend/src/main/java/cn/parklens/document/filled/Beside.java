package cn.parklens.document.filled;

/**
 * What can be seen beside the input cells of a row.
 *
 * @param block title of the table or of the fields above it
 * @param label name of its indicator or field
 * @param unit as the row names it; of a field, what is demanded
 */
record Beside(String block, Word label, Word unit) {

    /**
     * A word of the row.
     *
     * @param column where it stands, from 0
     */
    record Word(String text, int column) {}
}
