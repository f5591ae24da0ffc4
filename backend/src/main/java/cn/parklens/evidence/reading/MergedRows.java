package cn.parklens.evidence.reading;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.workbook.Columns;
import cn.parklens.evidence.workbook.MergedCells;
import cn.parklens.evidence.workbook.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Rows in which a value that must be there is blank because the cell above is merged over them: one name over three products.
 * Whether they are more enterprises or none is not guessed. A name that is merged is said once for all of its rows.
 */
final class MergedRows {

    private final Supplier<List<MergedCells>> merged;
    private final String name;
    private final Map<Integer, NavigableMap<Integer, MergedCells>> byColumn = new HashMap<>();
    private @Nullable List<MergedCells> found;
    private @Nullable MergedCells told;

    /**
     * For the rows of a sheet.
     *
     * @param merged what is merged over several rows; asked for once, and only where a value is missing
     * @param name letters of the column of enterprises, empty where there is none
     */
    MergedRows(Supplier<List<MergedCells>> merged, String name) {
        this.merged = merged;
        this.name = name;
    }

    /**
     * The row with what is to be said of merged cells in place of what is missing there.
     *
     * @return the row itself where no value is missing, null where all was said at the row above
     */
    @Nullable
    EvidenceRow seen(EvidenceRow read) {
        if (!misses(read)) {
            return read;
        }
        List<Problem> said = new ArrayList<>(read.remarks().size());
        for (Problem remark : read.remarks()) {
            String letters = remark.place().column();
            MergedCells over = remark.kind() == EvidenceProblem.CELL_MISSING && letters != null
                    ? over(read.row(), Columns.index(letters))
                    : null;
            if (over == null) {
                said.add(remark);
            } else if (!name.equals(letters)) {
                said.add(new Problem(
                        remark.kind(),
                        remark.place(),
                        remark.found(),
                        List.of(remark.arguments().getFirst(), over.address(), Integer.toString(over.firstRow()))));
            } else if (over.equals(told)) {
                return null;
            } else {
                told = over;
                said.add(ofName(remark, over));
            }
        }
        return read.with(said);
    }

    private static boolean misses(EvidenceRow row) {
        for (Problem remark : row.remarks()) {
            if (remark.kind() == EvidenceProblem.CELL_MISSING) {
                return true;
            }
        }
        return false;
    }

    private static Problem ofName(Problem missing, MergedCells over) {
        int from = over.firstRow() + 1;
        return Problem.of(
                EvidenceProblem.NAME_MERGED_OVER_ROWS,
                missing.place(),
                over.address(),
                missing.arguments().getFirst(),
                Integer.toString(over.firstRow()),
                from == over.lastRow() ? Integer.toString(from) : from + "–" + over.lastRow());
    }

    private @Nullable MergedCells over(Row row, int column) {
        if (row.cell(column) != null) {
            return null;
        }
        var above = byColumn.computeIfAbsent(column, this::ofColumn).floorEntry(row.number());
        return above != null && above.getValue().hides(row.number(), column) ? above.getValue() : null;
    }

    /** Those of a column by their first row. */
    private NavigableMap<Integer, MergedCells> ofColumn(int column) {
        List<MergedCells> all = found;
        if (all == null) {
            all = merged.get();
            found = all;
        }
        NavigableMap<Integer, MergedCells> some = new TreeMap<>();
        for (MergedCells cells : all) {
            if (cells.hides(cells.lastRow(), column)) {
                some.put(cells.firstRow(), cells);
            }
        }
        return some;
    }
}
