package cn.parklens.evidence.reading;

import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.around.NumberedLine;
import cn.parklens.evidence.reading.around.Skipped;
import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many enterprises a title or the line of a group says that follow, held against the rows: 名单（共3家）, 第四批（2家）. Where a
 * group ends is not said: at the next line or sum, or at the next line that is numbered alike. It is asked about only where it
 * fits neither.
 */
final class CountsSaid implements Onlooker {

    private static final int MOST = 200;

    private final SumsAdded columns;
    private final int name;
    private final int code;
    private final List<Group> groups = new ArrayList<>();
    /** Those whose rows have not ended, the outermost first. */
    private final Deque<Group> open = new ArrayDeque<>();

    /** A line with its count, -1 for none, and the rows below it as far as the next line and as far as one of its level. */
    private static final class Group {

        private final int row;
        private final SaidTotal said;
        private final int level;
        private final RowsSummed near;
        private final RowsSummed all;
        private boolean ended;

        Group(int row, SaidTotal said, int level, SumsAdded columns) {
            this.row = row;
            this.said = said;
            this.level = level;
            this.near = columns.noRows();
            this.all = columns.noRows();
        }
    }

    CountsSaid(EvidenceList list, HeaderMatch header, Place sheet) {
        this.columns = new SumsAdded(list, header, sheet);
        this.name = header.index(list.columns(), ListColumn.Kind.ENTERPRISE_NAME);
        this.code = header.index(list.columns(), ListColumn.Kind.CREDIT_CODE);
    }

    @Override
    public void above(Row row) {
        for (int i = 0; i < row.size() && open.isEmpty(); i++) {
            int count = SaidCount.ofTitle(row.nth(i).text());
            if (count >= 0) {
                begin(row, row.nth(i), count, SaidCount.TITLE);
            }
        }
    }

    @Override
    public void taken(EvidenceRow row) {
        for (Group group : open) {
            columns.add(row, group.all);
            if (!group.ended) {
                columns.add(row, group.near);
            }
        }
    }

    @Override
    public void leftOut(Row row, Skipped.Reason reason, boolean inList) {
        if (!inList) {
            open.clear();
        } else if (reason == Skipped.Reason.LONE_TEXT || reason == Skipped.Reason.TOTAL) {
            open.stream().filter(group -> group.level != SaidCount.TITLE).forEach(group -> group.ended = true);
            Cell line = line(row, reason);
            if (line != null && !SaidCount.isOfAbove(line.text())) {
                group(row, line);
            }
        }
    }

    /** What the line of a group says, in one cell; null of a mere row of sums. */
    private @Nullable Cell line(Row row, Skipped.Reason reason) {
        NumberedLine numbered = NumberedLine.of(row, 0, name, code);
        if (numbered != null) {
            return new Cell(row.nth(0).column(), Cell.Kind.TEXT, numbered.text(), false);
        }
        return reason == Skipped.Reason.LONE_TEXT ? row.nth(0) : null;
    }

    private void group(Row row, Cell line) {
        int level = SaidCount.level(line.text());
        if (open.stream().anyMatch(group -> group.level == level)) {
            while (open.removeLast().level != level) {
                // What stands within ends with it.
            }
        }
        begin(row, line, SaidCount.ofGroup(line.text()), level);
    }

    private void begin(Row row, Cell line, int count, int level) {
        Group group = new Group(row.number(), new SaidTotal(line, false, true, count, line), level, columns);
        open.add(group);
        if (count >= 0 && groups.size() < MOST) {
            groups.add(group);
        }
    }

    @Override
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (Group group : groups) {
            List<RowsSummed> meant =
                    group.near.rows() == group.all.rows() ? List.of(group.all) : List.of(group.near, group.all);
            columns.askCount(
                    group.row,
                    group.said,
                    meant.stream().filter(rows -> rows.rows() > 0).toList(),
                    problems);
        }
        return problems;
    }
}
