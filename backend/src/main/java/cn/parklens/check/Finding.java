package cn.parklens.check;

import cn.parklens.form.Severity;
import cn.parklens.formula.Need;
import cn.parklens.observation.Cell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one check says about one year, or about one row of a list.
 *
 * @param code of the rule; generated ones have a colon: {@code required:revenue}
 * @param title what it checks
 * @param severity what a failure means for sending
 * @param outcome how it ended
 * @param year the reporting year
 * @param spot where to look
 * @param figures every cell the check read: an explanation is bound to them
 * @param sides what was compared, null where nothing was or all is well
 * @param needs what is missing, empty unless not evaluated
 * @param message in Chinese, with the figures
 * @param remedy what to do
 * @param source the footnote, standard or practice it comes from
 * @param rows rows of lists that it is about, at most {@value #MOST_ROWS}
 * @param rowCount how many there are in all
 * @param suggestions what may have been meant; nothing changes by itself
 */
public record Finding(
        String code,
        String title,
        Severity severity,
        Outcome outcome,
        int year,
        Spot spot,
        List<Cell> figures,
        @Nullable Sides sides,
        List<Need> needs,
        String message,
        String remedy,
        String source,
        List<Spot.AtRow> rows,
        int rowCount,
        List<Suggestion> suggestions) {

    /** The most rows that one finding lists, and the most failing rows of one rule that become findings. */
    public static final int MOST_ROWS = 1000;

    public Finding {
        figures = List.copyOf(figures);
        needs = List.copyOf(needs);
        rows = List.copyOf(rows);
        suggestions = List.copyOf(suggestions);
    }

    /** The same from one check to the next: rule, year and spot. */
    public String id() {
        return code + "#" + year + "#" + spot.code();
    }

    public boolean failed() {
        return outcome == Outcome.FAILED;
    }

    public boolean blocks() {
        return failed() && severity == Severity.BLOCKING;
    }

    /** What it says of one of its rows: where it is about several, that row stands in place of the first of them. */
    public String messageAt(Spot.AtRow row) {
        String several = Report.places(rows, rowCount);
        return rowCount > 1 && message.endsWith(several)
                ? message.substring(0, message.length() - several.length())
                        + Report.place(row)
                        + "；这样的共 " + rowCount + " 家。"
                : message;
    }

    Finding with(List<Suggestion> found) {
        return new Finding(
                code, title, severity, outcome, year, spot, figures, sides, needs, message, remedy, source, rows,
                rowCount, found);
    }
}
