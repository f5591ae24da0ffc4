package cn.parklens.submission.evidence.web;

import cn.parklens.check.Finding;
import cn.parklens.check.Spot;
import cn.parklens.evidence.EvidenceLists;
import cn.parklens.evidence.ListOverview.Version;
import cn.parklens.evidence.RowRemark;
import cn.parklens.evidence.Upload;
import cn.parklens.form.EvidenceList;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import java.util.List;
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
        Set<String> current = submission.form().evidenceLists().stream()
                .map(EvidenceList::code)
                .filter(list -> lists.history(submission.park().id(), submission.id(), list).stream()
                        .filter(Version::current)
                        .anyMatch(version -> version.uploadId() == upload.id()))
                .collect(Collectors.toSet());
        if (upload.state() != Upload.State.IMPORTED || current.isEmpty()) {
            return List.of();
        }
        return submissions.check(submission).findings().stream()
                .filter(Finding::failed)
                .flatMap(finding -> rows(finding)
                        .filter(row -> current.contains(row.list()))
                        .map(row -> remark(finding, row)))
                .limit(MOST)
                .toList();
    }

    private static Stream<Spot.AtRow> rows(Finding finding) {
        return Stream.concat(
                        finding.spot() instanceof Spot.AtRow row ? Stream.of(row) : Stream.empty(),
                        finding.rows().stream())
                .distinct();
    }

    private static RowRemark remark(Finding finding, Spot.AtRow row) {
        return new RowRemark(
                row.list(),
                row.sheet(),
                row.row(),
                row.column(),
                finding.severity(),
                row.enterprise(),
                finding.title() + "：" + finding.message(),
                finding.remedy());
    }
}
