package cn.parklens.evidence.returned;

import cn.parklens.evidence.Recognition;
import cn.parklens.evidence.ReportedProblem;
import cn.parklens.evidence.RowRemark;
import cn.parklens.evidence.Upload;
import cn.parklens.form.Severity;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be marked.
 *
 * @param sheet null when the file is meant
 * @param row as the spreadsheet numbers it, 0 when the sheet is meant
 * @param column its letters, null when the row is meant
 * @param header above the column, empty when there is none
 */
record Mark(
        @Nullable String sheet,
        int row,
        @Nullable String column,
        String header,
        Severity severity,
        String found,
        String message,
        String expected,
        String remedy) {

    /** Stands where nothing else is expected. */
    private static final String NOTHING = "—";

    static Mark of(ReportedProblem problem) {
        return new Mark(
                problem.sheet(),
                problem.row(),
                problem.column(),
                problem.header() == null ? "" : problem.header(),
                problem.severity(),
                problem.found(),
                problem.message(),
                problem.expected(),
                problem.remedy());
    }

    /** What a check says of a row, at the column of the file that was taken for the one it means. */
    static Mark of(RowRemark remark, Upload upload) {
        Recognition.@Nullable ColumnTaken column = sheets(upload)
                .filter(sheet ->
                        sheet.name().equals(remark.sheet()) && remark.listCode().equals(sheet.listCode()))
                .flatMap(sheet -> sheet.columns().stream())
                .filter(it -> remark.columnCode().equals(it.code()))
                .findFirst()
                .orElse(null);
        return new Mark(
                remark.sheet(),
                remark.row(),
                column == null ? null : column.letters(),
                column == null ? "" : column.header(),
                remark.severity(),
                remark.found(),
                remark.message(),
                remark.expected(),
                remark.remedy());
    }

    private static Stream<Recognition.SheetTaken> sheets(Upload upload) {
        return upload.recognition() == null ? Stream.empty() : upload.recognition().sheets().stream();
    }

    /** What was only noted while reading needs nothing else in its place. */
    private boolean isToBeMended() {
        return severity != Severity.HINT;
    }

    /** The same on a sheet of another name; what concerns the file stays so. */
    Mark in(String sheetName) {
        return sheet == null
                ? this
                : new Mark(sheetName, row, column, header, severity, found, message, expected, remedy);
    }

    /** As spreadsheets write it: C7, or 7 for a whole row; empty for a sheet. */
    String cell() {
        return row == 0 ? "" : (column == null ? "A" : column) + row;
    }

    /** In one line, as the column at the right says it. */
    String inWords(Words words) {
        return words.severity(severity)
                + (column == null ? "" : column + (header.isEmpty() ? "" : "“" + header.replace('\n', ' ') + "”") + " ")
                + message
                + (isToBeMended() && !expected.isEmpty() && !expected.equals(NOTHING)
                        ? words.say("expected", expected)
                        : "")
                + (remedy.isEmpty() ? "" : " " + remedy);
    }
}
