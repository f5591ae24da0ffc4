package cn.parklens.evidence;

import java.util.List;

/**
 * Some rows of a version of a list.
 *
 * @param version of which
 * @param columns of the sheet, in the order of each row's cells
 * @param rows of this page
 * @param total rows that the filter lets through
 * @param page from 1
 * @param size rows of a full page
 */
public record ListPage(
        ListOverview.Version version,
        List<Recognition.ColumnTaken> columns,
        List<ListRow> rows,
        int total,
        int page,
        int size) {

    public ListPage {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public int pages() {
        return TablePage.pages(total);
    }
}
