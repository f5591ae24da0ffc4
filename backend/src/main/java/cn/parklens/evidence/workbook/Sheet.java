package cn.parklens.evidence.workbook;

/**
 * A sheet of a workbook; a text file is one sheet named after the file.
 *
 * @param index from 0, as the workbook orders them
 * @param name as its tab shows
 * @param hidden whether the workbook hides it; hidden sheets are not read, and that is said
 */
public record Sheet(int index, String name, boolean hidden) {}
