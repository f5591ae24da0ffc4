package cn.parklens.evidence.reading.header;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.cell.FigureUnits;
import cn.parklens.evidence.reading.words.UnitWords;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.ListColumn;
import java.util.ArrayList;
import java.util.List;

/**
 * What remarks below a list say of units: 注：用地面积单位为亩. The rows above were read without knowing it, so that it is asked
 * about where it is another unit.
 */
public final class UnitsBelow {

    private final HeaderMatch header;
    private final List<ListColumn> columns;
    private final Place row;
    private final UnitsAbove said;

    /** For the columns of a list, below its header. */
    public UnitsBelow(List<ListColumn> columns, HeaderMatch header, Place sheet) {
        this.header = header;
        this.columns = columns;
        this.row = sheet.row(header.lastRow());
        this.said = new UnitsAbove(header, columns);
    }

    /** Looks at a row that is not of the list. */
    public void look(Row skipped) {
        said.lookBelow(skipped);
    }

    /** Whether the unit of a column of figures was said in one of them. */
    public boolean tell(HeaderMatch.Column column) {
        return column.figuresOf(columns)
                .filter(wanted -> !said.of(wanted, column).isEmpty())
                .isPresent();
    }

    /** One for each column that is said to be in another unit than it was read in. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (HeaderMatch.Column column : header.columns()) {
            column.figuresOf(columns)
                    .filter(_ -> column.unitsIn() == HeaderMatch.Column.NOWHERE)
                    .ifPresent(wanted -> look(column, wanted, problems));
        }
        return problems;
    }

    private void look(HeaderMatch.Column column, ListColumn wanted, List<Problem> problems) {
        FigureUnits units = FigureUnits.of(wanted, column.unit());
        Place at = row.column(column.letters(), column.text());
        if (!units.header().isEmpty()) {
            said.against(wanted, column, units.header())
                    .ifPresent(against -> problems.add(UnitsAround.otherwise(at, column, against, units.header())));
        } else if (!units.wanted().isEmpty()
                && said.of(wanted, column).stream().anyMatch(unit -> UnitWords.contradict(unit, units.wanted()))) {
            problems.add(Problem.of(
                    EvidenceProblem.HEADER_UNIT_DOUBTFUL,
                    at,
                    column.text(),
                    UnitsAround.shortened(said.written()),
                    units.wanted(),
                    HeaderText.of(wanted.name()).core()));
        }
    }
}
