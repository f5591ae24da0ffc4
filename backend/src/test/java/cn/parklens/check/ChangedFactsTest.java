package cn.parklens.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.form.Form;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Observation;
import cn.parklens.observation.Origin;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** After a change only those checks run again that look at what changed; what the others said is kept as it is. */
class ChangedFactsTest {

    private final Form form = SmallForm.with(
            SmallForm.rule("within", "lead <= revenue", "at: lead"),
            SmallForm.rule("matches", "listed = distinct(listed)", "at: listed"),
            SmallForm.rule("like_peers", "listed <= 10 * peer_median(listed)", "at: listed"),
            SmallForm.rule("dated", "is_present(valid_until)", "eachRowOf: [listed]"),
            SmallForm.rule("present", "is_present(new_firms)", "at: new_firms"),
            SmallForm.rule("levels", "is_present(level) or firms > 10 [家]", "eachRowOf: [covered]"));
    private final RuleBook book = RuleBook.of(form);

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void onlyWhatReadsItRunsAgain(String what, Consumer<Park> change, List<String> runAgain) {
        Park park = park();
        Facts before = park.facts();
        change.accept(park);

        assertThat(runAgain(before, park.facts())).containsExactlyElementsOf(runAgain);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("nothing", park -> {}),
                change("a figure", park -> park.set("lead", "61.0"), "required:lead", "negative:lead", "within"),
                change(
                        "a figure taken away",
                        park -> park.clear("lead", 2024),
                        "required:lead",
                        "negative:lead",
                        "within"),
                change(
                        "a figure and one that was not there",
                        park -> park.set("lead", "61.0").set("new_firms", "1"),
                        "required:lead",
                        "negative:lead",
                        "within",
                        "present"),
                change(
                        "decimals of a figure",
                        park -> park.set("lead", "60.00"),
                        "required:lead",
                        "negative:lead",
                        "within"),
                change(
                        "what the peers report",
                        park -> park.peer("listed", 2025, "1"),
                        "required:listed",
                        "negative:listed",
                        "list:listed",
                        "matches",
                        "like_peers"),
                change(
                        "peers that are no more",
                        Park::noPeers,
                        "required:listed",
                        "negative:listed",
                        "list:listed",
                        "matches",
                        "like_peers"),
                change("a text", park -> park.field("remark", "改"), "limit:remark"),
                change(
                        "a text taken away",
                        park -> park.noField("story"),
                        "required:story",
                        "limit:story",
                        "heading:story"),
                change("a list", park -> park.list("listed", 0, 3), "list:listed", "matches", "dated"),
                change("a list uploaded anew", park -> park.list("listed", 0, 2), "list:listed", "matches", "dated"),
                change("a list taken away", park -> park.noList("covered"), "list:covered", "levels"));
    }

    private static Arguments change(String what, Consumer<Park> change, String... runAgain) {
        return Arguments.of(what, change, List.of(runAgain));
    }

    @Test
    void aListThatWasNeverUploadedIsEmptyAsSoonAsItsCountIsZero() {
        Facts missing = park().noList("listed").facts();
        Facts none = park().noList("listed").set("listed", "0").facts();

        assertThat(outcome(missing)).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(book.recheck(book.check(missing), missing, none).findings())
                .isEqualTo(book.check(none).findings());
        assertThat(outcome(none)).isEqualTo(Outcome.PASSED);
        assertThat(book.recheck(book.check(none), none, missing).findings())
                .isEqualTo(book.check(missing).findings());
    }

    @Test
    void aFigureThatIsTypedAgainBySomebodyElseIsNoChange() {
        Facts before = park().facts();
        Map<Cell, Observation> again = new HashMap<>();
        before.observations()
                .forEach((cell, was) -> again.put(
                        cell,
                        new Observation(cell, was.value(), new Origin.Entered("他人", Instant.EPOCH, Origin.Way.API))));

        assertThat(runAgain(before, new Facts(again, before.lists(), before.fields(), before.peers())))
                .isEmpty();
    }

    private Outcome outcome(Facts facts) {
        return book.check(facts).findings().stream()
                .filter(finding -> finding.code().equals("dated"))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    /** Codes of the checks that were run again: what the others said is the very same. */
    @SuppressWarnings("ReferenceEquality")
    private List<String> runAgain(Facts before, Facts after) {
        CheckReport said = book.check(before);
        CheckReport rechecked = book.recheck(said, before, after);
        return Stream.iterate(0, i -> i < book.size(), i -> i + 1)
                .filter(i -> said.byCheck().get(i) != rechecked.byCheck().get(i))
                .map(i -> said.byCheck().get(i).getFirst().code())
                .toList();
    }

    private Park park() {
        return SmallForm.park(form).peer("listed", 2025, "3");
    }
}
