package cn.parklens.evidence.reading;

import cn.parklens.evidence.HeaderMappings.Meaning;
import cn.parklens.evidence.SheetHead;
import cn.parklens.evidence.SheetHead.HeadColumn;
import cn.parklens.evidence.SheetHead.HeadRow;
import cn.parklens.evidence.reading.header.HeaderFinder;
import cn.parklens.evidence.reading.header.HeaderMapping;
import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.evidence.reading.header.ReturnedMarks;
import cn.parklens.evidence.workbook.Columns;
import cn.parklens.evidence.workbook.Limits;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.evidence.workbook.RowCursor;
import cn.parklens.evidence.workbook.Sheet;
import cn.parklens.evidence.workbook.Workbook;
import cn.parklens.evidence.workbook.Workbooks;
import cn.parklens.form.EvidenceList;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a person sees who says which column is which: the first rows of a sheet, and what its header was taken for. */
public final class FirstRows {

    private static final int LOOKED_AT = 200;
    private static final int SHOWN = 12;
    private static final int ABOVE = 3;
    private static final int MOST_COLUMNS = 100;
    private static final Limits LIMITS = Limits.standard().withTime(Duration.ofSeconds(20));

    private FirstRows() {}

    /**
     * Reads them.
     *
     * @param mapping what the park mapped before for this list
     * @param sheet index of the sheet; the first readable one when there is none such
     * @param headerRow as the spreadsheet numbers it, 0 to find it
     * @return empty when no sheet can be read
     * @throws cn.parklens.evidence.problem.FileRefused when the file cannot be
     */
    public static Optional<SheetHead> of(
            Path file, String fileName, EvidenceList list, HeaderMapping mapping, int sheet, int headerRow) {
        try (Workbook workbook = Workbooks.open(file, fileName, LIMITS)) {
            List<Sheet> readable = workbook.sheets().stream()
                    .filter(it -> !it.hidden() && !isOurs(workbook, it))
                    .toList();
            Sheet shown = readable.stream()
                    .filter(it -> it.index() == sheet)
                    .findFirst()
                    .or(() -> readable.stream()
                            .filter(it -> !Cover.isOne(it.name(), rows(workbook, it)))
                            .findFirst())
                    .or(() -> readable.stream().findFirst())
                    .orElse(null);
            return shown == null
                    ? Optional.empty()
                    : Optional.of(
                            head(workbook, readable, shown, new HeaderFinder(list.columns(), mapping), headerRow));
        }
    }

    private static boolean isOurs(Workbook workbook, Sheet sheet) {
        return ReturnedMarks.isNameOfSheet(sheet.name()) && ReturnedMarks.isSheet(sheet.name(), rows(workbook, sheet));
    }

    private static SheetHead head(
            Workbook workbook, List<Sheet> sheets, Sheet shown, HeaderFinder finder, int headerRow) {
        List<Row> first = rows(workbook, shown);
        HeaderMatch found = finder.find(first);
        HeaderMatch header = headerRow > 0 && (found == null || found.lastRow() != headerRow)
                ? first.stream()
                        .filter(row -> row.number() == headerRow)
                        .findFirst()
                        .map(row -> finder.at(row, first))
                        .orElse(null)
                : found;
        List<Row> around = around(first, header == null ? 0 : header.firstRow());
        List<HeadColumn> columns = header == null ? unheaded(first) : columns(header, around);
        List<HeadColumn> some = columns.size() > MOST_COLUMNS ? columns.subList(0, MOST_COLUMNS) : columns;
        return new SheetHead(
                sheets.stream()
                        .map(it -> new SheetHead.SheetName(it.index(), it.name()))
                        .toList(),
                shown.index(),
                header == null ? 0 : header.lastRow(),
                some,
                around.stream()
                        .map(row -> new HeadRow(
                                row.number(),
                                some.stream()
                                        .map(column -> row.text(column.index()))
                                        .toList()))
                        .toList());
    }

    private static List<Row> rows(Workbook workbook, Sheet sheet) {
        List<Row> first = new ArrayList<>();
        try (RowCursor rows = workbook.rows(sheet)) {
            for (Row row = rows.next(); row != null && first.size() < LOOKED_AT; row = rows.next()) {
                if (!row.isBlank()) {
                    first.add(row);
                }
            }
        }
        return first;
    }

    /** The first rows, or those from a little above a header that stands further down. */
    private static List<Row> around(List<Row> first, int headerRow) {
        int at = 0;
        for (int i = 0; i < first.size(); i++) {
            if (first.get(i).number() == headerRow) {
                at = i;
            }
        }
        int from = at < SHOWN - ABOVE ? 0 : at - ABOVE;
        return first.subList(from, Math.min(first.size(), from + SHOWN));
    }

    /** Those of the header, and those without a text in it that hold something in the rows shown below. */
    private static List<HeadColumn> columns(HeaderMatch header, List<Row> around) {
        List<HeadColumn> columns = new ArrayList<>();
        for (HeaderMatch.Column column : header.columns()) {
            columns.add(new HeadColumn(
                    column.index(),
                    column.letters(),
                    column.text(),
                    meaning(column),
                    column.code() == null ? column.suggestion() : column.code(),
                    column.how() == HeaderMatch.How.NAME));
        }
        header.unread().stream()
                .filter(column -> !column.marks())
                .map(column ->
                        new HeadColumn(column.index(), column.letters(), column.text(), Meaning.LEFT_OUT, null, false))
                .forEach(columns::add);
        BitSet headed = header.marks();
        columns.forEach(column -> headed.set(column.index()));
        unheaded(around.stream()
                        .filter(row -> row.number() >= header.firstRow())
                        .toList())
                .stream()
                .filter(column -> !headed.get(column.index()))
                .map(column -> new HeadColumn(column.index(), column.letters(), "", Meaning.LEFT_OUT, null, false))
                .forEach(columns::add);
        columns.sort(Comparator.comparingInt(HeadColumn::index));
        return columns;
    }

    private static @Nullable Meaning meaning(HeaderMatch.Column column) {
        return switch (column.how()) {
            case NAME, SYNONYM, MAPPING -> Meaning.COLUMN;
            case KEPT -> Meaning.KEPT;
            case SIDE_TABLE -> Meaning.LEFT_OUT;
            case EXTRA -> null;
        };
    }

    private static List<HeadColumn> unheaded(List<Row> first) {
        TreeSet<Integer> used = new TreeSet<>();
        first.forEach(row -> row.cells().forEach(cell -> used.add(cell.column())));
        return used.stream()
                .map(index -> new HeadColumn(index, Columns.letters(index), "", null, null, false))
                .toList();
    }
}
