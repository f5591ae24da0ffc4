package cn.parklens.evidence.returned;

import org.apache.poi.ss.usermodel.CellStyle;

/** The cells of one sheet, as far as marking has to do with them: in memory, or in a file that is too large for that. */
interface Grid {

    /**
     * Takes away what was said when the workbook was given back before, and nothing else.
     *
     * @param headerRow of the list on the sheet, as the spreadsheet numbers it; 0 for none
     * @return where the added column stood, if nobody else wrote in it, or belongs, from 0: right of everything that is used
     *     and of merged cells that would hide it
     */
    int clearedColumn(int headerRow);

    /** Whether it holds the problems that were listed when the workbook was given back before, or nothing. */
    boolean isListOfProblems();

    /**
     * Says something in the added column.
     *
     * @param row as the spreadsheet numbers it
     */
    void say(int row, int column, String text, CellStyle style);
}
