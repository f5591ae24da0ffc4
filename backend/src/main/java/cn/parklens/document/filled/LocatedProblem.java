package cn.parklens.document.filled;

import cn.parklens.form.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a workbook or one of its cells, in words.
 *
 * @param code stable name for programs
 * @param severity blocking: this cell, or the whole file, must be mended before it is taken over; to explain: it is left out
 * @param place as spreadsheets write it: {@code 土地!D7}; the file's name when the whole file is meant
 * @param sheet name, null when the whole file is meant
 * @param row as the spreadsheet numbers it, 0 when the whole file is meant
 * @param column as the spreadsheet letters it, null when the whole file is meant
 * @param found what stands there
 * @param message what is wrong, in a sentence
 * @param expected what should stand there
 * @param remedy what to do
 */
public record LocatedProblem(
        String code,
        Severity severity,
        String place,
        @Nullable String sheet,
        int row,
        @Nullable String column,
        String found,
        String message,
        String expected,
        String remedy) {

    public boolean blocks() {
        return severity == Severity.BLOCKING;
    }
}
