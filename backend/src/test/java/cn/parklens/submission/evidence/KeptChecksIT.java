package cn.parklens.submission.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.RunningProduct;
import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.check.Finding;
import cn.parklens.check.RuleBook;
import cn.parklens.evidence.Upload;
import cn.parklens.submission.Cast;
import cn.parklens.submission.Checked;
import cn.parklens.submission.Submission;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What is kept of an earlier check never stands in the way of what is true now. */
@RunningProduct
@Import(Cast.class)
class KeptChecksIT extends EvidenceStory {

    Person other;

    @BeforeEach
    void anotherPersonOfThePark() {
        other = cast.administratorOf(park);
    }

    @Test
    void twoPeopleWhoTypeInTurnEachSeeWhatTheChecksSayOfBothFigures() {
        cast.type(administrator, submission, "revenue", "2025", "100.0");
        cast.type(administrator, submission, "lead_revenue", "2025", "90.0");
        assertThat(failed()).doesNotContain("lead_revenue_within_revenue");

        cast.type(other, submission, "revenue", "2025", "80.0");
        assertThat(failed()).contains("lead_revenue_within_revenue");
        assertTrue();

        cast.type(administrator, submission, "lead_revenue", "2025", "70.0");
        assertThat(failed()).doesNotContain("lead_revenue_within_revenue");
        assertTrue();

        cast.write(other, submission, "lead_industry", "汽车制造业");
        assertThat(failed()).doesNotContain("required:lead_industry");
        assertTrue();
    }

    @Test
    void anUploadInBetweenIsSeen() {
        cast.type(administrator, submission, "listed", "2025-12-31", "3");
        assertThat(outcome("listed_matches_list")).isEqualTo("NOT_EVALUATED");

        imported(Books.listed(3));
        assertThat(outcome("listed_matches_list")).isEqualTo("PASSED");
        assertTrue();

        imported(Books.listed(5));
        assertThat(outcome("listed_matches_list")).isEqualTo("FAILED");
        assertTrue();

        cast.type(other, submission, "listed", "2025-12-31", "5");
        assertThat(outcome("listed_matches_list")).isEqualTo("PASSED");
        assertTrue();
    }

    @Test
    void anotherListKeepsWhatWasReadOfThisOne() {
        imported(Books.listed(3));
        Object before = submissions.checked(submission).facts().lists().get("listed");

        cast.type(administrator, submission, "revenue", "2025", "100.0");

        assertThat(submissions.checked(submission).facts().lists().get("listed"))
                .isSameAs(before);
    }

    @Test
    void parksThatWereAcceptedMeanwhileAreSeen() {
        int before = submissions.checked(submission).facts().peers().size();
        for (int i = 1; i <= 5; i++) {
            Park peer = cast.park("320213");
            Person theirs = cast.administratorOf(peer);
            Submission accepted = submissions.seenBy(theirs, Cast.COLLECTION, peer.code());
            cast.type(theirs, accepted, "managed_area", "2025-12-31", i + "00");
            database.update("update submission set state = 'ACCEPTED' where id = ?", accepted.id());
        }

        assertThat(submissions.checked(submission).facts().peers()).hasSizeGreaterThanOrEqualTo(Math.max(1, before));
        assertThat(submissions.checked(submission).facts().peers().keySet())
                .anyMatch(cell -> cell.indicator().equals("managed_area"));
    }

    @Test
    void manyWhoTypeAtOnceLeaveNothingStale() throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            List<Callable<Checked>> typing = List.of(
                    () -> typed(administrator, "revenue"),
                    () -> typed(other, "lead_revenue"),
                    () -> typed(administrator, "profit"),
                    () -> typed(other, "tax_paid"));
            for (Future<Checked> last : people.invokeAll(typing)) {
                assertThat(last.get().report().findings()).isEqualTo(checkedAnew(last.get()));
            }
        }
        assertTrue();
        assertThat(submissions.figures(submission))
                .isEqualTo(submissions.checked(submission).figures());
    }

    private Checked typed(Person person, String indicator) {
        Checked last = submissions.checked(submission);
        for (int i = 1; i <= 25; i++) {
            cast.type(person, submission, indicator, "2025", String.valueOf(i));
            last = submissions.checked(submission);
        }
        return last;
    }

    /** What is kept says what a check of everything as the ledger has it says. */
    private void assertTrue() {
        Checked now = submissions.checked(submission);
        assertThat(now.figures()).isEqualTo(submissions.figures(submission));
        assertThat(now.entries()).isEqualTo(submissions.entries(submission));
        assertThat(now.report().findings()).isEqualTo(checkedAnew(now));
    }

    private static List<Finding> checkedAnew(Checked checked) {
        return RuleBook.of(checked.submission().form()).check(checked.facts()).findings();
    }

    private List<String> failed() {
        return submissions.check(submission).findings().stream()
                .filter(Finding::failed)
                .map(Finding::code)
                .toList();
    }

    private String outcome(String code) {
        return submissions.check(submission).findings().stream()
                .filter(finding -> finding.code().equals(code))
                .map(finding -> finding.outcome().name())
                .findFirst()
                .orElseThrow();
    }

    private void imported(byte[] file) {
        assertThat(sending.send("清单.xlsx", file, "listed").state()).isEqualTo(Upload.State.IMPORTED);
    }
}
