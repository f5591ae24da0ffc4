package cn.parklens.submission.evidence.web;

import cn.parklens.evidence.ListRow;
import cn.parklens.evidence.Recognition.ColumnTaken;
import cn.parklens.evidence.TypedValues;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The cells of a row as they were understood, each beside what stood there where that is not the same. */
final class UnderstoodCells {

    static final String NOTHING = "—";

    private final List<ColumnTaken> columns;
    private final Map<String, ListColumn> byCode;

    UnderstoodCells(EvidenceList list, List<ColumnTaken> columns) {
        this.columns = columns;
        this.byCode = list.columns().stream().collect(Collectors.toMap(ListColumn::code, Function.identity()));
    }

    /** What stands over the cells. */
    List<ShownColumn> columns() {
        return columns.stream()
                .map(taken -> ShownColumn.of(taken, column(taken)))
                .toList();
    }

    private @Nullable ListColumn column(ColumnTaken taken) {
        return taken.code() == null ? null : byCode.get(taken.code());
    }

    /** Of one row, in the order of the columns. */
    List<Shown> of(ListRow row) {
        JsonNode typed = TypedValues.of(row.typed());
        List<Shown> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            ColumnTaken taken = columns.get(i);
            ListColumn column = column(taken);
            String written = row.cells().get(i);
            cells.add(
                    column == null
                            ? new Shown(written, null)
                            : shown(
                                    written,
                                    understood(row, typed.get(column.code()), column),
                                    new ShownFigures(column, isPercent(taken, column))));
        }
        return cells;
    }

    /** Of the rows of a page, by the row's number; figures of a column with as many decimals as the column needs. */
    Map<Integer, List<Shown>> of(List<ListRow> rows) {
        Map<Integer, List<Shown>> cells = rows.stream().collect(Collectors.toMap(ListRow::number, this::of));
        for (int i = 0; i < columns.size(); i++) {
            ListColumn column = column(columns.get(i));
            if (column != null && column.kind() == ListColumn.Kind.FIGURE && !ShownFigures.areYears(column)) {
                align(cells.values(), i);
            }
        }
        return cells;
    }

    private static void align(Collection<List<Shown>> rows, int place) {
        int decimals =
                rows.stream().mapToInt(row -> row.get(place).decimals()).max().orElse(0);
        rows.forEach(row -> row.set(place, row.get(place).with(Math.min(decimals, ShownFigures.DECIMALS))));
    }

    private static boolean isPercent(ColumnTaken taken, ListColumn column) {
        return column.kind() == ListColumn.Kind.FIGURE
                && (taken.header().contains("%") || taken.header().contains("％"));
    }

    /** What a row's own columns say is not said again. */
    private static @Nullable String understood(ListRow row, @Nullable JsonNode typed, ListColumn column) {
        if (typed == null) {
            return switch (column.kind()) {
                case ENTERPRISE_NAME -> row.name();
                case CREDIT_CODE -> row.creditCode();
                default -> null;
            };
        }
        if (typed.isNull()) {
            return null;
        }
        if (typed.isBoolean()) {
            return typed.booleanValue() ? "是" : "否";
        }
        return typed.isNumber() ? typed.decimalValue().toPlainString() : typed.asString();
    }

    private static Shown shown(String written, @Nullable String understood, ShownFigures figures) {
        if (understood == null || understood.isEmpty()) {
            return written.isBlank() ? new Shown("", null) : new Shown(NOTHING, written);
        }
        return figures.of(written, understood)
                .orElseGet(
                        () -> written.equals(understood) ? new Shown(written, null) : new Shown(understood, written));
    }
}
