package cn.parklens.evidence.reading;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.counting.Doubt;
import cn.parklens.evidence.reading.counting.Doubts;
import cn.parklens.evidence.reading.counting.Said;
import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.evidence.reading.header.HeaderMatch.Column;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows beside which stands that they do not count: 不计入 under 备注, 否 under 是否纳入统计, 已停产 under 企业现状. They are counted all
 * the same; that is asked about once for each column that says so.
 */
final class SaidNotToCount implements Onlooker {

    private static final int LONGEST = 60;

    private final EvidenceList list;
    private final Place sheet;
    private final List<Asked> asked = new ArrayList<>();
    /** Where among the list's columns stands whether the enterprise does any business; -1 for most. */
    private final int active;

    /** A column, and the rows in which it says so. */
    private record Asked(Column column, Doubt doubt, RowsNoted rows) {}

    SaidNotToCount(EvidenceList list, HeaderMatch header, Place sheet) {
        this.list = list;
        this.sheet = sheet;
        this.active = active(list);
        Doubts doubts = new Doubts(list);
        for (Column column : header.columns()) {
            if (column.how() != HeaderMatch.How.SIDE_TABLE) {
                doubts.under(column).ifPresent(doubt -> asked.add(new Asked(column, doubt, new RowsNoted())));
            }
        }
    }

    private static int active(EvidenceList list) {
        for (int i = 0; i < list.columns().size(); i++) {
            ListColumn column = list.columns().get(i);
            if (column.kind() == ListColumn.Kind.YES_NO && column.name().contains("经营")) {
                return i;
            }
        }
        return -1;
    }

    /** Most rows have nothing there, or one plain word. Of one that is of another list for certain that is said already. */
    @Override
    public void taken(EvidenceRow read) {
        String division = asked.isEmpty() ? "" : read.creditCode().division();
        boolean idle = active >= 0 && Boolean.FALSE.equals(read.values().get(active));
        for (int i = 0; i < asked.size(); i++) {
            Asked one = asked.get(i);
            Cell cell = read.row().cell(one.column().index());
            if (cell != null
                    && cell.text().length() <= LONGEST
                    && one.doubt().isIn(new Said(cell.text(), division, idle))) {
                if (!isOfOtherList(read)) {
                    one.rows().add(read.row(), cell);
                }
                return;
            }
        }
    }

    private static boolean isOfOtherList(EvidenceRow read) {
        return read.remarks().stream().anyMatch(remark -> remark.kind() == EvidenceProblem.ROW_OF_OTHER_LIST);
    }

    /** One for each column, at the first of its rows. */
    @Override
    public List<Problem> problems() {
        return asked.stream()
                .filter(one -> !one.rows().isEmpty())
                .map(one -> Problem.of(
                        EvidenceProblem.ROWS_SAID_NOT_TO_COUNT,
                        sheet.row(one.rows().first())
                                .column(one.column().letters(), one.column().text()),
                        one.rows().example(),
                        one.column().text(),
                        list.name(),
                        one.rows().named(),
                        one.rows().count()))
                .toList();
    }
}
