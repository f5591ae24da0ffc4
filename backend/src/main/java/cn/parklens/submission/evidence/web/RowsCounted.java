package cn.parklens.submission.evidence.web;

import cn.parklens.check.RuleBook;
import cn.parklens.evidence.EvidenceLists;
import cn.parklens.evidence.ListPage;
import cn.parklens.evidence.TablePage;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.Indicator;
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
     * Rows of the current version that count for one of the figures that the list proves.
     *
     * @param indicator code of that figure
     * @param name of that figure
     * @param where which rows count for it, read aloud; empty for all
     * @param page some of them, with how many there are
     */
    public record Some(String indicator, String name, String where, ListPage page) {}

    /** Empty where the list proves no such figure, or was never imported. */
    Optional<Some> of(Submission submission, EvidenceList list, String code, int page) {
        RuleBook rules = submission.version().rules();
        return list.proves().stream()
                .filter(proof -> proof.indicator().equals(code))
                .findFirst()
                .flatMap(proof -> {
                    Indicator indicator =
                            submission.form().indicator(proof.indicator()).orElseThrow();
                    List<Integer> numbers = rules.rowsCounted(list, proof, submissions.facts(submission));
                    TablePage at = TablePage.of(page);
                    List<Integer> some = numbers.stream()
                            .skip(at.offset())
                            .limit(TablePage.ROWS)
                            .toList();
                    return lists.rows(submission.park().id(), submission.id(), list.code(), some)
                            .map(found -> new Some(
                                    code,
                                    indicator.shortName(),
                                    rules.countedWhere(proof),
                                    new ListPage(
                                            found.version(),
                                            found.columns(),
                                            found.rows(),
                                            numbers.size(),
                                            at.number(),
                                            found.size())));
                });
    }
}
