package cn.parklens.evidence.reading;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.header.HeaderFinder;
import cn.parklens.evidence.reading.header.HeaderNames;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is told of a sheet in which no row is the header of its list: what stands there instead. */
final class HeaderNotFound {

    private HeaderNotFound() {}

    /** Where nothing is known the widest row is shown; a row whose columns only blanks part is named for that. */
    static Problem in(EvidenceList list, HeaderNames names, List<Row> top, Place place) {
        Row widest = top.getFirst();
        for (Row row : top) {
            widest = row.size() > widest.size() ? row : widest;
        }
        Row spaced = OnlySpaced.header(top, names);
        Row shown = spaced == null ? widest : spaced;
        List<String> words = new ArrayList<>(List.of(
                list.columns().stream().map(ListColumn::name).collect(Collectors.joining("、")),
                Integer.toString(HeaderFinder.WITHIN)));
        if (spaced != null) {
            words.add(Integer.toString(spaced.number()));
        }
        return new Problem(
                EvidenceProblem.HEADER_NOT_FOUND,
                place.row(shown.number()),
                shown.cells().stream().map(Cell::text).collect(Collectors.joining("、")),
                words);
    }
}
