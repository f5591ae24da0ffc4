package cn.parklens.evidence.workbook;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Cells of a text file that hold rows of it, because their quotation mark is not closed: everything as far as the next such
 * mark, or the end of the file, is taken for the content of one cell.
 */
final class OpenQuotes {

    private static final char QUOTE = '"';
    /** A remark of several lines has a comma now and then. */
    private static final int FEWEST_COLUMNS = 3;

    private final char separator;
    private final Text text;
    private int widest;

    /**
     * For a text file.
     *
     * @param file read through {@link #text()} from now on
     */
    OpenQuotes(Reader file, char separator) {
        this.text = new Text(file);
        this.separator = separator;
    }

    /** The text, which is watched while it is read. */
    Reader text() {
        return text;
    }

    /** Takes in a record that is as it should be. */
    void pass(int columns) {
        widest = Math.max(widest, columns);
    }

    /**
     * Whether a cell holds what stands below it.
     *
     * @param last whether it is the last of the last record
     */
    boolean isOpen(String cell, boolean last) {
        // Nearly all cells have one line, and cost no more than this look.
        boolean several = cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0;
        return several && ((last && text.last != QUOTE) || holdsRow(cell));
    }

    /** How many lines a cell has below its first. */
    static int lines(String cell) {
        return (int) cell.stripTrailing().lines().count() - 1 + (cell.endsWith("\n") || cell.endsWith("\r") ? 1 : 0);
    }

    private boolean holdsRow(String cell) {
        return widest >= FEWEST_COLUMNS
                && cell.lines()
                        .skip(1)
                        .anyMatch(
                                line -> line.chars().filter(c -> c == separator).count() == widest - 1);
    }

    /** Remembers the last character that ends no line. */
    private static final class Text extends FilterReader {

        private char last;

        Text(Reader in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            if (c >= 0) {
                see((char) c);
            }
            return c;
        }

        @Override
        public int read(char[] into, int from, int most) throws IOException {
            int count = super.read(into, from, most);
            for (int i = from + count - 1; i >= from; i--) {
                if (see(into[i])) {
                    break;
                }
            }
            return count;
        }

        private boolean see(char c) {
            boolean counts = c != '\n' && c != '\r';
            last = counts ? c : last;
            return counts;
        }
    }
}
