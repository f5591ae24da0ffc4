package cn.parklens.submission;

/**
 * The cell of a workbook that a figure or text was taken over from.
 *
 * @param file its name as uploaded
 * @param sha256 of its bytes, 64 hexadecimal digits; the file itself is kept under it
 * @param sheet name
 * @param row as the spreadsheet numbers it, from 1
 * @param column as the spreadsheet letters it
 */
public record WorkbookSpot(String file, String sha256, String sheet, int row, String column) {}
