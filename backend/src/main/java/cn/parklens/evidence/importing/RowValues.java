package cn.parklens.evidence.importing;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values of one row by column code, never to change. What is the row's own, its name and code, is held with it; all
 * else is shared by the rows that are alike there, so that a row of a long list needs hardly more than its name.
 */
final class RowValues extends AbstractMap<String, Object> {

    private final String[] ownColumns;
    private final IntFunction<@Nullable Object> own;
    private final Map<String, Object> shared;

    /**
     * @param ownColumns codes of the columns that the row has its own values of, none of them in {@code shared}
     * @param own their values by their place there, null where left blank
     * @param shared all others
     */
    RowValues(String[] ownColumns, IntFunction<@Nullable Object> own, Map<String, Object> shared) {
        this.ownColumns = ownColumns;
        this.own = own;
        this.shared = shared;
    }

    @Override
    public @Nullable Object get(Object column) {
        for (int i = 0; i < ownColumns.length; i++) {
            if (ownColumns[i].equals(column)) {
                return own.apply(i);
            }
        }
        return shared.get(column);
    }

    @Override
    public boolean containsKey(Object column) {
        return get(column) != null;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {

            @Override
            public Iterator<Entry<String, Object>> iterator() {
                return Stream.concat(present(), shared.entrySet().stream().map(Map.Entry::copyOf))
                        .iterator();
            }

            @Override
            public int size() {
                return Math.toIntExact(present().count()) + shared.size();
            }
        };
    }

    private Stream<Entry<String, Object>> present() {
        return IntStream.range(0, ownColumns.length).boxed().flatMap(i -> {
            Object value = own.apply(i);
            return value == null ? Stream.empty() : Stream.of(Map.entry(ownColumns[i], value));
        });
    }
}
