package cn.parklens.check;

import cn.parklens.formula.ListRow;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The current version of an evidence list, as checks see it.
 *
 * @param list code of the list
 * @param rows those that count: problems and duplicates are left out. Never changed after; those of a very long list may
 *     be made anew at each look
 */
public record ListFacts(String list, List<Row> rows) {

    public ListFacts {
        rows = Collections.unmodifiableList(rows);
    }

    /**
     * One enterprise of the list.
     *
     * @param key what makes it the same enterprise in another list: the normalised credit code, else the folded name
     * @param name as written
     * @param creditCode normalised, null when none was given
     * @param sheet where it stands
     * @param number of the row as the spreadsheet numbers it, from 1
     * @param values by column code, as understood: {@code BigDecimal}, {@code LocalDate}, {@code Boolean} or
     *     {@code String}; a column left blank is absent
     */
    public record Row(
            String key, String name, @Nullable String creditCode, String sheet, int number, Map<String, Object> values)
            implements ListRow {

        public Row {
            values = Map.copyOf(values);
        }
    }
}
