package cn.parklens.evidence.reading;

import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which lists of a form a sheet may be, by its header alone. */
final class FittingLists {

    private final List<EvidenceList> lists;
    private final Function<EvidenceList, HeaderFinder> finders;

    FittingLists(List<EvidenceList> lists, Function<EvidenceList, HeaderFinder> finders) {
        this.lists = lists;
        this.finders = finders;
    }

    private record Fit(EvidenceList list, HeaderMatch header) {}

    /** Lists whose required columns are all there, those of which most columns are first. */
    List<EvidenceList> all(List<Row> first) {
        return fits(first).stream().map(Fit::list).toList();
    }

    /**
     * The one list that fits: with more of its columns than any other, and, where the form has several, one among them that
     * not all lists have.
     */
    Optional<EvidenceList> best(List<Row> first) {
        List<Fit> fits = fits(first).stream().filter(this::isTelling).toList();
        boolean alone = fits.size() == 1
                || (fits.size() > 1
                        && fits.get(0).header().matched() > fits.get(1).header().matched());
        return alone ? Optional.of(fits.getFirst().list()) : Optional.empty();
    }

    private List<Fit> fits(List<Row> first) {
        List<Fit> fits = new ArrayList<>();
        for (EvidenceList list : lists) {
            HeaderMatch header = finders.apply(list).find(first);
            if (header != null
                    && list.columns().stream()
                            .allMatch(column -> !column.required()
                                    || header.column(column.code()).isPresent())) {
                fits.add(new Fit(list, header));
            }
        }
        fits.sort(Comparator.comparingInt((Fit fit) -> -fit.header().matched()));
        return fits;
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
