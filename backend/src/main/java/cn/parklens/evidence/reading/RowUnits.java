package cn.parklens.evidence.reading;

import cn.parklens.evidence.enterprise.Industries;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.cell.CellReading;
import cn.parklens.evidence.reading.cell.FigureByRow;
import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Columns;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.ListColumn;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Figures of one column, with the column that says their units row by row. */
final class RowUnits {

    private final ListColumn column;
    private final HeaderMatch.Column figures;
    private final String units;
    private final FigureByRow reader;

    private RowUnits(ListColumn column, HeaderMatch.Column figures, String units, Industries industries) {
        this.column = column;
        this.figures = figures;
        this.units = units;
        this.reader = new FigureByRow(column, units, figures.unit(), industries);
    }

    /** Of a column of the list, null for one whose header, or what stands around it, says the unit. */
    static @Nullable RowUnits of(
            ListColumn column, HeaderMatch.@Nullable Column found, HeaderMatch header, Industries industries) {
        if (found == null || found.unitsIn() == HeaderMatch.Column.NOWHERE) {
            return null;
        }
        String units = header.columns().stream()
                .filter(it -> it.index() == found.unitsIn())
                .map(HeaderMatch.Column::text)
                .findFirst()
                .orElse("");
        return new RowUnits(column, found, units, industries);
    }

    CellReading read(Row row, Cell figure) {
        return reader.read(figure, row.cell(figures.unitsIn()));
    }

    /** What was understood. */
    Problem said(Place header) {
        String counted =
                reader.rows().entrySet().stream().map(RowUnits::counted).collect(Collectors.joining("、"));
        List<String> words = List.of(
                figures.text(),
                Columns.letters(figures.unitsIn()),
                counted.isEmpty() ? "—" : counted,
                column.unit(),
                Integer.toString(reader.absent()),
                figures.unit());
        return new Problem(
                reader.absent() == 0 ? EvidenceProblem.HEADER_UNIT_BY_ROW : EvidenceProblem.HEADER_UNIT_BY_ROW_ABSENT,
                header.column(Columns.letters(figures.unitsIn()), units),
                units,
                words);
    }

    private static String counted(Map.Entry<String, Integer> unit) {
        return unit.getKey() + " × " + unit.getValue();
    }
}
