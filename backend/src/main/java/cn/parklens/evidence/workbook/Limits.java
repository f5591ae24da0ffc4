package cn.parklens.evidence.workbook;

import java.time.Duration;

/**
 * How much of a file is read before it is refused.
 *
 * @param fileBytes largest file
 * @param parts most entries of a zip container
 * @param inflatedBytes most bytes that all its parts read so far may inflate to
 * @param inflateRatio most inflated bytes per packed byte of one part, beyond the first 32 MiB
 * @param sheets most sheets
 * @param rows highest row number of a sheet
 * @param columns columns read; those beyond are left out and said
 * @param cellCharacters longest text of a cell
 * @param time from opening the file to its last row
 */
public record Limits(
        long fileBytes,
        int parts,
        long inflatedBytes,
        int inflateRatio,
        int sheets,
        int rows,
        int columns,
        int cellCharacters,
        Duration time) {

    /** What spreadsheets themselves allow, and more than a list needs. */
    public static Limits standard() {
        return new Limits(256L << 20, 5_000, 2L << 30, 300, 255, 1_048_576, 256, 32_767, Duration.ofMinutes(10));
    }

    public Limits withFileBytes(long bytes) {
        return new Limits(bytes, parts, inflatedBytes, inflateRatio, sheets, rows, columns, cellCharacters, time);
    }

    public Limits withTime(Duration longest) {
        return new Limits(
                fileBytes, parts, inflatedBytes, inflateRatio, sheets, rows, columns, cellCharacters, longest);
    }

    public Limits withInflatedBytes(long bytes) {
        return new Limits(fileBytes, parts, bytes, inflateRatio, sheets, rows, columns, cellCharacters, time);
    }
}
