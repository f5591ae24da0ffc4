package cn.parklens.evidence;

import cn.parklens.form.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A problem of an upload in words.
 *
 * @param kind in the catalogue, as a stable word
 * @param severity blocking ones refuse the whole file
 * @param listCode the list in which it was met, null when the file or a sheet is meant
 * @param address as spreadsheets write it: {@code 上市企业!C7}; the file's name when no sheet is known
 * @param sheet null when the file is meant
 * @param row as the spreadsheet numbers it, 0 when the sheet is meant
 * @param column its letters, null when the row is meant
 * @param header above the column, null when there is none
 * @param found what stood there
 * @param message what is wrong
 * @param expected what should have stood there
 * @param remedy what to do
 */
public record ReportedProblem(
        String kind,
        Severity severity,
        @Nullable String listCode,
        String address,
        @Nullable String sheet,
        int row,
        @Nullable String column,
        @Nullable String header,
        String found,
        String message,
        String expected,
        String remedy) {}
