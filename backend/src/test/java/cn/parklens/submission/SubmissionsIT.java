package cn.parklens.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.parklens.RunningProduct;
import cn.parklens.account.NotAllowed;
import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.form.Field;
import cn.parklens.form.FieldGroup;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Origin;
import cn.parklens.observation.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningProduct
@Import(Cast.class)
class SubmissionsIT {

    private static final Cell REVENUE = new Cell("revenue", ReferencePeriod.year(2025));

    /** A supporting input that no other story fills in, so that only the peers of this one report it. */
    private static final Cell TAX_PAID = new Cell("tax_paid", ReferencePeriod.year(2025));

    @Autowired
    private Cast cast;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient database;

    private Park park;
    private Person administrator;
    private Submission draft;

    @BeforeEach
    void aParkBegins() {
        park = cast.park("320102");
        administrator = cast.administratorOf(park);
        draft = submissions.seenBy(administrator, Cast.COLLECTION, park.code());
    }

    @Test
    void theFirstVisitOpensADraftAndTheSecondFindsIt() {
        Submission again = submissions.seenBy(administrator, Cast.COLLECTION, park.code());

        assertThat(again.id()).isEqualTo(draft.id());
        assertThat(again.state()).isEqualTo(Submission.State.DRAFT);
        assertThat(submissions.events(draft))
                .extracting(SubmissionEvent::kind)
                .containsExactly(SubmissionEvent.Kind.OPENED);
    }

    @Test
    void decimalsStayAsTyped() {
        Saved<FigureLine> saved = cast.type(administrator, draft, "revenue", "2025", " 1,212.30 ");

        assertThat(saved).isInstanceOfSatisfying(Saved.Stored.class, stored -> {});
        FigureLine line = revenue();
        assertThat(line.observation().value()).isEqualTo(new Value.Figure(new BigDecimal("1212.30")));
        assertThat(line.typed()).isEqualTo(" 1,212.30 ");
        assertThat(line.observation().origin())
                .isInstanceOfSatisfying(
                        Origin.Entered.class,
                        entered -> assertThat(entered.person()).isEqualTo(administrator.displayName()));
    }

    @Test
    void theFiveCasesStayDistinct() {
        List<Value> held = List.of("0", "不适用", "无法取得：统计部门不公布", "保密", "").stream()
                .map(typed -> {
                    cast.type(administrator, draft, "revenue", "2025", typed);
                    return revenue().observation().value();
                })
                .toList();

        assertThat(held)
                .containsExactly(
                        new Value.Figure(new BigDecimal("0")),
                        new Value.NotApplicable(),
                        new Value.Unavailable("统计部门不公布"),
                        new Value.Withheld(),
                        new Value.NotFilled());
        assertThat(submissions.history(draft, REVENUE))
                .extracting(FigureLine::typed)
                .containsExactly("", "保密", "无法取得：统计部门不公布", "不适用", "0");
    }

    @Test
    void theSameAgainWritesNothing() {
        cast.type(administrator, draft, "revenue", "2025", "12.30");
        Saved<FigureLine> again = cast.type(administrator, draft, "revenue", "2025", "12.30");
        Saved<FigureLine> shorter = cast.type(administrator, draft, "revenue", "2025", "12.3");

        assertThat(again).isInstanceOf(Saved.Unchanged.class);
        assertThat(shorter).isInstanceOf(Saved.Stored.class);
        assertThat(submissions.history(draft, REVENUE)).hasSize(2);
    }

    @Test
    void whatIsRefusedIsNotStoredAndComesBackAsTyped() {
        Saved<FigureLine> saved = cast.type(administrator, draft, "revenue", "2025", "1e400");

        assertThat(saved).isInstanceOfSatisfying(Saved.Refused.class, refused -> {
            assertThat(refused.typed()).isEqualTo("1e400");
            assertThat(refused.problem().kind()).isEqualTo(Problem.Kind.FIGURE_EXPONENT);
        });
        assertThat(submissions.figures(draft)).doesNotContainKey(REVENUE);
    }

    @Test
    void twoWhoTypeIntoOneCellAreToldAndNothingIsLost() {
        Person colleague = cast.administratorOf(park);
        FigureLine seenByBoth = stored(change("10.0", null, false), administrator);
        FigureLine newer = stored(change("11.0", seenByBoth.id(), false), colleague);

        Saved<FigureLine> late = ledger.save(administrator, draft, change("12.0", seenByBoth.id(), false));

        assertThat(late).isEqualTo(new Saved.Conflict<>("12.0", newer));
        stored(change("12.0", seenByBoth.id(), true), administrator);
        assertThat(submissions.history(draft, REVENUE))
                .extracting(FigureLine::typed)
                .containsExactly("12.0", "11.0", "10.0");
    }

    @Test
    void aBlockAnswersForEachCellInOrder() {
        List<Saved<FigureLine>> results = ledger.saveAll(
                administrator,
                draft,
                List.of(
                        CellChange.typed("revenue", "2025", "12.30", null, Origin.Way.PASTE),
                        CellChange.typed("revenue", "2024", "十二", null, Origin.Way.PASTE),
                        CellChange.typed("listed", "2025-12-31", "3", null, Origin.Way.PASTE),
                        CellChange.typed("listed", "2024-12-31", "3", null, Origin.Way.PASTE)));

        assertThat(results)
                .extracting(result -> result.getClass().getSimpleName())
                .containsExactly("Stored", "Refused", "Stored", "Refused");
        assertThat(submissions.figures(draft)).hasSize(2);
    }

    @Test
    void aTextOverItsLimitIsRefusedWithTheCount() {
        Saved<EntryLine> saved = ledger.saveEntry(
                administrator, draft, new EntryChange("profile", 1, "𠮷 ".repeat(301), null, false, Origin.Way.PAGE));

        assertThat(saved)
                .isInstanceOfSatisfying(
                        Saved.Refused.class,
                        refused -> assertThat(refused.problem().arguments()).containsExactly("301", "300", "1"));
        assertThat(submissions.entries(draft)).isEmpty();
    }

    @Test
    void theAdministratorOfAnotherParkGetsNowhere() {
        Person other = cast.administratorOf(cast.park("330102"));

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> submissions.seenBy(other, Cast.COLLECTION, park.code()));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> ledger.save(other, draft, change("1", null, false)));
        assertThat(submissions.seenBy(other)).isEmpty();
    }

    @Test
    void aReviewerReadsAndDoesNotWrite() {
        Person reviewer = cast.reviewer("32");

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> submissions.seenBy(reviewer, Cast.COLLECTION, park.code()));
        assertThat(submissions.seenBy(reviewer)).extracting(Submission::id).doesNotContain(draft.id());
        is("RETURNED");
        assertThat(submissions.seenBy(reviewer, Cast.COLLECTION, park.code()).id())
                .isEqualTo(draft.id());
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> ledger.save(reviewer, draft, change("1", null, false)));
    }

    @Test
    void anAnalystReadsOnlyWhatTheParkStandsByAndNobodysTelephoneNumber() {
        Person analyst = cast.analyst();
        for (String state : List.of("DRAFT", "RETURNED")) {
            is(state);
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> submissions.seenBy(analyst, Cast.COLLECTION, park.code()));
            assertThat(submissions.seenBy(analyst)).extracting(Submission::id).doesNotContain(draft.id());
        }
        for (String state : List.of("SENT", "ACCEPTED")) {
            is(state);
            assertThat(submissions.seenBy(analyst)).extracting(Submission::id).contains(draft.id());
            Submission seen = submissions.seenBy(analyst, Cast.COLLECTION, park.code());
            assertThat(fields(seen, analyst))
                    .contains("park_name", "profile")
                    .doesNotContain("responsible_name", "responsible_mobile", "contact_name", "contact_email");
            assertThat(fields(seen, cast.reviewer("32"))).contains("responsible_name", "contact_mobile");
        }
    }

    @Test
    void aCallThatDoesNotExistIsNotThere() {
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> submissions.seenBy(administrator, "no-such-call", park.code()));
    }

    private static List<String> fields(Submission submission, Person person) {
        return submission.sectionsFor(person).stream()
                .flatMap(section -> section.blocks().stream())
                .filter(FieldGroup.class::isInstance)
                .flatMap(block -> ((FieldGroup) block).fields().stream())
                .map(Field::code)
                .toList();
    }

    private void is(String state) {
        database.sql("update submission set state = ? where id = ?")
                .params(state, draft.id())
                .update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update observation set amount = 99",
                "delete from observation",
                "update entry set text = 'x'",
                "update submission_event set remark = 'x'",
                "update form_version set title = 'x'"
            })
    void theDatabaseItselfRefusesToChangeWhatWasWritten(String statement) {
        cast.type(administrator, draft, "revenue", "2025", "12.30");

        assertThatThrownBy(() -> database.sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("is append-only");
    }

    @Test
    void peersAreTheAcceptedOnesAndNoneWhenFewerThanFive() {
        for (int i = 1; i <= 4; i++) {
            acceptedPeer(i + ".5");
        }
        assertThat(submissions.facts(draft).peers()).doesNotContainKey(TAX_PAID);

        acceptedPeer("100");

        assertThat(submissions.facts(draft).peers().get(TAX_PAID)).isEqualByComparingTo("3.5");
    }

    private void acceptedPeer(String figure) {
        Park other = cast.park("320102");
        Person theirs = cast.administratorOf(other);
        Submission submission = submissions.seenBy(theirs, Cast.COLLECTION, other.code());
        cast.type(theirs, submission, "tax_paid", "2025", figure);
        database.sql("update submission set state = 'ACCEPTED' where id = ?")
                .param(submission.id())
                .update();
    }

    private FigureLine revenue() {
        return Objects.requireNonNull(submissions.figures(draft).get(REVENUE));
    }

    private FigureLine stored(CellChange change, Person person) {
        return ((Saved.Stored<FigureLine>) ledger.save(person, draft, change)).line();
    }

    private static CellChange change(String typed, @Nullable Long seen, boolean insists) {
        return new CellChange("revenue", "2025", typed, Status.FIGURE, null, seen, insists, Origin.Way.PAGE);
    }
}
