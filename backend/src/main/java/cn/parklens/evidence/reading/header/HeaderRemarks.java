package cn.parklens.evidence.reading.header;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.cell.FigureUnits;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is to be said of a header that was found: what it misses, names twice or otherwise, and in which units. */
public final class HeaderRemarks {

    private final EvidenceList list;
    private final HeaderMatch header;
    private final ColumnYears years;
    private final Place row;

    /** On the header that was found for a list whose figures are asked of a year. */
    public HeaderRemarks(EvidenceList list, HeaderMatch header, Place sheet, ColumnYears years) {
        this.years = years;
        this.list = list;
        this.header = header;
        this.row = sheet.row(header.lastRow());
    }

    /**
     * All of it.
     *
     * @param names what headers mean in the list
     * @param first rows of the sheet
     * @param around where units stand that the header does not name
     */
    public List<Problem> all(HeaderNames names, List<Row> first, UnitsAround around) {
        List<Problem> problems = new ArrayList<>();
        for (ListColumn column : list.columns()) {
            if (column.required() && header.column(column.code()).isEmpty()) {
                problems.add(
                        Problem.of(EvidenceProblem.HEADER_MISSES_COLUMN, row, seen(), column.name(), header.unknown()));
            }
        }
        Optional<HeaderMatch.Column> second = new TwoUp(header, names, first).second(list.columns());
        second.ifPresent(column ->
                problems.add(Problem.of(EvidenceProblem.HEADER_TWO_UP, at(column), column.text(), column.letters())));
        if (second.isEmpty()) {
            header.columns().forEach(column -> remark(column, first, problems));
        }
        header.columns().stream()
                .filter(column -> column.unitsIn() == HeaderMatch.Column.NOWHERE)
                .forEach(column -> unit(column, around.whereSaid(column.index()), problems));
        header.unread().stream()
                .filter(column -> !column.marks())
                .forEach(column -> problems.add(Problem.of(
                        EvidenceProblem.HEADER_LEFT_OUT, row.column(column.letters(), column.text()), column.text())));
        return problems;
    }

    private void remark(HeaderMatch.Column column, List<Row> first, List<Problem> problems) {
        switch (column.how()) {
            case SYNONYM, MAPPING ->
                column.of(list.columns())
                        .ifPresent(it -> problems.add(Problem.of(
                                column.how() == HeaderMatch.How.SYNONYM
                                        ? EvidenceProblem.HEADER_BY_SYNONYM
                                        : EvidenceProblem.HEADER_BY_MAPPING,
                                at(column),
                                column.text(),
                                it.name())));
            case SIDE_TABLE -> problems.add(Problem.of(EvidenceProblem.HEADER_SIDE_TABLE, at(column), column.text()));
            case EXTRA -> {
                boolean twice = header.columns().stream()
                        .anyMatch(it -> it.code() != null
                                && it.index() != column.index()
                                && Texts.bare(it.text()).equals(Texts.bare(column.text()))
                                && differ(it, column, first));
                if (twice) {
                    problems.add(Problem.of(EvidenceProblem.HEADER_TWICE, at(column), column.text()));
                } else if (!column.isUsual()) {
                    rival(column, problems);
                }
            }
            case NAME, KEPT -> {}
        }
    }

    /** A column that means what another was taken for: whether both say the same, all rows tell. */
    private void rival(HeaderMatch.Column column, List<Problem> problems) {
        list.columns().stream()
                .filter(wanted -> wanted.code().equals(column.rival()))
                .forEach(wanted -> header.column(wanted.code())
                        .filter(taken -> taken.how() != HeaderMatch.How.MAPPING)
                        .ifPresent(taken -> problems.add(Problem.of(
                                EvidenceProblem.HEADER_RIVAL_NOTED,
                                at(column),
                                column.text(),
                                wanted.name(),
                                taken.letters(),
                                taken.text(),
                                years.besides(column.text(), taken.text())))));
    }

    /** Whether the second of them says anything else; where it does so further down, that is asked about later. */
    private boolean differ(HeaderMatch.Column taken, HeaderMatch.Column second, List<Row> first) {
        return first.stream()
                .filter(row -> row.number() > header.lastRow() && row.cell(second.index()) != null)
                .anyMatch(row ->
                        !Texts.unspaced(row.text(taken.index())).equals(Texts.unspaced(row.text(second.index()))));
    }

    /** A header in another unit than the list's: its figures are converted, or cannot be. */
    private void unit(HeaderMatch.Column column, List<String> whereSaid, List<Problem> problems) {
        column.figuresOf(list.columns())
                .map(it -> FigureUnits.of(it, column.unit()))
                .filter(FigureUnits::differ)
                .ifPresent(units -> {
                    List<String> words = new ArrayList<>(List.of(units.header(), units.wanted(), units.meant()));
                    words.addAll(units.convert() ? whereSaid : List.of());
                    problems.add(new Problem(
                            units.convert()
                                    ? EvidenceProblem.HEADER_UNIT_CONVERTED
                                    : EvidenceProblem.HEADER_UNIT_UNKNOWN,
                            at(column),
                            column.text(),
                            words));
                });
    }

    private Place at(HeaderMatch.Column column) {
        return row.column(column.letters(), column.text());
    }

    private String seen() {
        return header.columns().stream().map(HeaderMatch.Column::text).collect(Collectors.joining("、"));
    }
}
