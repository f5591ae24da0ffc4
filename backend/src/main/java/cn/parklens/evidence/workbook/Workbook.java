package cn.parklens.evidence.workbook;

import cn.parklens.evidence.problem.Problem;
import java.util.List;
import java.util.Map;

/** An opened file with its sheets. A text file is a workbook of one sheet. Sheets can be read again and again. */
public interface Workbook extends AutoCloseable {

    /** Property of a workbook that we made of a text file, to give it back marked. */
    String MADE_OF_TEXT = "parklens.text";

    String fileName();

    FileKind kind();

    /** Whether every cell is text, and nobody chose that it should be. */
    default boolean isOfText() {
        return kind() == FileKind.TEXT || properties().containsKey(MADE_OF_TEXT);
    }

    /** Whether it is a workbook saved as “Strict Open XML”, which can be read, but not written. */
    default boolean isStrict() {
        return false;
    }

    /** All its sheets in order, hidden ones too. */
    List<Sheet> sheets();

    /** What is worth saying about the file as a whole, such as its encoding. */
    List<Problem> notes();

    /** Custom properties of the file, by name: templates say there which form they belong to. Empty when it has none. */
    default Map<String, String> properties() {
        return Map.of();
    }

    /**
     * Begins to read a sheet from its first row.
     *
     * @throws cn.parklens.evidence.problem.FileRefused when it cannot be read
     */
    RowCursor rows(Sheet sheet);

    /**
     * What is merged in a sheet; nothing in a text, or where that cannot be read. Spreadsheets write it
     * behind the rows: the whole sheet is passed over, so ask only where it matters. May be asked while another thread reads
     * rows.
     */
    default List<MergedCells> merged(Sheet sheet) {
        return List.of();
    }

    @Override
    void close();
}
