package cn.parklens.evidence.reading;

import cn.parklens.evidence.reading.header.HeaderFinder;
import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which lists of a form a sheet may be, by its header alone: those whose required columns are all there. */
final class FittingLists {

    private final List<EvidenceList> lists;
    private final List<Fit> fits = new ArrayList<>();
    private final List<Fit> nearly = new ArrayList<>();

    /** For the first rows of a sheet. */
    FittingLists(List<EvidenceList> lists, Function<EvidenceList, HeaderFinder> finders, List<Row> first) {
        this.lists = lists;
        for (EvidenceList list : lists) {
            HeaderMatch header = finders.apply(list).find(first);
            if (header != null) {
                Fit fit = new Fit(list, header);
                (fit.missing().isEmpty() ? fits : nearly).add(fit);
            }
        }
        Comparator<Fit> most = Comparator.comparingInt(fit -> -fit.header().matched());
        fits.sort(most);
        nearly.sort(most);
    }

    /**
     * A list and the header that names columns of it.
     *
     * @param header that was found
     */
    record Fit(EvidenceList list, HeaderMatch header) {

        /** Required columns that it does not name. */
        List<ListColumn> missing() {
            return list.columns().stream()
                    .filter(column ->
                            column.required() && header.column(column.code()).isEmpty())
                    .toList();
        }
    }

    /** Of the first rows, those above every header that was found; none where none was. */
    List<Row> above(List<Row> first) {
        int header = Stream.concat(fits.stream(), nearly.stream())
                .mapToInt(fit -> fit.header().firstRow())
                .min()
                .orElse(0);
        return first.stream().takeWhile(row -> row.number() < header).toList();
    }

    /** Whether the header names nothing of any list. */
    boolean areNone() {
        return fits.isEmpty() && nearly.isEmpty();
    }

    /** All of them, those of which most columns are there first. */
    List<EvidenceList> all() {
        return fits.stream().map(Fit::list).toList();
    }

    /**
     * The one list that fits: with more of its columns than any other, and, where the form has several, one among them that
     * not all lists have.
     */
    Optional<EvidenceList> best() {
        return best(fits).map(Fit::list);
    }

    /** Where no list fits, the one that would with the required columns it misses; found as the best one is. */
    Optional<Fit> nearest() {
        return fits.isEmpty() ? best(nearly) : Optional.empty();
    }

    private Optional<Fit> best(List<Fit> some) {
        List<Fit> telling = some.stream().filter(this::isTelling).toList();
        boolean alone = telling.size() == 1
                || (telling.size() > 1
                        && telling.get(0).header().matched()
                                > telling.get(1).header().matched());
        return alone ? Optional.of(telling.getFirst()) : Optional.empty();
    }

    private boolean isTelling(Fit fit) {
        return lists.size() == 1
                || fit.list().columns().stream()
                        .map(ListColumn::code)
                        .anyMatch(code -> fit.header().column(code).isPresent() && !inEveryList(code));
    }

    private boolean inEveryList(String code) {
        return lists.stream()
                .allMatch(list ->
                        list.columns().stream().anyMatch(column -> column.code().equals(code)));
    }
}
