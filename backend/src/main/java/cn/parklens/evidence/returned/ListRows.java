package cn.parklens.evidence.returned;

import cn.parklens.evidence.Recognition.ColumnTaken;
import cn.parklens.evidence.Recognition.SheetTaken;
import cn.parklens.evidence.enterprise.CreditCode;
import cn.parklens.evidence.enterprise.EnterpriseName;
import cn.parklens.evidence.workbook.Columns;
import cn.parklens.evidence.workbook.Limits;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.evidence.workbook.RowCursor;
import cn.parklens.evidence.workbook.Workbook;
import cn.parklens.evidence.workbook.Workbooks;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of one list in one file, by what tells an enterprise: a number each for its credit code and its folded name, 0
 * where it has none. Numbers, because a list may have a million rows. Titles and totals are among them; they do no harm.
 */
final class ListRows {

    static final long NONE = 0;

    private int[] numbers = new int[256];
    private long[] codes = new long[256];
    private long[] names = new long[256];
    private int size;

    /** Reads those of a list from a file in which the list was recognised. */
    static ListRows read(Path file, String fileName, EvidenceList list, List<SheetTaken> sheets) {
        ListRows rows = new ListRows();
        try (Workbook workbook = Workbooks.open(file, fileName, Limits.standard())) {
            for (SheetTaken taken : sheets) {
                // Of several sheets of one list, the first; rows are told by their number alone.
                if (list.code().equals(taken.listCode()) && rows.size == 0) {
                    try (RowCursor cursor = workbook.rows(workbook.sheets().get(taken.index()))) {
                        rows.addAll(cursor, list, taken);
                    }
                }
            }
        }
        return rows;
    }

    private void addAll(RowCursor cursor, EvidenceList list, SheetTaken taken) {
        int code = column(taken, list, ListColumn.Kind.CREDIT_CODE);
        int name = column(taken, list, ListColumn.Kind.ENTERPRISE_NAME);
        int[] own = taken.columns().stream()
                .filter(column -> column.code() != null)
                .mapToInt(column -> Columns.index(column.letters()))
                .toArray();
        for (Row row = cursor.next(); row != null; row = cursor.next()) {
            if (row.number() > taken.headerRow() && isFilled(row, own)) {
                add(row.number(), code < 0 ? "" : row.text(code), name < 0 ? "" : row.text(name));
            }
        }
    }

    private static boolean isFilled(Row row, int[] columns) {
        return Arrays.stream(columns).anyMatch(at -> !row.text(at).isBlank());
    }

    private static int column(SheetTaken taken, EvidenceList list, ListColumn.Kind kind) {
        return list.columns().stream()
                .filter(column -> column.kind() == kind)
                .flatMap(column -> taken.columns().stream()
                        .filter(it -> column.code().equals(it.code()))
                        .map(ColumnTaken::letters))
                .mapToInt(Columns::index)
                .findFirst()
                .orElse(-1);
    }

    /**
     * Adds one.
     *
     * @param number as the spreadsheet numbers it
     * @param code as written
     * @param name as written
     */
    void add(int number, String code, String name) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
            codes = Arrays.copyOf(codes, 2 * size);
            names = Arrays.copyOf(names, 2 * size);
        }
        CreditCode read = CreditCode.read(code);
        numbers[size] = number;
        codes[size] = read.identifies() ? hash(read.normal()) : NONE;
        names[size] = name.isBlank() ? NONE : hash(EnterpriseName.fold(name));
        size++;
    }

    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (one & 0xFF)) * 0x100000001b3L;
        }
        return hash == NONE ? 1 : hash;
    }

    int size() {
        return size;
    }

    /** Where the row of this number is among them, negative where none is. */
    int indexOf(int number) {
        return Arrays.binarySearch(numbers, 0, size, number);
    }

    long code(int at) {
        return codes[at];
    }

    long name(int at) {
        return names[at];
    }

    /** Whether both its code and its name tell which enterprise it is: with both changed it is another one. */
    boolean isKnownTwice(int at) {
        return codes[at] != NONE && names[at] != NONE;
    }
}
