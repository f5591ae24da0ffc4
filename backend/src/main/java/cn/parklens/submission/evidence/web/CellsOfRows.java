package cn.parklens.submission.evidence.web;

import cn.parklens.check.Spot;
import cn.parklens.evidence.ListPage;
import cn.parklens.evidence.ListRow;
import cn.parklens.evidence.Recognition.ColumnTaken;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands in the cells that findings point at, letter for letter. */
final class CellsOfRows {

    private final String nameColumn;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<Integer, ListRow> rows;

    /**
     * For one list.
     *
     * @param page the rows that are pointed at; null where the list is not there
     */
    CellsOfRows(EvidenceList list, @Nullable ListPage page) {
        this.nameColumn = list.columns().stream()
                .filter(column -> column.kind() == ListColumn.Kind.ENTERPRISE_NAME)
                .map(ListColumn::code)
                .findFirst()
                .orElse("");
        this.rows = page == null
                ? Map.of()
                : page.rows().stream().collect(Collectors.toMap(ListRow::number, Function.identity()));
        List<ColumnTaken> columns = page == null ? List.of() : page.columns();
        for (int i = 0; i < columns.size(); i++) {
            String code = columns.get(i).code();
            if (code != null) {
                places.putIfAbsent(code, i);
            }
        }
    }

    /** Code of the column to look at; of a whole row, that of the enterprise's name, and so where the file lacks the column. */
    String column(Spot.AtRow row) {
        return places.containsKey(row.column()) ? row.column() : nameColumn;
    }

    /** Empty where nothing stands there. */
    String text(int number, String column) {
        ListRow row = rows.get(number);
        Integer place = places.get(column);
        return row == null || place == null || place >= row.cells().size()
                ? ""
                : row.cells().get(place);
    }
}
