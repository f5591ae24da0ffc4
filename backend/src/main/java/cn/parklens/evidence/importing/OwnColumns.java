package cn.parklens.evidence.importing;

import cn.parklens.evidence.reading.EvidenceRow;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The columns of a list that differ from row to row, name and credit code, beside those in which rows are alike. */
final class OwnColumns {

    private final int[] places;
    private final String[] codes;
    private final ListColumn.Kind[] kinds;

    OwnColumns(EvidenceList list) {
        List<ListColumn> columns = list.columns();
        places = IntStream.range(0, columns.size())
                .filter(i -> isOne(columns.get(i).kind()))
                .toArray();
        codes = IntStream.of(places).mapToObj(i -> columns.get(i).code()).toArray(String[]::new);
        kinds = IntStream.of(places).mapToObj(i -> columns.get(i).kind()).toArray(ListColumn.Kind[]::new);
    }

    /** Whether columns of a kind are such. */
    static boolean isOne(ListColumn.Kind kind) {
        return kind == ListColumn.Kind.ENTERPRISE_NAME || kind == ListColumn.Kind.CREDIT_CODE;
    }

    /** What a row of this name and code itself says of a kind; null where columns of the kind are not its own. */
    static @Nullable String said(ListColumn.Kind kind, String name, @Nullable String code) {
        return switch (kind) {
            case ENTERPRISE_NAME -> name;
            case CREDIT_CODE -> code;
            default -> null;
        };
    }

    /** The code of a row, normalised; null where it has none. */
    static @Nullable String code(EvidenceRow row) {
        String code = row.creditCode().normal();
        return code.isEmpty() ? null : code;
    }

    int size() {
        return places.length;
    }

    /** Its place among all columns. */
    int place(int column) {
        return places[column];
    }

    String code(int column) {
        return codes[column];
    }

    ListColumn.Kind kind(int column) {
        return kinds[column];
    }

    /**
     * The values of a row by column code; a column left blank is absent.
     *
     * @param name of the row, asked for only when the value of such a column is
     * @param code of the row, the same
     */
    Map<String, Object> values(Alike alike, Supplier<String> name, Supplier<@Nullable String> code) {
        return new RowValues(codes, column -> value(alike, column, name, code), alike.shared());
    }

    private @Nullable Object value(Alike alike, int column, Supplier<String> name, Supplier<@Nullable String> code) {
        Object value = alike.ofOwn().isEmpty() ? null : alike.ofOwn().get(column);
        return value == null ? said(column, name, code) : Alike.NONE.equals(value) ? null : value;
    }

    private @Nullable String said(int column, Supplier<String> name, Supplier<@Nullable String> code) {
        return kinds[column] == ListColumn.Kind.ENTERPRISE_NAME ? name.get() : code.get();
    }
}
