package cn.parklens.submission.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.parklens.RunningProduct;
import cn.parklens.account.NotAllowed;
import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.comparison.Comparisons;
import cn.parklens.comparison.Included;
import cn.parklens.comparison.Inquiry;
import cn.parklens.comparison.Notes;
import cn.parklens.comparison.Question;
import cn.parklens.comparison.Reasons;
import cn.parklens.submission.Cast;
import cn.parklens.submission.MoveRefused;
import cn.parklens.submission.Problem.Kind;
import cn.parklens.submission.Sending;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@RunningProduct
@Import(Cast.class)
class WaiversIT {

    private static final String ASKED = "主导产业名录在年中调整，营业收入口径因此不同。";
    private static final String GRANTED = "已核对名录调整文件，同意按此填报。";

    @Autowired
    private Cast cast;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Sending sending;

    @Autowired
    private Answers answers;

    @Autowired
    private Explanations explanations;

    @Autowired
    private Waivers waivers;

    @Autowired
    private Comparisons comparisons;

    @Autowired
    private Reasons reasons;

    private Park park;
    private Person administrator;
    private Person reviewer;
    private Submission draft;

    /** The lead industries take in more than the whole park: this blocks. */
    @BeforeEach
    void aParkThatIsBlocked() {
        park = cast.park("320102");
        administrator = cast.administratorOf(park);
        reviewer = cast.reviewer("32");
        draft = submissions.seenBy(administrator, Cast.COLLECTION, park.code());
        cast.fillInEverything(administrator, draft);
        cast.type(administrator, draft, "lead_revenue", "2025", "40.10");
        cast.explainEverything(administrator, draft);
    }

    @Test
    void aWaiverThatWasAskedForAndGrantedLetsItBeSentAndShowsWhereverTheFigureShows() {
        waivers.request(administrator, draft, blocked().subject(), ASKED);
        Waivers.Case asked = mine(waivers.requested(reviewer));
        assertThat(asked.standing().finding().code()).isEqualTo("lead_revenue_within_revenue");
        assertThat(asked.standing().text()).isEqualTo(ASKED);
        blockedFromSending();

        waivers.grant(reviewer, draft, blocked().subject(), id(blocked()), GRANTED);
        assertThat(blocked().state()).isEqualTo(Standing.State.WAIVED);
        Submission sent = sending.send(administrator, draft);
        explanations.agreeToAll(reviewer, sent, 1);
        sending.accept(reviewer, sent, 1, "");

        Person analyst = cast.analyst();
        Question question = new Question(
                Cast.COLLECTION, List.of("lead_revenue"), List.of(), List.of(park.code()), "", "", Included.ACCEPTED);
        Inquiry inquiry = comparisons.ask(analyst, question).orElseThrow();
        var row = inquiry.comparisons().getFirst().rows().getFirst();
        Notes notes = inquiry.notes();
        assertThat(notes.marks(row.park(), inquiry.comparisons().getFirst().indicator(), 2025))
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.number()).isEqualTo(1);
                    assertThat(note.text()).contains(ASKED, GRANTED).doesNotContain(reviewer.displayName());
                });
        assertThat(reasons.why(analyst, question, park.code(), "lead_revenue", 2025)
                        .notes())
                .extracting(Footnote::kind)
                .containsExactly(Act.Kind.WAIVER);
        assertThat(reasons.why(analyst, question, park.code(), "lead_revenue", 2024)
                        .notes())
                .isEmpty();
    }

    @Test
    void itLapsesWhenAFigureChangesAndIsAskedForAgain() {
        waivers.request(administrator, draft, blocked().subject(), ASKED);
        long seen = id(blocked());
        cast.type(administrator, draft, "lead_revenue", "2025", "40.20");
        assertThat(blocked().state()).isEqualTo(Standing.State.LAPSED);
        assertThat(mineOf(waivers.requested(reviewer)))
                .as("what has lapsed is not shown")
                .isEmpty();
        refused(
                Kind.ANSWER_LAPSED,
                () -> waivers.grant(reviewer, draft, blocked().subject(), seen, GRANTED));

        waivers.request(administrator, draft, blocked().subject(), ASKED);
        refused(
                Kind.ANSWER_CHANGED,
                () -> waivers.grant(reviewer, draft, blocked().subject(), seen, GRANTED));
        waivers.grant(reviewer, draft, blocked().subject(), id(blocked()), GRANTED);
        cast.type(administrator, draft, "lead_revenue", "2025", "40.21");
        blockedFromSending();
    }

    @Test
    void itCanBeRefusedAndRevoked() {
        waivers.request(administrator, draft, blocked().subject(), ASKED);
        waivers.refuse(reviewer, draft, blocked().subject(), id(blocked()), "请先改正数据。");
        assertThat(blocked().state()).isEqualTo(Standing.State.REFUSED);

        waivers.request(administrator, draft, blocked().subject(), ASKED);
        waivers.grant(reviewer, draft, blocked().subject(), id(blocked()), GRANTED);
        Submission sent = sending.send(administrator, draft);
        waivers.revoke(reviewer, sent, blocked().subject(), id(blocked()), "名录调整文件有误。");
        explanations.agreeToAll(reviewer, sent, 1);
        assertThatExceptionOfType(MoveRefused.class)
                .isThrownBy(() -> sending.accept(reviewer, sent, 1, ""))
                .satisfies(no -> assertThat(no.problem().kind()).isEqualTo(Kind.BLOCKED));
        Submission returned = sending.giveBack(reviewer, sent, 1, "请改正主导产业营业收入。", List.of());
        assertThatExceptionOfType(MoveRefused.class).isThrownBy(() -> sending.send(administrator, returned));
        // A returned submission is the reviewer's to read: it can be waived unasked.
        waivers.grant(reviewer, returned, blocked().subject(), 0, GRANTED);
        assertThat(sending.send(administrator, returned).revision()).isEqualTo(2);
    }

    @Test
    void aDraftIsNobodyElsesAndNotWaivedUnasked() {
        String subject = blocked().subject();
        notAllowed(() -> waivers.grant(reviewer, draft, subject, 0, GRANTED));
        notAllowed(() -> waivers.subjectOf(reviewer, park.code(), draft.id()));
        waivers.request(administrator, draft, subject, ASKED);
        notAllowed(() -> waivers.grant(cast.reviewer("33"), draft, subject, id(blocked()), GRANTED));
        notAllowed(() -> waivers.grant(administrator, draft, subject, id(blocked()), GRANTED));
        notAllowed(() -> waivers.request(reviewer, draft, subject, ASKED));
        assertThat(mineOf(waivers.requested(cast.reviewer("33")))).isEmpty();
        waivers.takeBack(administrator, draft, subject);
        assertThat(mineOf(waivers.requested(reviewer))).isEmpty();
        assertThat(blocked().state()).isEqualTo(Standing.State.OPEN);
    }

    private void blockedFromSending() {
        assertThatExceptionOfType(MoveRefused.class)
                .isThrownBy(() -> sending.send(administrator, draft))
                .satisfies(no -> assertThat(no.problem().kind()).isEqualTo(Kind.BLOCKED));
    }

    private Standing blocked() {
        return answers.standings(draft).all().stream()
                .filter(one -> one.kind() == Act.Kind.WAIVER)
                .findFirst()
                .orElseThrow();
    }

    private static long id(Standing standing) {
        return Objects.requireNonNull(standing.answer()).id();
    }

    private Waivers.Case mine(List<Waivers.Case> all) {
        return mineOf(all).getFirst();
    }

    private List<Waivers.Case> mineOf(List<Waivers.Case> all) {
        return all.stream().filter(one -> one.submission().id() == draft.id()).toList();
    }

    private static void refused(Kind kind, ThrowingCallable act) {
        assertThatExceptionOfType(AnswerRefused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.problem().kind()).isEqualTo(kind));
    }

    private static void notAllowed(ThrowingCallable act) {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(act);
    }
}
