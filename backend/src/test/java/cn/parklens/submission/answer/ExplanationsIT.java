package cn.parklens.submission.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.parklens.RunningProduct;
import cn.parklens.account.NotAllowed;
import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.submission.Cast;
import cn.parklens.submission.FindingsSnapshot;
import cn.parklens.submission.MoveRefused;
import cn.parklens.submission.Problem.Kind;
import cn.parklens.submission.Revisions;
import cn.parklens.submission.Sending;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@RunningProduct
@Import(Cast.class)
class ExplanationsIT {

    private static final String WORDS = "2025年两家企业并表，营业收入相应增加。";

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
    private Revisions revisions;

    @Autowired
    private DSLContext database;

    private Person administrator;
    private Person reviewer;
    private Submission draft;

    /** 营业收入 rises from 40 to 80: a change beyond ±30 %. */
    @BeforeEach
    void aParkWhoseRevenueDoubled() {
        Park park = cast.park("320102");
        administrator = cast.administratorOf(park);
        reviewer = cast.reviewer("32");
        draft = submissions.seenBy(administrator, Cast.COLLECTION, park.code());
        cast.fillInEverything(administrator, draft);
        cast.type(administrator, draft, "revenue", "2025", "80.0");
    }

    @Test
    void anExplanationNamesTheRuleAndKeepsWhatTheCheckSaidAndTheFigures() {
        Standing open = change();
        assertThat(open.state()).isEqualTo(Standing.State.OPEN);
        explain(open);

        Standing explained = change();
        Answer answer = Objects.requireNonNull(explained.answer());
        assertThat(explained.state()).isEqualTo(Standing.State.EXPLAINED);
        assertThat(answer.text()).isEqualTo(WORDS);
        assertThat(answer.ruleVersion()).matches("2026\\S* 版第 [0-9]+ 条规则.*");
        assertThat(answer.message()).isEqualTo(open.finding().message());
        assertThat(answer.grounds().all())
                .extracting(Ground::key, Ground::value)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("revenue@2025", "80.0 亿元"),
                        org.assertj.core.groups.Tuple.tuple("revenue@2024", "40.00 亿元"));
    }

    @Test
    void itLapsesWhenAFigureChangesByOneUnitAndHoldsAgainWhenTheFigureIsAsItWas() {
        explain(change());

        cast.type(administrator, draft, "revenue", "2025", "80.1");
        Standing lapsed = change();
        assertThat(lapsed.state()).isEqualTo(Standing.State.LAPSED);
        assertThat(lapsed.isSettled()).isFalse();
        assertThat(lapsed.text()).as("the old words are at hand").isEqualTo(WORDS);
        assertThat(lapsed.differences()).singleElement().satisfies(one -> {
            assertThat(one.was()).isEqualTo("80.0 亿元");
            assertThat(one.now()).isEqualTo("80.1 亿元");
        });

        cast.type(administrator, draft, "revenue", "2025", "80.0");
        assertThat(change().state()).isEqualTo(Standing.State.EXPLAINED);
    }

    @Test
    void anotherDecimalIsAnotherFigureSinceItClaimsMore() {
        explain(change());
        cast.type(administrator, draft, "revenue", "2025", "80.00");
        assertThat(change().state()).isEqualTo(Standing.State.LAPSED);
    }

    @Test
    void aFigureThatItIsNotAboutMayChange() {
        explain(change());
        cast.type(administrator, draft, "tax_per_mu", "2025", "41.00");
        assertThat(change().state()).isEqualTo(Standing.State.EXPLAINED);
    }

    @Test
    void itIsSentOnlyWhenEachFindingIsMendedOrExplained() {
        explain(change());
        int others = cast.explainEverything(administrator, draft);
        explanations.takeBack(administrator, draft, change().subject());
        assertThatExceptionOfType(MoveRefused.class)
                .isThrownBy(() -> sending.send(administrator, draft))
                .satisfies(refused -> {
                    assertThat(refused.problem().kind()).isEqualTo(Kind.UNEXPLAINED);
                    assertThat(refused.problem().found()).isEqualTo("1");
                });

        explain(change());
        Submission sent = sending.send(administrator, draft);
        FindingsSnapshot kept =
                Objects.requireNonNull(submissions.events(sent).getFirst().summary());
        assertThat(kept.findings())
                .filteredOn(line -> line.answer() != null)
                .hasSize(others + 1)
                .allSatisfy(line -> assertThat(line.version()).contains("版第"));
        assertThat(answers.sentWith(sent)).hasSize(others + 1);
    }

    @Test
    void aReviewerAgreesOrSendsBackAndWhatWasSentBackIsWrittenAnew() {
        cast.explainEverything(administrator, draft);
        Submission sent = sending.send(administrator, draft);
        Answer answer = answers.sentWith(sent).getFirst();

        refused(
                Kind.ANSWER_TOO_SHORT,
                () -> explanations.sendBack(reviewer, sent, answer.subject(), answer.id(), " 不行 "));
        explanations.sendBack(reviewer, sent, answer.subject(), answer.id(), "请写明并表企业。");
        refused(Kind.ANSWER_CHANGED, () -> explanations.agree(reviewer, sent, answer.subject(), answer.id()));
        refused(
                Kind.ANSWER_IMPOSSIBLE,
                () -> explanations.explain(administrator, sent, answer.subject(), false, WORDS));
        explanations.agreeToAll(reviewer, sent, 1);
        assertThatExceptionOfType(MoveRefused.class)
                .isThrownBy(() -> sending.accept(reviewer, sent, 1, ""))
                .satisfies(no -> assertThat(no.problem().kind()).isEqualTo(Kind.ANSWERS_UNDECIDED));

        Submission returned = sending.giveBack(reviewer, sent, 1, "请补充说明。", List.of());
        Standing back = answers.standings(returned).on(answer.subject()).orElseThrow();
        assertThat(back.state()).isEqualTo(Standing.State.SENT_BACK);
        assertThat(Objects.requireNonNull(back.answer()).reason()).isEqualTo("请写明并表企业。");
        assertThatExceptionOfType(MoveRefused.class).isThrownBy(() -> sending.send(administrator, returned));

        explanations.explain(administrator, returned, answer.subject(), false, WORDS);
        Submission again = sending.send(administrator, returned);
        assertThat(explanations.agreeToAll(reviewer, again, 2))
                .as("what was agreed to before stays agreed to")
                .isEqualTo(1);
        assertThat(sending.accept(reviewer, again, 2, "").state()).isEqualTo(Submission.State.ACCEPTED);
    }

    @Test
    void nobodyElseExplainsOrDecides() {
        String subject = change().subject();
        Person other = cast.administratorOf(cast.park("330102"));
        notAllowed(() -> explanations.explain(other, draft, subject, false, WORDS));
        notAllowed(() -> explanations.explain(reviewer, draft, subject, false, WORDS));
        notAllowed(() -> explanations.agree(administrator, draft, subject, 1));
        notAllowed(() -> explanations.agreeToAll(cast.reviewer("33"), draft, 0));
        notAllowed(() -> explanations.sendBack(cast.analyst(), draft, subject, 1, WORDS));
    }

    @Test
    void wordsAreBoundedAndReadable() {
        String subject = change().subject();
        refused(Kind.ANSWER_TOO_SHORT, () -> explanations.explain(administrator, draft, subject, false, "  属实 "));
        refused(
                Kind.ANSWER_TOO_LONG,
                () -> explanations.explain(administrator, draft, subject, false, "说".repeat(AnswerText.MOST + 1)));
        refused(
                Kind.TEXT_HAS_CONTROLS,
                () -> explanations.explain(administrator, draft, subject, false, "数据属实\u0000，已核对"));
        refused(
                Kind.ANSWER_NOT_ASKED,
                () -> explanations.explain(administrator, draft, "no_such#2025#x", false, WORDS));
    }

    @Test
    void theLedgerRefusesEveryChange() {
        explain(change());
        assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
                .isThrownBy(() -> database.execute("update answer set words = 'x'"));
        assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
                .isThrownBy(() -> database.execute("delete from answer"));
    }

    @Test
    void aReviewerSeesWhatChangedSinceItWasReturned() {
        cast.explainEverything(administrator, draft);
        Submission sent = sending.send(administrator, draft);
        assertThat(revisions.sinceReturned(sent)).isEmpty();
        Submission returned = sending.giveBack(reviewer, sent, 1, "请核对2025年营业收入。", List.of());
        cast.type(administrator, returned, "revenue", "2025", "81.5");
        cast.type(administrator, returned, "profit", "2025", "12.00");
        cast.type(administrator, returned, "profit", "2025", "40.00");
        cast.write(administrator, returned, "park_name", "示范园区新名");

        assertThat(revisions.sinceReturned(returned)).hasValueSatisfying(revised -> {
            assertThat(revised.since()).isEqualTo(1);
            assertThat(revised.figures())
                    .as("what was changed back did not change")
                    .singleElement()
                    .satisfies(figure -> {
                        assertThat(figure.cell().indicator()).isEqualTo("revenue");
                        assertThat(figure.was()).hasToString("Figure[amount=80.0]");
                        assertThat(figure.now()).hasToString("Figure[amount=81.5]");
                    });
            assertThat(revised.texts()).containsExactly("park_name");
            assertThat(revised.lists()).isEmpty();
        });
    }

    private Standing change() {
        return answers.standings(draft).all().stream()
                .filter(one -> one.finding().code().equals("revenue_change")
                        && one.finding().year() == 2025)
                .findFirst()
                .orElseThrow();
    }

    private void explain(Standing standing) {
        explanations.explain(administrator, draft, standing.subject(), false, WORDS);
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
