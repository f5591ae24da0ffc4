package cn.parklens.evidence.importing;

import cn.parklens.check.ListFacts;
import cn.parklens.evidence.reading.EvidenceRow;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the rows of a list as checks will see them while it is being imported, so that the cross-check need not read
 * back what was written a moment before. Lets go of a list that is too long to be held.
 */
final class FactsWhileReading {

    private final Form form;
    private final EvidenceList list;
    private final int most;
    private final ColumnValues columns;
    private @Nullable List<ListFacts.Row> rows = new ArrayList<>();

    /**
     * @param form that says what its columns mean
     * @param most rows that may be held
     */
    FactsWhileReading(Form form, EvidenceList list, int most) {
        this.form = form;
        this.list = list;
        this.most = most;
        this.columns = new ColumnValues(list);
    }

    Form form() {
        return form;
    }

    void add(EvidenceRow row) {
        if (rows == null || rows.size() == most) {
            rows = null;
            return;
        }
        String code = row.creditCode().normal();
        rows.add(new ListFacts.Row(
                key(row), row.name(), code.isEmpty() ? null : code, row.sheet(), row.rowNumber(), columns.of(row)));
    }

    /** What is stored is not quite what was read: it has to be read from there. */
    void letGo() {
        rows = null;
    }

    /** A row with neither code nor name stands for itself. */
    static String key(EvidenceRow row) {
        String key = row.identityKey();
        return key.isEmpty() ? "#" + row.rowNumber() : key;
    }

    /**
     * What was gathered, and is then let go of.
     *
     * @param duplicates numbers of rows that do not count
     * @return null when they were too many
     */
    @Nullable
    ReadList take(Set<Integer> duplicates) {
        List<ListFacts.Row> gathered = rows;
        rows = null;
        if (gathered == null) {
            return null;
        }
        if (!duplicates.isEmpty()) {
            gathered.removeIf(row -> duplicates.contains(row.number()));
        }
        return ReadList.of(new ListFacts(list.code(), gathered));
    }
}
