package cn.parklens.evidence.reading;

import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which lists of a form a sheet may be, by its header alone: those whose required columns are all there. */
final class FittingLists {

    private final List<EvidenceList> lists;
    private final List<Fit> fits;

    /** For the first rows of a sheet. */
    FittingLists(List<EvidenceList> lists, Function<EvidenceList, HeaderFinder> finders, List<Row> first) {
        this.lists = lists;
        this.fits = fits(finders, first);
    }

    private record Fit(EvidenceList list, HeaderMatch header) {}

    /** All of them, those of which most columns are there first. */
    List<EvidenceList> all() {
        return fits.stream().map(Fit::list).toList();
    }

    /**
     * The one list that fits: with more of its columns than any other, and, where the form has several, one among them that
     * not all lists have.
     */
    Optional<EvidenceList> best() {
        List<Fit> telling = fits.stream().filter(this::isTelling).toList();
        boolean alone = telling.size() == 1
                || (telling.size() > 1
                        && telling.get(0).header().matched()
                                > telling.get(1).header().matched());
        return alone ? Optional.of(telling.getFirst().list()) : Optional.empty();
    }

    private List<Fit> fits(Function<EvidenceList, HeaderFinder> finders, List<Row> first) {
        List<Fit> found = new ArrayList<>();
        for (EvidenceList list : lists) {
            HeaderMatch header = finders.apply(list).find(first);
            if (header != null
                    && list.columns().stream()
                            .allMatch(column -> !column.required()
                                    || header.column(column.code()).isPresent())) {
                found.add(new Fit(list, header));
            }
        }
        found.sort(Comparator.comparingInt((Fit fit) -> -fit.header().matched()));
        return found;
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
