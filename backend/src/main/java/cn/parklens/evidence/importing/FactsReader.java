package cn.parklens.evidence.importing;

import cn.parklens.check.ListFacts;
import cn.parklens.form.EvidenceList;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes of stored rows of one list what checks see of them. Rows are held in memory; those of a list that is longer by far
 * than parks have them lie outside the heap.
 */
final class FactsReader implements Consumer<CountedRow> {

    static final int VERY_LONG = 250_000;

    private final EvidenceList list;
    private final List<ListFacts.Row> rows;
    private final Consumer<CountedRow> keep;
    private boolean coded = true;

    /**
     * @param expected about how many rows there will be
     * @param folder where temporary files are made when they are needed
     */
    FactsReader(EvidenceList list, String sheet, int expected, Path folder) {
        this.list = list;
        ColumnValues columns = new ColumnValues(list);
        if (expected > VERY_LONG) {
            CompactRows compact = new CompactRows(folder);
            rows = new RowView<>(compact, row -> row(row, sheet, columns));
            keep = compact::add;
        } else {
            HeldRows held = new HeldRows(sheet, columns.own());
            rows = held;
            keep = row ->
                    held.add(row.number(), row.identityKey(), row.name(), row.creditCode(), columns.of(row.typed()));
        }
    }

    @Override
    public void accept(CountedRow row) {
        coded &= row.identityKey().equals(row.creditCode());
        keep.accept(row);
    }

    ReadList list() {
        return new ReadList(new ListFacts(list.code(), rows), coded);
    }

    private static ListFacts.Row row(CountedRow row, String sheet, ColumnValues columns) {
        return ListFacts.Row.of(
                row.identityKey(),
                row.name(),
                row.creditCode(),
                sheet,
                row.number(),
                columns.own().values(columns.of(row.typed()), row::name, row::creditCode));
    }
}
