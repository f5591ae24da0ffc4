package cn.parklens.evidence.workbook;

import cn.parklens.evidence.problem.EvidenceProblem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A part of a file that is counted as it is unpacked, and refused when it grows out of all proportion. */
final class GuardedInput extends FilterInputStream {

    private static final long FREE = 32L << 20;
    /** No element of a workbook is nearly as long as this; a longer one would have to be held in memory whole. */
    private static final long LONGEST_PIECE = 4L << 20;

    private static final long MIB = 1L << 20;

    private final Guard guard;
    private final String part;
    private final long packed;
    private long read;
    private long piece;

    /** A part by its name; {@code packed} is its size as stored, 0 when it was never packed. */
    GuardedInput(InputStream in, String part, long packed, Guard guard) {
        super(in);
        this.part = part;
        this.packed = packed;
        this.guard = guard;
    }

    long bytesRead() {
        return read;
    }

    /** The parser asks for the next piece: what it read for the one before no longer counts. */
    void nextPiece() {
        piece = 0;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            count(1);
        }
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int got = super.read(buffer, offset, length);
        if (got > 0) {
            count(got);
        }
        return got;
    }

    private void count(int more) {
        read += more;
        piece += more;
        guard.inflated(more);
        if (packed > 0 && read > FREE && read / packed > guard.limits().inflateRatio()) {
            throw guard.refuse(
                    EvidenceProblem.FILE_INFLATES_TOO_MUCH,
                    part + " " + read / packed + " : 1",
                    guard.limits().inflateRatio() + " : 1");
        }
        if (piece > LONGEST_PIECE) {
            // Saved again by any spreadsheet it would be as long: it is not damage that a person can mend so.
            throw guard.refuse(
                    EvidenceProblem.FILE_INFLATES_TOO_MUCH,
                    part + " > " + LONGEST_PIECE / MIB + " MB",
                    LONGEST_PIECE / MIB + " MB");
        }
    }
}
