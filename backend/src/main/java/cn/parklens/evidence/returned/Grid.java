package cn.parklens.evidence.returned;

import org.apache.poi.ss.usermodel.CellStyle;

/** The cells of one sheet, as far as marking has to do with them: in memory, or in a file that is too large for that. */
interface Grid {

    /**
     * Takes away what was said when the workbook was given back before.
     *
     * @return where the added column stood or belongs, from 0: right of everything that is used
     */
    int clearedColumn();

    /**
     * Says something in the added column.
     *
     * @param row as the spreadsheet numbers it
     */
    void say(int row, int column, String text, CellStyle style);
}
