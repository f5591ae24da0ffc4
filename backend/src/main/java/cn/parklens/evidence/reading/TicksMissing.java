package cn.parklens.evidence.reading;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.counting.Networks;
import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.form.EvidenceList;
import java.util.List;

/**
 * Columns in which a list of enterprises that networks cover ticks whom each network reaches: where most people write ×,
 * others leave the cell empty. Asked about once for each column.
 */
final class TicksMissing implements Onlooker {

    private final EvidenceList list;
    private final Place sheet;
    private final List<Ticked> columns;

    TicksMissing(EvidenceList list, HeaderMatch header, Place sheet) {
        this.list = list;
        this.sheet = sheet;
        this.columns = header.columns().stream()
                .filter(column -> column.isFurther() && Networks.areTicked(column, list))
                .map(Ticked::new)
                .toList();
    }

    /** A column: what ticks an enterprise there, and the rows in which nothing does. */
    private static final class Ticked {

        private final HeaderMatch.Column column;
        private final RowsNoted empty = new RowsNoted();
        private String tick = "";

        Ticked(HeaderMatch.Column column) {
            this.column = column;
        }

        void add(EvidenceRow read) {
            Cell cell = read.row().cell(column.index());
            if (cell == null) {
                empty.add(read.row());
            } else if (tick.isEmpty() && Networks.isTick(cell.text())) {
                tick = Texts.tidy(cell.text());
            }
        }
    }

    @Override
    public void taken(EvidenceRow read) {
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).add(read);
        }
    }

    @Override
    public List<Problem> problems() {
        return columns.stream()
                .filter(one -> !one.tick.isEmpty() && !one.empty.isEmpty())
                .map(one -> Problem.of(
                        EvidenceProblem.TICKS_MISSING,
                        sheet.row(one.empty.first()).column(one.column.letters(), one.column.text()),
                        one.tick,
                        one.column.text(),
                        one.empty.named(),
                        one.empty.count(),
                        list.name()))
                .toList();
    }
}
