package cn.parklens.evidence.workbook;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.FileRefused;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import java.time.Duration;

/** Keeps the reading of one file within its limits. */
final class Guard {

    private static final long MIB = 1L << 20;

    private final String fileName;
    private final Limits limits;
    private final long deadline;
    private long inflated;

    Guard(String fileName, Limits limits) {
        this.fileName = fileName;
        this.limits = limits;
        this.deadline = System.nanoTime() + limits.time().toNanos();
    }

    String fileName() {
        return fileName;
    }

    Limits limits() {
        return limits;
    }

    /** For reading a part again beside the rest, within the same limits and no longer than this. */
    Guard forMore(Duration longest) {
        return new Guard(fileName, limits.withTime(longest));
    }

    /** More bytes came out of a packed part. */
    void inflated(long more) {
        inflated += more;
        if (inflated > limits.inflatedBytes()) {
            throw refuse(
                    EvidenceProblem.FILE_INFLATES_TOO_MUCH,
                    (inflated / MIB) + " MB",
                    (limits.inflatedBytes() / MIB) + " MB");
        }
        checkTime();
    }

    void checkTime() {
        if (System.nanoTime() - deadline > 0) {
            throw refuse(
                    EvidenceProblem.FILE_TOOK_TOO_LONG,
                    limits.time().toSeconds() + " s",
                    Long.toString(limits.time().toSeconds()));
        }
    }

    FileRefused refuse(EvidenceProblem kind, String found, String... arguments) {
        return new FileRefused(Problem.of(kind, Place.file(fileName), found, arguments));
    }

    FileRefused damaged(String part, Throwable cause) {
        return new FileRefused(Problem.of(EvidenceProblem.FILE_DAMAGED, Place.file(fileName), part), cause);
    }

    FileRefused damaged(String part, Place place, Throwable cause) {
        return new FileRefused(Problem.of(EvidenceProblem.FILE_DAMAGED, place, part), cause);
    }

    /** The refusal that lies behind a failure; that the part is damaged where there is none. */
    FileRefused behind(String part, Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileRefused refused) {
                return refused;
            }
        }
        return damaged(part, failure);
    }

    /**
     * Rows of a sheet stand one below the other.
     *
     * @param before number of the row that came before, 0 for none
     * @throws FileRefused where a row does not come after it, as only damage brings about: which of two is the row of
     *     that number nobody can say
     */
    void checkOrder(Sheet sheet, int before, int number) {
        if (number <= before) {
            throw new FileRefused(Problem.of(
                    EvidenceProblem.FILE_DAMAGED,
                    Place.sheet(fileName, sheet.name()).row(number),
                    sheet.name()));
        }
    }
}
