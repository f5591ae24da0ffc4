package cn.parklens.evidence.returned;

import cn.parklens.spreadsheet.PlainText;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** Our comments on cells. What a person had written there stays above ours. */
final class CellComments {

    private static final String AUTHOR = "园鉴";
    private static final String OURS_BELOW = "—— 园鉴 ——";

    /** Each is a drawing: more of them make spreadsheets slow. */
    private static final int MOST = 2_000;

    private final CreationHelper helper;
    private int written;
    private int leftOut;

    CellComments(Workbook workbook) {
        this.helper = workbook.getCreationHelper();
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
                Cell cell = sheet.getRow(comment.getRow()) == null
                        ? null
                        : sheet.getRow(comment.getRow()).getCell(comment.getColumn());
                if (cell != null) {
                    cell.removeCellComment();
                }
            }
        }
    }

    void add(Cell cell, String text) {
        if (written >= MOST) {
            leftOut++;
            return;
        }
        written++;
        Comment existing = cell.getCellComment();
        if (existing != null) {
            String theirs =
                    existing.getString() == null ? "" : existing.getString().getString();
            existing.setString(helper.createRichTextString(theirs + "\n" + OURS_BELOW + "\n" + text));
            return;
        }
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 5);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + 5);
        Comment comment = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
        comment.setString(helper.createRichTextString(PlainText.of(text)));
        comment.setAuthor(AUTHOR);
        cell.setCellComment(comment);
    }

    /** Cells that have no comment of ours because there were too many. */
    int leftOut() {
        return leftOut;
    }
}
