package cn.parklens.evidence.reading;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.workbook.MergedCells;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Columns that may be blank, with cells merged over several enterprises: a class or a district written once for a group of
 * them. Only the first row of each has the value, and nothing else would say so. Where a value must be there, the row says it.
 */
final class MergedColumns {

    private final EvidenceList list;
    private final HeaderMatch header;
    private final Place sheet;
    private final BitSet rows = new BitSet();

    MergedColumns(EvidenceList list, HeaderMatch header, Place sheet) {
        this.list = list;
        this.header = header;
        this.sheet = sheet;
    }

    /** Takes in a row of the list. Of one without a name more is to be asked than what is merged beside it. */
    void add(EvidenceRow row) {
        if (!row.name().isEmpty()) {
            rows.set(row.rowNumber());
        }
    }

    /** One for each column. */
    List<Problem> problems(List<MergedCells> merged) {
        return merged.isEmpty()
                ? List.of()
                : list.columns().stream()
                        .filter(column -> !column.required())
                        .map(column -> problem(column, merged))
                        .filter(Objects::nonNull)
                        .toList();
    }

    private @Nullable Problem problem(ListColumn column, List<MergedCells> merged) {
        HeaderMatch.Column found = header.column(column.code()).orElse(null);
        if (found == null) {
            return null;
        }
        List<MergedCells> over = merged.stream()
                .filter(cells -> cells.hides(cells.lastRow(), found.index()) && blank(cells) > 0)
                .toList();
        return over.isEmpty()
                ? null
                : Problem.of(
                        EvidenceProblem.COLUMN_MERGED_OVER_ROWS,
                        sheet.row(over.getFirst().firstRow()).column(found.letters(), found.text()),
                        over.getFirst().address(),
                        found.text(),
                        Integer.toString(over.size()),
                        Integer.toString(over.stream().mapToInt(this::blank).sum()));
    }

    /** Enterprises below the first row. */
    private int blank(MergedCells cells) {
        return rows.get(cells.firstRow() + 1, cells.lastRow() + 1).cardinality();
    }
}
