package cn.parklens.evidence.returned;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** What one file may take while it is marked from disk to disk: bytes that come out of it, and time. */
final class Allowance {

    /** No element of a workbook is nearly as long; a longer one would have to be held in memory whole. */
    private static final long LONGEST_PIECE = 8L << 20;

    private final long deadline;
    private long bytesLeft;
    private long piece;

    /** Every part of the file is read twice at most, and counted each time. */
    Allowance(long bytes, Duration time) {
        this.bytesLeft = bytes;
        this.deadline = System.nanoTime() + time.toNanos();
    }

    /** Something that was read is done with. */
    void nextPiece() {
        piece = 0;
    }

    InputStream counted(InputStream in) {
        piece = 0;
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int one = super.read();
                count(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int got = super.read(buffer, offset, length);
                count(Math.max(got, 0));
                return got;
            }
        };
    }

    private void count(int bytes) throws IOException {
        bytesLeft -= bytes;
        piece += bytes;
        if (bytesLeft < 0 || piece > LONGEST_PIECE) {
            throw new IOException("more comes out of the file than it may hold");
        }
        if (System.nanoTime() - deadline > 0) {
            throw new IOException("the file takes too long");
        }
    }
}
