package cn.parklens.evidence.importing;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
                .filter(i -> CountedRow.hasOwn(columns.get(i).kind()))
                .toArray();
        codes = IntStream.of(places).mapToObj(i -> columns.get(i).code()).toArray(String[]::new);
        kinds = IntStream.of(places).mapToObj(i -> columns.get(i).kind()).toArray(ListColumn.Kind[]::new);
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
     * @param itself what the row itself says of a kind
     */
    Map<String, Object> values(Alike alike, Function<ListColumn.Kind, @Nullable String> itself) {
        return new RowValues(codes, column -> value(alike, column, itself), alike.shared());
    }

    private @Nullable Object value(Alike alike, int column, Function<ListColumn.Kind, @Nullable String> itself) {
        Object said = alike.ofOwn().isEmpty() ? null : alike.ofOwn().get(column);
        return said == null ? itself.apply(kinds[column]) : Alike.NONE.equals(said) ? null : said;
    }
}
