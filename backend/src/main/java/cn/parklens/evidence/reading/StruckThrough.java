package cn.parklens.evidence.reading;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.evidence.reading.header.HeaderMatch.Column;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.evidence.workbook.Strike;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows whose enterprise is struck through (删除线), as one is taken off a list on paper, and cells in which something is. They
 * are read and counted all the same; that is asked about once for the whole list.
 */
final class StruckThrough implements Onlooker {

    private static final int NAMED = 10;

    private final EvidenceList list;
    private final Place sheet;
    private final @Nullable Column name;
    private final List<Column> columns;
    private final List<Place> rows = new ArrayList<>();
    private final List<Place> cells = new ArrayList<>();
    private String exampleOfRows = "";
    private String exampleOfCells = "";
    private int rowCount;
    private int cellCount;

    StruckThrough(EvidenceList list, HeaderMatch header, Place sheet) {
        this.list = list;
        this.sheet = sheet;
        this.name =
                header.column(list.columns(), ListColumn.Kind.ENTERPRISE_NAME).orElse(null);
        this.columns = header.columns().stream()
                .filter(column -> column.code() != null && column.how() != HeaderMatch.How.SIDE_TABLE)
                .toList();
    }

    /** In nearly all workbooks nothing is struck through. */
    @Override
    public void taken(EvidenceRow read) {
        Row row = read.row();
        if (!row.hasStrikes()) {
            return;
        }
        if (name != null && row.strike(name.index()) == Strike.WHOLE) {
            exampleOfRows = rowCount++ == 0 ? Texts.tidy(row.text(name.index())) : exampleOfRows;
            note(row, name, rows);
            return;
        }
        for (Column column : columns) {
            if (row.strike(column.index()) != Strike.NONE) {
                exampleOfCells = cellCount++ == 0 ? Texts.tidy(row.text(column.index())) : exampleOfCells;
                note(row, column, cells);
            }
        }
    }

    private void note(Row row, Column column, List<Place> places) {
        if (places.size() < NAMED) {
            places.add(sheet.row(row.number()).column(column.letters(), column.text()));
        }
    }

    /** One of the rows, and one of the cells in other rows, each at the first of them. */
    @Override
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (rowCount > 0) {
            problems.add(Problem.of(
                    EvidenceProblem.ROWS_STRUCK_THROUGH,
                    rows.getFirst(),
                    exampleOfRows,
                    rows.stream().map(place -> Integer.toString(place.row())).collect(Collectors.joining("、")),
                    Integer.toString(rowCount),
                    list.name()));
        }
        if (cellCount > 0) {
            problems.add(Problem.of(
                    EvidenceProblem.CELLS_STRUCK_THROUGH,
                    cells.getFirst(),
                    exampleOfCells,
                    cells.stream().map(place -> place.column() + place.row()).collect(Collectors.joining("、")),
                    Integer.toString(cellCount)));
        }
        return problems;
    }
}
