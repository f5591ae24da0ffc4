package cn.parklens.document.filled;

import cn.parklens.evidence.workbook.Row;
import cn.parklens.evidence.workbook.RowCursor;
import cn.parklens.evidence.workbook.Sheet;
import cn.parklens.evidence.workbook.Workbook;
import cn.parklens.evidence.workbook.Workbooks;
import cn.parklens.form.Form;
import cn.parklens.form.ListColumn;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Evidence lists in a file that was sent as the workbook of the whole form: they are easily dropped on the wrong page. */
final class ListsThere {

    private static final int LOOKED_AT = 60;
    private static final Pattern ASIDE = Pattern.compile("[\\s*＊]+");

    private ListsThere() {}

    /** Names of the sheets that a row heads as a list of enterprises; the name of a file that has no sheets. */
    static List<String> in(Path file, String fileName, Form form) {
        Set<String> enterprises = headers(form, true);
        Set<String> others = headers(form, false);
        try (Workbook workbook = Workbooks.open(file, fileName, WorkbookReader.LIMITS)) {
            return workbook.sheets().stream()
                    .filter(sheet -> isList(workbook, sheet, enterprises, others))
                    .map(sheet -> sheet.name().isBlank() ? fileName : sheet.name())
                    .toList();
        }
    }

    private static Set<String> headers(Form form, boolean ofEnterprises) {
        return form.evidenceLists().stream()
                .flatMap(list -> list.columns().stream())
                .filter(column -> ofEnterprises == (column.kind() == ListColumn.Kind.ENTERPRISE_NAME))
                .flatMap(ListColumn::names)
                .map(ListsThere::bare)
                .collect(Collectors.toSet());
    }

    private static boolean isList(Workbook workbook, Sheet sheet, Set<String> enterprises, Set<String> others) {
        try (RowCursor rows = workbook.rows(sheet)) {
            int seen = 0;
            for (Row row = rows.next(); row != null && seen < LOOKED_AT; row = rows.next()) {
                seen++;
                Set<String> cells =
                        row.cells().stream().map(cell -> bare(cell.text())).collect(Collectors.toSet());
                if (cells.stream().anyMatch(enterprises::contains)
                        && cells.stream().anyMatch(others::contains)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static String bare(String text) {
        return ASIDE.matcher(text).replaceAll("");
    }
}
