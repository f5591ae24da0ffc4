package cn.parklens.submission.evidence.web;

import cn.parklens.evidence.ListOverview;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Versions;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A list as it was asked when one of its versions was read. The form may have turned since: what was kept in 公顷 is no
 * 亩, and a column that is asked no more still has its name and unit.
 */
@Component
class ListAsRead {

    private final Versions versions;

    ListAsRead(Versions versions) {
        this.versions = versions;
    }

    EvidenceList of(Submission submission, EvidenceList now, ListOverview.Version version) {
        return versions.formAt(submission, version.importedAt())
                .evidenceList(now.code())
                .map(then -> with(now, then))
                .orElse(now);
    }

    /** Its columns then, as they are called now wherever their cells still mean the same. */
    static EvidenceList with(EvidenceList now, EvidenceList then) {
        List<ListColumn> columns = then.columns().stream()
                .map(column -> same(now, column).orElse(column))
                .toList();
        return new EvidenceList(
                now.code(), now.name(), now.synonyms(), now.proves(), columns, now.help(), now.required());
    }

    private static Optional<ListColumn> same(EvidenceList now, ListColumn then) {
        return now.columns().stream()
                .filter(column ->
                        column.code().equals(then.code()) && column.kind() == then.kind() && column.isMeasuredAs(then))
                .findFirst();
    }
}
