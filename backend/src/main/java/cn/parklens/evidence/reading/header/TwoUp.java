package cn.parklens.evidence.reading.header;

import cn.parklens.evidence.reading.header.HeaderMatch.Column;
import cn.parklens.evidence.reading.header.HeaderMatch.How;
import cn.parklens.evidence.reading.words.NotesAndTotals;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.ListColumn;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list set in two columns side by side, as offices do to save paper: the enterprise and what goes with it are headed
 * twice, and other enterprises stand below the second heading. One half of it would be lost.
 */
final class TwoUp {

    private final HeaderMatch header;
    private final HeaderNames names;
    private final List<Row> rows;

    TwoUp(HeaderMatch header, HeaderNames names, List<Row> first) {
        this.header = header;
        this.names = names;
        this.rows =
                first.stream().filter(row -> row.number() > header.lastRow()).toList();
    }

    /** The second column of enterprises. */
    Optional<Column> second(List<ListColumn> columns) {
        return columns.stream()
                .filter(column -> column.kind() == ListColumn.Kind.ENTERPRISE_NAME)
                .flatMap(column -> header.column(column.code()).stream())
                .findFirst()
                .flatMap(name -> header.columns().stream()
                        .filter(column -> column.index() > name.index() && repeats(column, name))
                        .filter(column -> othersAlso(column, name) && hasOthers(column, name))
                        .findFirst());
    }

    private boolean repeats(Column column, Column first) {
        return (column.how() == How.EXTRA || column.how() == How.SIDE_TABLE)
                && (Texts.bare(column.text()).equals(Texts.bare(first.text()))
                        || (first.code() != null && first.code().equals(code(column))));
    }

    private @Nullable String code(Column column) {
        return names.code(column.text());
    }

    /** Whether a second heading beside the enterprise comes twice too; of a table apart, one that the list asks for. */
    private boolean othersAlso(Column second, Column name) {
        return header.columns().stream()
                .filter(column -> column.index() != second.index() && column.how() == second.how())
                .anyMatch(column -> header.columns().stream()
                        .filter(first -> first.index() < second.index() && first.index() != name.index())
                        .filter(first -> first.index() < column.index())
                        .filter(first -> first.code() != null || second.how() == How.EXTRA)
                        .anyMatch(first -> repeats(column, first)));
    }

    /** Whether enterprises stand there, and not those of the same rows again. */
    private boolean hasOthers(Column second, Column name) {
        long others = rows.stream()
                .filter(row -> isOther(row.cell(second.index()), row.cell(name.index())))
                .count();
        return others > 0
                && others * 2
                        >= rows.stream()
                                .filter(row -> row.cell(second.index()) != null)
                                .count();
    }

    private static boolean isOther(@Nullable Cell second, @Nullable Cell first) {
        return second != null
                && NotesAndTotals.isEnterprise(second.text())
                && (first == null || !Texts.unspaced(first.text()).equals(Texts.unspaced(second.text())));
    }
}
