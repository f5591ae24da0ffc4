package cn.parklens.bench.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A list of enterprises as a park types it.
 *
 * @param list code
 * @param headers of its columns
 * @param rows below the header; row 0 stands in line 2
 */
record Sheet(String list, List<String> headers, List<List<String>> rows) {

    static final int FIRST_LINE = 2;

    Sheet {
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
    }

    String text(int row, String header) {
        return rows.get(row).get(headers.indexOf(header));
    }

    Sheet with(int row, String header, String text) {
        List<List<String>> changed = new ArrayList<>(rows);
        List<String> cells = new ArrayList<>(rows.get(row));
        cells.set(headers.indexOf(header), text);
        changed.set(row, List.copyOf(cells));
        return new Sheet(list, headers, changed);
    }

    Sheet without(int row) {
        List<List<String>> fewer = new ArrayList<>(rows);
        fewer.remove(row);
        return new Sheet(list, headers, fewer);
    }

    Sheet plus(List<String> row) {
        List<List<String>> more = new ArrayList<>(rows);
        more.add(row);
        return new Sheet(list, headers, more);
    }

    /** As a text file; no cell holds a comma or a quotation mark. */
    String csv() {
        return rows.stream()
                .map(row -> String.join(",", row))
                .collect(Collectors.joining("\n", String.join(",", headers) + "\n", "\n"));
    }
}
