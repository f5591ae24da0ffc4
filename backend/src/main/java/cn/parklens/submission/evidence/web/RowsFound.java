package cn.parklens.submission.evidence.web;

import cn.parklens.check.Finding;
import cn.parklens.check.Spot;
import cn.parklens.evidence.EvidenceLists;
import cn.parklens.evidence.ImportResult.ListResult;
import cn.parklens.evidence.RowRemark;
import cn.parklens.evidence.Upload;
import cn.parklens.form.Severity;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the checks say now of the rows that one upload gave. */
@Component
class RowsFound {

    private static final int MOST = 10_000;

    private final Submissions submissions;
    private final EvidenceLists lists;

    RowsFound(Submissions submissions, EvidenceLists lists) {
        this.submissions = submissions;
        this.lists = lists;
    }

    /** Of the lists for which this upload is the current one; an upload that was replaced has none. */
    List<RowRemark> of(Submission submission, Upload upload) {
        List<Found> found = found(submission, upload).toList();
        Map<String, CellsOfRows> cells = found.stream()
                .map(one -> one.row().list())
                .distinct()
                .collect(Collectors.toMap(list -> list, list -> cells(submission, list, found)));
        return found.stream()
                .map(one ->
                        remark(one, Objects.requireNonNull(cells.get(one.row().list()))))
                .toList();
    }

    private CellsOfRows cells(Submission submission, String list, List<Found> found) {
        List<Integer> numbers = found.stream()
                .map(Found::row)
                .filter(row -> row.list().equals(list))
                .map(Spot.AtRow::row)
                .distinct()
                .toList();
        return new CellsOfRows(
                submission.form().evidenceList(list).orElseThrow(),
                lists.rows(submission.park().id(), submission.id(), list, numbers)
                        .orElse(null));
    }

    /**
     * How many they are, without what they say.
     *
     * @param all of them
     * @param hints those that ask for nothing
     */
    public record Count(int all, int hints) {}

    Count count(Submission submission, Upload upload) {
        List<Severity> found =
                found(submission, upload).map(one -> one.finding().severity()).toList();
        return new Count(found.size(), Collections.frequency(found, Severity.HINT));
    }

    private record Found(Finding finding, Spot.AtRow row) {}

    private Stream<Found> found(Submission submission, Upload upload) {
        Set<String> current = current(submission, upload);
        return current.isEmpty()
                ? Stream.of()
                : submissions.check(submission).findings().stream()
                        .filter(Finding::failed)
                        .flatMap(finding -> rows(finding)
                                .filter(row -> current.contains(row.list()))
                                .map(row -> new Found(finding, row)))
                        .limit(MOST);
    }

    private Set<String> current(Submission submission, Upload upload) {
        return upload.state() != Upload.State.IMPORTED || upload.result() == null
                ? Set.of()
                : upload.result().lists().stream()
                        .map(ListResult::listCode)
                        .filter(list -> lists.history(submission.park().id(), submission.id(), list).stream()
                                .anyMatch(version -> version.current() && version.uploadId() == upload.id()))
                        .collect(Collectors.toSet());
    }

    private static Stream<Spot.AtRow> rows(Finding finding) {
        return Stream.concat(
                        finding.spot() instanceof Spot.AtRow row ? Stream.of(row) : Stream.empty(),
                        finding.rows().stream())
                .distinct();
    }

    private static RowRemark remark(Found found, CellsOfRows cells) {
        Spot.AtRow row = found.row();
        String column = cells.column(row);
        return new RowRemark(
                row.list(),
                row.sheet(),
                row.row(),
                column,
                found.finding().severity(),
                cells.text(row.row(), column),
                found.finding().messageAt(row),
                found.finding().title(),
                found.finding().remedy());
    }
}
