package cn.parklens.evidence.importing;

import cn.parklens.check.ListFacts;
import cn.parklens.evidence.enterprise.EnterpriseName;
import cn.parklens.form.EvidenceList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Stored rows as checks see them. An enterprise without a code in one list is the same as one of its name with a code in
 * another, when that name has but one code.
 *
 * <p>Lists as parks have them are held as objects. The rows of one that is longer by far are made anew at each look.
 */
final class FactsReader {

    private static final int VERY_LONG = 250_000;
    private static final String UNKNOWN = "";
    private static final String SEVERAL = "*";

    private final Path folder;
    private final Map<String, List<ListFacts.Row>> byList = new LinkedHashMap<>();
    private final Map<String, String> codeByName = new HashMap<>();

    /** Begins without a list; temporary files are made in the folder when they are needed. */
    FactsReader(Path folder) {
        this.folder = folder;
    }

    /** Takes the rows of one list as they come; there will be about so many. */
    Consumer<CountedRow> rowsOf(EvidenceList list, String sheet, int expected) {
        ColumnValues columns = new ColumnValues(list);
        Consumer<CountedRow> keep;
        if (expected > VERY_LONG) {
            CompactRows rows = new CompactRows(folder);
            byList.put(list.code(), new RowView<>(rows, row -> row(row, sheet, columns)));
            keep = rows::add;
        } else {
            List<ListFacts.Row> rows = new ArrayList<>(expected);
            byList.put(list.code(), rows);
            keep = row -> rows.add(row(row, sheet, columns));
        }
        return row -> {
            if (!row.identityKey().equals(row.creditCode())) {
                codeByName.put(row.identityKey(), UNKNOWN);
            }
            keep.accept(row);
        };
    }

    private static ListFacts.Row row(CountedRow row, String sheet, ColumnValues columns) {
        return new ListFacts.Row(row.identityKey(), row.name(), row.creditCode(), sheet, row.number(), columns.of(row));
    }

    Map<String, ListFacts> facts() {
        if (!codeByName.isEmpty()) {
            byList.values().forEach(rows -> rows.forEach(this::learn));
            codeByName.values().removeIf(code -> code.equals(UNKNOWN) || code.equals(SEVERAL));
        }
        Map<String, ListFacts> facts = new LinkedHashMap<>();
        byList.forEach((list, rows) -> facts.put(list, new ListFacts(list, codeByName.isEmpty() ? rows : named(rows))));
        return facts;
    }

    /** The code of a name that some row has without one. */
    private void learn(ListFacts.Row row) {
        if (row.key().equals(row.creditCode())) {
            codeByName.computeIfPresent(
                    EnterpriseName.fold(row.name()),
                    (name, code) -> code.equals(UNKNOWN) || code.equals(row.key()) ? row.key() : SEVERAL);
        }
    }

    private List<ListFacts.Row> named(List<ListFacts.Row> rows) {
        return rows instanceof RowView
                ? new RowView<>(rows, this::known)
                : rows.stream().map(this::known).toList();
    }

    private ListFacts.Row known(ListFacts.Row row) {
        String code = codeByName.get(row.key());
        return code == null
                ? row
                : new ListFacts.Row(code, row.name(), row.creditCode(), row.sheet(), row.number(), row.values());
    }
}
