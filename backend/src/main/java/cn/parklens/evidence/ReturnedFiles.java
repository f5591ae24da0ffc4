package cn.parklens.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Files given back with what is wrong in them, and what was mended in those that come again. */
public interface ReturnedFiles {

    /**
     * The park's own workbook with its formats, offending cells commented, a column 错误说明 at the right and a sheet that
     * lists the problems first. Text files come back as .xlsx, large ones are marked from disk to disk. What is too broken
     * for that, or only {@link #promised} so, comes back as the list of problems alone; the file itself says so.
     *
     * @param findings what checks say of its rows, beside the problems of reading
     * @param locale for the words
     * @return to be closed after it was copied
     */
    Returned marked(Upload upload, List<RowRemark> findings, Locale locale);

    /** What {@link #marked} will give back, as far as it can be told before. */
    Promise promised(Upload upload);

    /** What comes back. */
    enum Promise {
        /** The park's own workbook. */
        WORKBOOK,
        /** What was a text file, as a workbook. */
        TEXT_AS_WORKBOOK,
        /** Only the list of problems: an .xls of this size cannot be marked. */
        PROBLEMS_OF_LONG_XLS,
        /** Only the list of problems: it was saved as “Strict Open XML”, which can be read, but not written. */
        PROBLEMS_OF_STRICT,
        /** Only the list of problems: the file cannot be opened, or must not be. */
        PROBLEMS_OF_UNREADABLE;

        /** Whether the park gets its own cells back. */
        public boolean isWhole() {
            return this == WORKBOOK || this == TEXT_AS_WORKBOOK;
        }
    }

    /**
     * How an upload stands against the file before it: of each of its lists, the last one whose rows were read.
     *
     * @return empty when its own rows were not read, when there was no such file, or when neither has a problem
     */
    Optional<Mended> sinceThen(Upload upload);

    /**
     * A file ready to be sent.
     *
     * @param fileName to save it under
     * @param whole whether it is the park's workbook, not only the list of problems
     * @param path where it lies until it is closed
     */
    record Returned(String fileName, boolean whole, Path path) implements AutoCloseable {

        /** Whether it is an .xls. */
        public boolean isOld() {
            return fileName.endsWith(".xls");
        }

        /** Writes it out. */
        public void copyTo(OutputStream out) throws IOException {
            try (InputStream in = Files.newInputStream(path)) {
                in.transferTo(out);
            }
        }

        @Override
        public void close() {
            try {
                Files.deleteIfExists(path);
            } catch (IOException failure) {
                path.toFile().deleteOnExit();
            }
        }
    }

    /**
     * What became of the problems of the file before; notes on how cells were read are left out.
     *
     * @param before the earlier upload, or several where lists were last read in different ones; the newest first
     * @param mended problems that are gone, of the file or of rows that are still there
     * @param removed problems that are gone because their rows, or their columns, are
     * @param left those that are still there
     * @param fresh those that were not there before
     * @param later those that nobody could have seen before: comparisons with other lists and checks of rows are made once a
     *     list is imported, and the file before was refused
     * @param pending those of the same kind that the file before had, where this one was refused or its names wait to be
     *     compared, and those whose rows may be on a second sheet of the list, which was not read: whether they are mended is
     *     found out then
     */
    record Mended(List<Upload> before, int mended, int removed, int left, int fresh, int later, int pending) {}
}
