package cn.parklens.submission.evidence.web;

import cn.parklens.check.RuleBook;
import cn.parklens.evidence.EvidenceLists;
import cn.parklens.evidence.ListPage;
import cn.parklens.evidence.TablePage;
import cn.parklens.form.EvidenceList;
import cn.parklens.submission.CheckedRows;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The very rows that a count is made of: the way from a figure of the form to lines of a workbook. */
@Component
class RowsCounted {

    private final Submissions submissions;
    private final EvidenceLists lists;

    RowsCounted(Submissions submissions, EvidenceLists lists) {
        this.submissions = submissions;
        this.lists = lists;
    }

    /**
     * Rows of the current version that a figure is made of.
     *
     * @param query of their address
     * @param by {@code proof} where the list proves that figure, {@code check} where a check counts them or adds them up
     * @param name of the figure or the check
     * @param where which rows these are, read aloud; empty for all
     * @param page some of them, with how many there are
     */
    public record Some(String query, String by, String name, String where, ListPage page) {}

    /** Those that count for a figure that the list proves; empty where it proves no such figure, or was never imported. */
    Optional<Some> of(Submission submission, EvidenceList list, String code, int page) {
        RuleBook rules = submission.version().rules();
        return list.proves().stream()
                .filter(proof -> proof.indicator().equals(code))
                .findFirst()
                .flatMap(proof -> page(
                                submission, list, rules.rowsCounted(list, proof, submissions.facts(submission)), page)
                        .map(found -> new Some(
                                "proves=" + code,
                                "proof",
                                submission
                                        .form()
                                        .indicator(proof.indicator())
                                        .orElseThrow()
                                        .shortName(),
                                rules.countedWhere(proof),
                                found)));
    }

    /** Those that a check counts or adds up; empty where it does so with none of this list, or that was never imported. */
    Optional<Some> ofCheck(Submission submission, EvidenceList list, CheckedRows asked, int page) {
        RuleBook rules = submission.version().rules();
        return rules.behind(asked.check(), asked.year(), asked.number())
                .filter(rows -> rows.tally().list().equals(list.code()))
                .flatMap(rows -> page(submission, list, rules.rowsCounted(rows, submissions.facts(submission)), page)
                        .map(found -> new Some(
                                CheckedRows.of(rows).query(),
                                "check",
                                rows.title(),
                                rows.tally().aloud(),
                                found)));
    }

    private Optional<ListPage> page(Submission submission, EvidenceList list, List<Integer> numbers, int page) {
        TablePage at = TablePage.of(page);
        List<Integer> some =
                numbers.stream().skip(at.offset()).limit(TablePage.ROWS).toList();
        return lists.rows(submission.park().id(), submission.id(), list.code(), some)
                .map(found -> new ListPage(
                        found.version(), found.columns(), found.rows(), numbers.size(), at.number(), found.size()));
    }
}
