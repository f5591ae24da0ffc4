package cn.parklens.evidence.importing;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Some rows of a list: their texts in one array, and of each where they begin and how long each of them is. */
final class RowBlock {

    /** No more than these. */
    static final int ROWS = 1 << 10;

    private static final int FIRST_ROWS = 16;
    private static final int CHARS_OF_A_ROW = 40;
    private static final int ABSENT = -1;

    /** What is told of a row, in this order. */
    private static final int NUMBER = 0;

    private static final int START = 1;
    private static final int NAME = 2;
    private static final int CODE = 3;
    private static final int KEY = 4;
    private static final int TOLD = 5;

    private int[] told = new int[FIRST_ROWS * TOLD];
    private @Nullable Alike[] values = new @Nullable Alike[FIRST_ROWS];
    private char[] texts = new char[FIRST_ROWS * CHARS_OF_A_ROW];
    private int length;
    private int size;

    /** Adds a row; a key that is its code is not kept a second time. */
    void add(int number, String key, String name, @Nullable String code, Alike alike) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
            told = Arrays.copyOf(told, 2 * size * TOLD);
        }
        int at = size * TOLD;
        told[at + NUMBER] = number;
        told[at + START] = length;
        told[at + NAME] = append(name);
        told[at + CODE] = code == null ? ABSENT : append(code);
        told[at + KEY] = key.equals(code) ? ABSENT : append(key);
        values[size++] = alike;
        if (size == ROWS) {
            texts = Arrays.copyOf(texts, length);
        }
    }

    private int append(String text) {
        int more = text.length();
        if (length + more > texts.length) {
            texts = Arrays.copyOf(texts, Math.max(2 * texts.length, length + more));
        }
        text.getChars(0, more, texts, length);
        length += more;
        return more;
    }

    int number(int row) {
        return told[row * TOLD + NUMBER];
    }

    String name(int row) {
        return new String(texts, told[row * TOLD + START], told[row * TOLD + NAME]);
    }

    @Nullable
    String code(int row) {
        int code = told[row * TOLD + CODE];
        return code == ABSENT ? null : new String(texts, told[row * TOLD + START] + told[row * TOLD + NAME], code);
    }

    String key(int row) {
        int at = row * TOLD;
        return told[at + KEY] == ABSENT
                ? Objects.requireNonNull(code(row))
                : new String(texts, told[at + START] + told[at + NAME] + Math.max(told[at + CODE], 0), told[at + KEY]);
    }

    Alike values(int row) {
        return Objects.requireNonNull(values[row]);
    }

    /** Whether each row is known by its code. */
    boolean isCoded() {
        for (int row = 0; row < size; row++) {
            if (told[row * TOLD + KEY] != ABSENT) {
                return false;
            }
        }
        return true;
    }
}
