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
 * @param found what stands in that cell; empty where none is meant
 * @param message in a sentence
 * @param expected what should hold of it
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
        String expected,
        String remedy) {}
