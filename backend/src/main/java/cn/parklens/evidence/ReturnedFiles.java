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
     * lists the problems first. Text files come back as .xlsx, large ones are marked
     * from disk to disk. What is too broken for that, or not {@link #comesWhole}, comes back as the list of problems
     * alone; the file itself says so.
     *
     * @param findings what checks say of its rows, beside the problems of reading
     * @param locale for the words
     * @return to be closed after it was copied
     */
    Returned marked(Upload upload, List<RowRemark> findings, Locale locale);

    /** Whether the park's own workbook comes back; a very large .xls is only given back as the list of its problems. */
    boolean comesWhole(Upload upload);

    /**
     * How an upload stands against the one before it that held one of the same lists.
     *
     * @return empty when there was none before, or neither of them has a problem
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
     * What became of the problems of the upload before; notes on how cells were read are left out.
     *
     * @param before the earlier upload
     * @param mended problems that are gone
     * @param left those that are still there
     * @param fresh those that were not there, or not seen, before
     */
    record Mended(Upload before, int mended, int left, int fresh) {}
}
