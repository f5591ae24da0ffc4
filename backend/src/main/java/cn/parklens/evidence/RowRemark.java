package cn.parklens.evidence;

import cn.parklens.form.Severity;

/**
 * What a check says of one row of a list, such as an expired certificate.
 *
 * @param listCode which list
 * @param sheet where the row stands
 * @param row as the spreadsheet numbers it
 * @param columnCode of the column to look at, empty for the whole row
 * @param severity what it means for sending
 * @param found the enterprise, as written
 * @param message in a sentence
 * @param remedy what to do
 */
public record RowRemark(
        String listCode,
        String sheet,
        int row,
        String columnCode,
        Severity severity,
        String found,
        String message,
        String remedy) {}
