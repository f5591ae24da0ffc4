package cn.parklens.document.filled;

import cn.parklens.document.FormWorkbook;
import cn.parklens.submission.LedgerMark;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was found in an uploaded workbook, whatever form it belongs to.
 *
 * @param about lines of the first sheet by their labels
 * @param cells in the order of the sheets
 * @param strays cells that belong to no row or column of a form, at most {@value WorkbookReader#MOST_STRAYS}
 * @param uncoded sheets without the column that says which indicator or field a row is
 * @param hidden sheets that hold rows of a form and are hidden: nothing of them is read
 * @param handedTo code of the park that it was handed out for, as its properties say; empty where they say nothing
 * @param tooMuch whether there were more cells than are read
 */
record ReadWorkbook(
        Map<String, String> about,
        List<ReadCell> cells,
        List<ReadCell> strays,
        List<String> uncoded,
        List<String> hidden,
        String handedTo,
        boolean tooMuch) {

    ReadWorkbook {
        about = Map.copyOf(about);
        cells = List.copyOf(cells);
        strays = List.copyOf(strays);
        uncoded = List.copyOf(uncoded);
        hidden = List.copyOf(hidden);
    }

    /** What is left when sheets are put aside. */
    ReadWorkbook without(Set<String> sheets) {
        return new ReadWorkbook(
                about,
                cells.stream().filter(cell -> !sheets.contains(cell.sheet())).toList(),
                strays.stream().filter(cell -> !sheets.contains(cell.sheet())).toList(),
                uncoded,
                hidden,
                handedTo,
                tooMuch);
    }

    /** Whether no sheet in it looks like one of a form. */
    boolean isEmpty() {
        return cells.isEmpty() && uncoded.isEmpty() && hidden.isEmpty();
    }

    String form() {
        return about.getOrDefault(FormWorkbook.FORM, "");
    }

    String version() {
        return about.getOrDefault(FormWorkbook.VERSION, "");
    }

    /** Whose figures were filled in when it was handed out; empty for a blank template. */
    String park() {
        return about.getOrDefault(FormWorkbook.PARK, "");
    }

    /** Where the ledger stood when it was handed out; empty for a blank template. */
    Optional<LedgerMark> mark() {
        String mark = about.getOrDefault(FormWorkbook.MARK, "");
        if (!mark.matches("[0-9]{1,18}/[0-9]{1,18}")) {
            return Optional.empty();
        }
        int slash = mark.indexOf('/');
        return Optional.of(
                new LedgerMark(Long.parseLong(mark.substring(0, slash)), Long.parseLong(mark.substring(slash + 1))));
    }
}
