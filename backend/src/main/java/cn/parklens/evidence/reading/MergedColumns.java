package cn.parklens.evidence.reading;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.evidence.workbook.MergedCells;
import cn.parklens.form.EvidenceList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Columns that may be blank, with cells merged over several enterprises: a class or a district written once for a group of
 * them. Only the first row of each has the value, and nothing else would say so. Where a value must be there, the row says it.
 */
final class MergedColumns implements Onlooker {

    private final List<MayBeBlank> columns;
    private final Place sheet;
    private final Supplier<List<MergedCells>> merged;
    private final BitSet rows = new BitSet();

    /** A column that may be blank, and the rows in which it is not. */
    private record MayBeBlank(HeaderMatch.Column column, BitSet filled) {}

    /**
     * For the columns of a list.
     *
     * @param merged what is merged; known after the last row
     */
    MergedColumns(EvidenceList list, HeaderMatch header, Place sheet, Supplier<List<MergedCells>> merged) {
        this.sheet = sheet;
        this.merged = merged;
        this.columns = list.columns().stream()
                .filter(column -> !column.required())
                .flatMap(column -> header.column(column.code()).stream())
                .map(column -> new MayBeBlank(column, new BitSet()))
                .toList();
    }

    /** Of one without a name more is to be asked than what is merged beside it. */
    @Override
    public void taken(EvidenceRow row) {
        if (row.name().isEmpty()) {
            return;
        }
        rows.set(row.rowNumber());
        for (MayBeBlank one : columns) {
            if (row.row().cell(one.column().index()) != null) {
                one.filled().set(row.rowNumber());
            }
        }
    }

    /** One for each column. */
    @Override
    public List<Problem> problems() {
        List<MergedCells> all = merged.get();
        return all.isEmpty()
                ? List.of()
                : columns.stream()
                        .map(column -> problem(column, all))
                        .filter(Objects::nonNull)
                        .toList();
    }

    private @Nullable Problem problem(MayBeBlank one, List<MergedCells> all) {
        HeaderMatch.Column column = one.column();
        int[] blank = new int[all.size()];
        Arrays.setAll(blank, i -> blank(all.get(i), one));
        int areas = (int) Arrays.stream(blank).filter(rows -> rows > 0).count();
        if (areas == 0) {
            return null;
        }
        int first = 0;
        while (blank[first] == 0) {
            first++;
        }
        MergedCells example = all.get(first);
        return Problem.of(
                EvidenceProblem.COLUMN_MERGED_OVER_ROWS,
                sheet.row(example.firstRow()).column(column.letters(), column.text()),
                example.address(),
                column.text(),
                Integer.toString(areas),
                Integer.toString(Arrays.stream(blank).sum()));
    }

    /** Enterprises below the one that has the value; none where nobody has. */
    private int blank(MergedCells cells, MayBeBlank one) {
        return cells.hides(cells.lastRow(), one.column().index())
                        && one.filled().get(cells.firstRow())
                ? rows.get(cells.firstRow() + 1, cells.lastRow() + 1).cardinality()
                : 0;
    }
}
