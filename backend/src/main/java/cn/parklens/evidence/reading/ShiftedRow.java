package cn.parklens.evidence.reading;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.cell.CellReader;
import cn.parklens.evidence.reading.cell.CellReading;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Columns;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import cn.parklens.form.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row that stands one column too far to the left or right: one finding, not one for each of its cells. */
final class ShiftedRow {

    /** Cells that fail before the whole row is suspected. */
    static final int FEWEST = 3;

    private final EvidenceList list;
    private final int[] indexes;
    private final CellReader[] readers;
    private final Place sheet;
    private final int named;

    ShiftedRow(EvidenceList list, int[] indexes, CellReader[] readers, Place sheet) {
        this.list = list;
        this.indexes = indexes;
        this.readers = readers;
        this.sheet = sheet;
        int name = -1;
        for (int i = 0; i < indexes.length; i++) {
            name = list.columns().get(i).kind() == ListColumn.Kind.ENTERPRISE_NAME ? i : name;
        }
        this.named = name;
    }

    /** What is to be said of a row: of one that could be read whole one column further, only that, and its other remarks. */
    List<Problem> inOneFinding(List<Problem> remarks, Row row) {
        List<Problem> failing = remarks.stream()
                .filter(problem -> !problem.isNote() && problem.place().column() != null)
                .toList();
        if (failing.size() < FEWEST || named < 0 || indexes[named] < 0) {
            return remarks;
        }
        for (int shift : new int[] {1, -1}) {
            if (reads(row, shift)) {
                List<Problem> one = new ArrayList<>(
                        remarks.stream().filter(ShiftedRow::isOfTheWhole).toList());
                one.add(finding(row, shift, failing));
                return one;
            }
        }
        return remarks;
    }

    private static boolean isOfTheWhole(Problem problem) {
        return problem.place().column() == null && problem.kind() != EvidenceProblem.ROW_SHIFTED;
    }

    private boolean reads(Row row, int shift) {
        for (int i = 0; i < indexes.length; i++) {
            int column = indexes[i] + shift;
            if (indexes[i] >= 0 && !reads(i, column < 0 ? null : row.cell(column))) {
                return false;
            }
        }
        return indexes[named] + shift >= 0;
    }

    private boolean reads(int i, @Nullable Cell cell) {
        CellReading reading = cell == null ? CellReading.Blank.EMPTY : readers[i].read(cell);
        CellReading.Remark remark = reading.remarkOrNull();
        boolean missing =
                reading instanceof CellReading.Blank && list.columns().get(i).required();
        return !missing && (remark == null || remark.kind().severity() == Severity.HINT);
    }

    private Problem finding(Row row, int shift, List<Problem> failing) {
        return Problem.of(
                EvidenceProblem.ROW_SHIFTED,
                sheet.row(row.number()),
                row.text(indexes[named] + shift),
                Columns.letters(indexes[named] + shift),
                Columns.letters(indexes[named]),
                failing.stream()
                        .map(problem -> String.valueOf(problem.place().column()))
                        .sorted(Comparator.comparingInt(Columns::index))
                        .map(column -> column + row.number())
                        .collect(Collectors.joining("、")));
    }
}
