package cn.parklens.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.parklens.account.Park;
import cn.parklens.check.RuleBook;
import cn.parklens.form.Form;
import cn.parklens.submission.Submission.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmissionTest {

    private static final Form FORM =
            new Form("small", "1", "小报表", "", 2025, List.of(), List.of(), List.of(), List.of());

    @Test
    void isSentReturnedSentAgainAndAccepted() {
        Submission sent = in(State.DRAFT).after(Move.SEND);
        Submission again = sent.after(Move.RETURN).after(Move.SEND);

        assertThat(sent.revision()).isEqualTo(1);
        assertThat(again.revision()).isEqualTo(2);
        assertThat(again.after(Move.ACCEPT).state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void withdrawnIsADraftOfTheSameRevision() {
        Submission withdrawn = in(State.DRAFT).after(Move.SEND).after(Move.WITHDRAW);

        assertThat(withdrawn.state()).isEqualTo(State.DRAFT);
        assertThat(withdrawn.revision()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, ACCEPT",
        "DRAFT, RETURN",
        "DRAFT, WITHDRAW",
        "SENT, SEND",
        "RETURNED, ACCEPT",
        "RETURNED, RETURN",
        "RETURNED, WITHDRAW",
        "ACCEPTED, SEND",
        "ACCEPTED, ACCEPT",
        "ACCEPTED, RETURN",
        "ACCEPTED, WITHDRAW"
    })
    void refusesAnyOtherMove(State state, Move move) {
        assertThatExceptionOfType(MoveRefused.class)
                .isThrownBy(() -> in(state).after(move))
                .satisfies(refused -> assertThat(refused.problem().kind()).isEqualTo(Problem.Kind.MOVE_IMPOSSIBLE));
    }

    @ParameterizedTest
    @CsvSource({"DRAFT, true", "SENT, false", "RETURNED, true", "ACCEPTED, false"})
    void isOpenOnlyWhileNoReviewerHasIt(State state, boolean open) {
        assertThat(in(state).isOpen()).isEqualTo(open);
    }

    private static Submission in(State state) {
        return new Submission(
                1,
                new Collection(1, "park-2026", "征集", 1, LocalDate.parse("2026-03-01"), LocalDate.parse("2026-12-31")),
                new Park(1, "demo-01", "示范园区一号", Park.Level.NATIONAL, "32", "江苏省", null, true),
                new FormVersion(1, FORM, RuleBook.of(FORM)),
                state,
                0,
                Instant.EPOCH);
    }
}
