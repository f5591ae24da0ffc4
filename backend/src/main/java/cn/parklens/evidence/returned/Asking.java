package cn.parklens.evidence.returned;

/**
 * A problem that asks for something, by what makes it the same one in the next file.
 *
 * @param what kind, list and column
 * @param key of the enterprise of its row; empty when it names none
 * @param name folded, of the same
 * @param sheet where it stands; empty when the file is meant
 * @param row as the spreadsheet numbers it, 0 when the sheet is meant
 * @param found what stood there
 */
record Asking(String what, String key, String name, String sheet, int row, String found) {}
