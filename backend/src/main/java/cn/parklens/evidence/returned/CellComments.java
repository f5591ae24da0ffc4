package cn.parklens.evidence.returned;

import cn.parklens.spreadsheet.PlainText;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.util.Units;

/**
 * Our comments on cells. What a person had written there stays above ours. A comment stands at its place whether or not
 * there is a cell: none is made for it.
 */
final class CellComments {

    private static final String AUTHOR = "园鉴";
    private static final String OURS_BELOW = "—— 园鉴 ——";

    /** Each is a drawing: more of them make spreadsheets slow. */
    private static final int MOST = 2_000;

    private final CreationHelper helper;
    private final boolean old;
    private int written;
    private int leftOut;

    CellComments(Workbook workbook) {
        this.helper = workbook.getCreationHelper();
        this.old = workbook.getSpreadsheetVersion() == SpreadsheetVersion.EXCEL97;
    }

    /** Takes away what was said when the workbook was given back before. */
    void removeOurs(Sheet sheet) {
        List<Comment> all = new ArrayList<>(sheet.getCellComments().values());
        for (Comment comment : all) {
            String text = comment.getString() == null ? "" : comment.getString().getString();
            int from = text.indexOf(OURS_BELOW);
            if (from > 0) {
                comment.setString(
                        helper.createRichTextString(text.substring(0, from).strip()));
            } else if (AUTHOR.equals(comment.getAuthor())) {
                remove(sheet, comment.getRow(), comment.getColumn());
            }
        }
    }

    private static void remove(Sheet sheet, int rowIndex, int column) {
        Row there = sheet.getRow(rowIndex);
        Row row = there == null ? sheet.createRow(rowIndex) : there;
        Cell cell = row.getCell(column);
        if (cell != null) {
            cell.removeCellComment();
            return;
        }
        Cell passing = row.createCell(column);
        passing.removeCellComment();
        row.removeCell(passing);
    }

    /**
     * Adds one.
     *
     * @param number of its row, as the spreadsheet numbers it
     * @param column from 0
     */
    void add(Sheet sheet, int number, int column, String text) {
        if (written >= MOST) {
            leftOut++;
            return;
        }
        written++;
        int row = number - 1;
        Comment existing = sheet.getCellComment(new CellAddress(row, column));
        if (existing != null) {
            String theirs =
                    existing.getString() == null ? "" : existing.getString().getString();
            existing.setString(helper.createRichTextString(theirs + "\n" + OURS_BELOW + "\n" + text));
            return;
        }
        Comment comment = sheet.createDrawingPatriarch().createCellComment(beside(sheet, row, column));
        comment.setAddress(row, column);
        comment.setString(helper.createRichTextString(PlainText.of(text)));
        comment.setAuthor(AUTHOR);
    }

    /** In new workbooks from the cell's own right edge: the one beside it may have a comment, and two at a place fail. */
    private ClientAnchor beside(Sheet sheet, int row, int column) {
        ClientAnchor anchor = helper.createClientAnchor();
        if (old) {
            anchor.setCol1(column + 1);
        } else {
            anchor.setCol1(column);
            anchor.setDx1(Math.round(sheet.getColumnWidthInPixels(column)) * Units.EMU_PER_PIXEL);
        }
        anchor.setCol2(column + 5);
        anchor.setRow1(row);
        anchor.setRow2(row + 5);
        return anchor;
    }

    /** Cells that have no comment of ours because there were too many. */
    int leftOut() {
        return leftOut;
    }
}
