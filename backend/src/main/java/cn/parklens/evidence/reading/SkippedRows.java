package cn.parklens.evidence.reading;

import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.around.NumberedLine;
import cn.parklens.evidence.reading.around.Skipped;
import cn.parklens.evidence.workbook.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of a sheet that are left out: each is counted, the first are told, those that follow each other as one. */
final class SkippedRows {

    private static final int MOST_TOLD = 2_000;

    private static final int LONGEST_NUMBER = 4;

    /** Nothing is to be read of the single row. */
    private static final Set<Skipped.Reason> IN_RUNS = EnumSet.of(
            Skipped.Reason.BLANK, Skipped.Reason.NUMBER_ONLY, Skipped.Reason.OTHER_LIST, Skipped.Reason.MERGED);

    private final String sheet;
    private final List<Skipped> told = new ArrayList<>();
    private final Map<Skipped.Reason, Long> byReason = new EnumMap<>(Skipped.Reason.class);

    /** None yet of a sheet of this name. */
    SkippedRows(String sheet) {
        this.sheet = sheet;
    }

    void add(Row row, Skipped.Reason reason) {
        byReason.merge(reason, 1L, Long::sum);
        Skipped last = told.isEmpty() ? null : told.getLast();
        if (last != null && last.reason() == reason && last.lastRow() + 1 == row.number() && IN_RUNS.contains(reason)) {
            told.set(told.size() - 1, new Skipped(sheet, last.firstRow(), row.number(), reason, last.text()));
        } else if (told.size() < MOST_TOLD) {
            String text = row.isBlank() ? "" : text(row, reason);
            String shown = text.length() > Problem.MAX_FOUND ? text.substring(0, Problem.MAX_FOUND) : text;
            told.add(new Skipped(sheet, row.number(), row.number(), reason, shown));
        }
    }

    /** What a line groups by may stand beside its numeral, and a remark beside its number. */
    private static String text(Row row, Skipped.Reason reason) {
        String first = row.nth(0).text();
        boolean isNumber =
                NumberedLine.isNumeral(first) || (reason == Skipped.Reason.NOTE && first.length() <= LONGEST_NUMBER);
        return row.size() > 1 && isNumber ? first + " " + row.nth(1).text() : first;
    }

    /** In their order. */
    List<Skipped> told() {
        return told;
    }

    /** How many there are of each reason. */
    Map<Skipped.Reason, Long> byReason() {
        return byReason;
    }
}
