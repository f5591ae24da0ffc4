package cn.parklens.evidence.importing;

import cn.parklens.check.ListFacts;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a list in memory, made anew at each look. Their texts lie one behind the other: held as an object with objects of
 * its own, each of hundreds of thousands of rows would be moved about by every collection while they are read.
 */
final class HeldRows extends AbstractList<ListFacts.Row> implements RandomAccess {

    private final String sheet;
    private final OwnColumns own;
    private final List<RowBlock> blocks = new ArrayList<>();
    private int size;

    HeldRows(String sheet, OwnColumns own) {
        this.sheet = sheet;
        this.own = own;
    }

    /**
     * Adds a row.
     *
     * @param key what identifies it; mostly its code, and then not kept a second time
     * @param values what was understood beside name and code
     */
    void add(int number, String key, String name, @Nullable String code, Alike values) {
        if (size % RowBlock.ROWS == 0) {
            blocks.add(new RowBlock());
        }
        blocks.getLast().add(number, key, name, code, values);
        size++;
    }

    @Override
    public ListFacts.Row get(int index) {
        return held(Objects.checkIndex(index, size));
    }

    private Held held(int index) {
        return new Held(blocks.get(index / RowBlock.ROWS), index % RowBlock.ROWS);
    }

    @Override
    public int size() {
        return size;
    }

    /** Whether each row is known by its credit code. */
    boolean isCoded() {
        return blocks.stream().allMatch(RowBlock::isCoded);
    }

    /** All but the rows of these numbers. */
    HeldRows without(Set<Integer> numbers) {
        if (numbers.isEmpty()) {
            return this;
        }
        HeldRows others = new HeldRows(sheet, own);
        for (int i = 0; i < size; i++) {
            Held row = held(i);
            if (!numbers.contains(row.number())) {
                others.add(row.number(), row.key(), row.name(), row.creditCode(), row.alike());
            }
        }
        return others;
    }

    /** A row while somebody looks at it. */
    private final class Held implements ListFacts.Row {

        private final RowBlock block;
        private final int at;

        Held(RowBlock block, int at) {
            this.block = block;
            this.at = at;
        }

        @Override
        public String key() {
            return block.key(at);
        }

        @Override
        public String name() {
            return block.name(at);
        }

        @Override
        public @Nullable String creditCode() {
            return block.code(at);
        }

        @Override
        public String sheet() {
            return sheet;
        }

        @Override
        public int number() {
            return block.number(at);
        }

        @Override
        public Map<String, Object> values() {
            return own.values(alike(), this::name, this::creditCode);
        }

        private Alike alike() {
            return block.values(at);
        }

        @Override
        public String toString() {
            return sheet + "!" + number() + " " + name();
        }
    }
}
