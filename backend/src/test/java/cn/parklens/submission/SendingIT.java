package cn.parklens.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.parklens.RunningProduct;
import cn.parklens.account.NotAllowed;
import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.check.Finding;
import cn.parklens.form.Severity;
import cn.parklens.submission.Problem.Kind;
import cn.parklens.submission.answer.Explanations;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@RunningProduct
@Import(Cast.class)
class SendingIT {

    @Autowired
    private Cast cast;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Sending sending;

    @Autowired
    private Explanations explanations;

    @Test
    void aParkMendsSendsIsReturnedMendsAgainAndIsAccepted() {
        Park park = cast.park("320102");
        Person administrator = cast.administratorOf(park);
        Person reviewer = cast.reviewer("32");
        Submission draft = submissions.seenBy(administrator, Cast.COLLECTION, park.code());

        // Nothing is filled in: it cannot be sent.
        refused(Kind.BLOCKED, () -> sending.send(administrator, draft));

        // Everything is filled in, but the lead industries take in more than the whole park.
        cast.fillInEverything(administrator, draft);
        cast.type(administrator, draft, "lead_revenue", "2025", "40.10");
        assertThat(submissions.check(draft).failed(Severity.BLOCKING))
                .extracting(Finding::code)
                .containsExactly("lead_revenue_within_revenue");
        refused(Kind.BLOCKED, () -> sending.send(administrator, draft));

        cast.type(administrator, draft, "lead_revenue", "2025", "39.90");
        refused(Kind.UNEXPLAINED, () -> sending.send(administrator, draft));
        cast.explainEverything(administrator, draft);
        Submission sent = sending.send(administrator, draft);
        assertThat(sent.state()).isEqualTo(Submission.State.SENT);
        assertThat(cast.type(administrator, sent, "revenue", "2025", "41.00"))
                .isInstanceOfSatisfying(
                        Saved.Refused.class,
                        no -> assertThat(no.problem().kind()).isEqualTo(Kind.NOT_OPEN));

        // A reviewer says what to mend.
        refused(Kind.REMARK_MISSING, () -> sending.giveBack(reviewer, sent, 1, " ", List.of()));
        refused(Kind.REMARK_TOO_LONG, () -> sending.giveBack(reviewer, sent, 1, "改".repeat(1001), List.of()));
        Submission returned = sending.giveBack(reviewer, sent, 1, "请核对2025年营业收入。", List.of());
        assertThat(cast.type(administrator, returned, "revenue", "2025", "41.00"))
                .isInstanceOf(Saved.Stored.class);

        cast.explainEverything(administrator, returned);
        Submission again = sending.send(administrator, returned);
        refused(Kind.CHANGED_BY_OTHER, () -> sending.accept(reviewer, again, 1, ""));
        refused(Kind.ANSWERS_UNDECIDED, () -> sending.accept(reviewer, again, 2, ""));
        explanations.agreeToAll(reviewer, again, 2);
        Submission accepted = sending.accept(reviewer, again, 2, "");

        assertThat(accepted.state()).isEqualTo(Submission.State.ACCEPTED);
        assertThat(submissions.events(accepted))
                .extracting(SubmissionEvent::kind, SubmissionEvent::revision, SubmissionEvent::remark)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(SubmissionEvent.Kind.ACCEPTED, 2, ""),
                        org.assertj.core.groups.Tuple.tuple(SubmissionEvent.Kind.SENT, 2, ""),
                        org.assertj.core.groups.Tuple.tuple(SubmissionEvent.Kind.RETURNED, 1, "请核对2025年营业收入。"),
                        org.assertj.core.groups.Tuple.tuple(SubmissionEvent.Kind.SENT, 1, ""),
                        org.assertj.core.groups.Tuple.tuple(SubmissionEvent.Kind.OPENED, 0, ""));
        FindingsSnapshot snapshot =
                Objects.requireNonNull(submissions.events(accepted).get(1).summary());
        assertThat(snapshot.findings())
                .extracting(FindingsSnapshot.Line::severity)
                .doesNotContain("BLOCKING");
    }

    @Test
    void whatWasSentCanBeWithdrawnUntilAReviewerDecides() {
        Park park = cast.park("320102");
        Person administrator = cast.administratorOf(park);
        Submission draft = submissions.seenBy(administrator, Cast.COLLECTION, park.code());
        cast.fillInEverything(administrator, draft);
        cast.explainEverything(administrator, draft);

        Submission sent = sending.send(administrator, draft);
        assertThat(sending.withdraw(administrator, sent).isOpen()).isTrue();
        refused(Kind.MOVE_IMPOSSIBLE, () -> sending.accept(cast.reviewer(null), sent, 1, ""));
    }

    @Test
    void onlyTheParkSendsAndOnlyItsReviewerDecides() {
        Park park = cast.park("320102");
        Person administrator = cast.administratorOf(park);
        Submission draft = submissions.seenBy(administrator, Cast.COLLECTION, park.code());

        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> sending.send(cast.reviewer("32"), draft));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> sending.accept(cast.reviewer("33"), draft, 0, ""));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> sending.accept(administrator, draft, 0, ""));
    }

    private static void refused(Kind kind, org.assertj.core.api.ThrowableAssert.ThrowingCallable move) {
        assertThatExceptionOfType(MoveRefused.class)
                .isThrownBy(move)
                .satisfies(refused -> assertThat(refused.problem().kind()).isEqualTo(kind));
    }
}
