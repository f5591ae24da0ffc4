package cn.parklens.evidence.importing;

import cn.parklens.check.ListFacts;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/** Rows as checks see them, made of others at each look and kept by nobody. */
final class RowView<T> extends AbstractList<ListFacts.Row> implements RandomAccess {

    private final List<T> rows;
    private final Function<T, ListFacts.Row> seen;

    RowView(List<T> rows, Function<T, ListFacts.Row> seen) {
        this.rows = rows;
        this.seen = seen;
    }

    @Override
    public ListFacts.Row get(int index) {
        return seen.apply(rows.get(index));
    }

    @Override
    public int size() {
        return rows.size();
    }
}
