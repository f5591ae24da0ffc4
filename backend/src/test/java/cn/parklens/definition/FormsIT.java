package cn.parklens.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.parklens.RunningProduct;
import cn.parklens.account.NotAllowed;
import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.form.FormRefused;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Origin;
import cn.parklens.observation.Value;
import cn.parklens.submission.CarryOver;
import cn.parklens.submission.Cast;
import cn.parklens.submission.Collection;
import cn.parklens.submission.Fate.Reason;
import cn.parklens.submission.FigureLine;
import cn.parklens.submission.FormVersion;
import cn.parklens.submission.MoveRefused;
import cn.parklens.submission.Problem;
import cn.parklens.submission.Submission;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A form is published, asked, revised; its rules are tried; a submission turns to its new version and loses nothing. */
@RunningProduct
@Import(Cast.class)
class FormsIT extends FormStory {

    @Autowired
    private Drafts drafts;

    @Autowired
    private Trials trials;

    @Autowired
    private RuleRecords records;

    @Autowired
    private JdbcClient database;

    @Test
    void aPublishedVersionNeverChangesAndWhoPublishedItIsOnTheTrail() {
        FormVersion version = forms.publish(administrator, forms.examine(yaml, "energy.yaml"));

        assertThat(forms.publish(administrator, forms.examine(yaml, "again.yaml"))
                        .id())
                .isEqualTo(version.id());
        assertThat(forms.text(version)).isEqualTo(yaml);
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(
                        () -> forms.publish(administrator, forms.examine(yaml.replace("园区能源", "能源"), "energy.yaml")))
                .satisfies(refused -> assertThat(refused.mistakes())
                        .singleElement()
                        .satisfies(mistake -> {
                            assertThat(mistake.line()).isEqualTo(2);
                            assertThat(mistake.reason()).contains("已经以另一份文本发布过");
                        }));
        assertThatThrownBy(() -> database.sql("update form_version set title = 'x' where id = ?")
                        .param(version.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThat(database.sql(
                                "select count(*) from audit_entry where action = 'form.published' and subject = ? and person_id = ?")
                        .params(code + " 2026.1", administrator.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void onlyAnAdministratorWritesPublishesTriesOrOpens() {
        Person park = cast.administratorOf(cast.park("320102"));
        FormVersion version = forms.publish(administrator, forms.examine(yaml, "energy.yaml"));

        assertThatThrownBy(() -> forms.publish(park, forms.examine(yaml, "x"))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> drafts.begin(park, "x", yaml)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> drafts.open(park)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> trials.of(park, version.form())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> collections.open(park, code, "能源", version, OPENS, CLOSES))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aDraftKeepsItsMistakesAndOfTwoThatSaveBothTextsStay() {
        long id = drafts.begin(administrator, "能源", "form: [");
        Draft seen = drafts.named(administrator, id);
        assertThat(drafts.examine(seen).mistakes()).isNotEmpty();

        assertThat(drafts.save(administrator, seen, seen.revision(), yaml)).isEqualTo(id);
        long other = drafts.save(cast.systemAdministrator(), seen, seen.revision(), "form: mine");

        assertThat(other).isNotEqualTo(id);
        assertThat(drafts.named(administrator, id).yaml()).isEqualTo(yaml);
        assertThat(drafts.named(administrator, other).yaml()).isEqualTo("form: mine");
    }

    @Test
    void aCollectionIsOpenedOnceAndNeverChangesToAnotherForm() {
        FormVersion version = forms.publish(administrator, forms.examine(yaml, "energy.yaml"));
        Collection call = collections.open(administrator, code, "能源", version, OPENS, CLOSES);
        FormVersion foreign = forms.version("land-use", "2026.2").orElseThrow();

        assertRefused(
                Problem.Kind.COLLECTION_CODE_TAKEN,
                () -> collections.open(administrator, code, "能源", version, OPENS, CLOSES));
        assertRefused(
                Problem.Kind.COLLECTION_CODE_UNCLEAR,
                () -> collections.open(administrator, "能源", "能源", version, OPENS, CLOSES));
        assertRefused(
                Problem.Kind.COLLECTION_DATES_UNCLEAR,
                () -> collections.open(administrator, code + "x", "能源", version, CLOSES, OPENS));
        assertRefused(
                Problem.Kind.COLLECTION_OTHER_FORM,
                () -> collections.change(administrator, call, foreign, OPENS, CLOSES));
        assertThat(collections
                        .change(administrator, call, version, OPENS, CLOSES.plusDays(9))
                        .closesOn())
                .isEqualTo(CLOSES.plusDays(9));
    }

    @Test
    void aSubmissionKeepsItsVersionUntilItsParkTurnsItAndNothingIsLost() {
        Collection call = opened(yaml);
        Park park = cast.park("320102");
        Person filler = cast.administratorOf(park);
        Submission draft = submissions.seenBy(filler, call.code(), park.code());
        cast.type(filler, draft, "output", "2025", "12.3456");
        cast.type(filler, draft, "output", "2024", "11.2");
        cast.type(filler, draft, "electricity_cost", "2025", "3456");
        cast.type(filler, draft, "cost_share", "2025", "2.80");
        cast.type(filler, draft, "rooftop", "2025-12-31", "0");
        cast.write(filler, draft, "contact_name", "示例甲");
        cast.write(filler, draft, "contact_mobile", "13900000001");

        // 亿元 becomes 万元, electricity is asked for one year only, the mobile number is gone.
        FormVersion newer = forms.publish(
                administrator,
                forms.examine(
                        yaml.replace("2026.1", "2026.2")
                                .replace("unit: 亿元", "unit: 万元")
                                .replaceFirst("years: \\[2025, 2024\\](\\s+supports)", "years: [2024]$1")
                                .replace("years: [2025, 2024]\n            help", "years: [2024]\n            help")
                                .replace("          - {code: contact_mobile, name: 手机号, kind: mobile}\n", ""),
                        "energy.yaml"));
        collections.change(administrator, call, newer, OPENS, CLOSES);

        Submission still = submissions.seenBy(filler, call.code(), park.code());
        assertThat(still.form().version()).isEqualTo("2026.1");
        assertThat(still.isOfOtherVersion()).isTrue();
        CarryOver rehearsal = versions.rehearse(still);
        assertThat(value(still, "output", "2025")).isEqualTo(figure("12.3456"));

        CarryOver outcome = versions.turn(filler, still, newer.id());

        assertThat(outcome).isEqualTo(rehearsal);
        assertThat(outcome.kept()).isEqualTo(2);
        assertThat(outcome.converted())
                .singleElement()
                .satisfies(item ->
                        assertThat(List.of(item.before(), item.after())).containsExactly("12.3456 亿元", "123456 万元"));
        assertThat(outcome.setAside())
                .extracting(CarryOver.Item::code, CarryOver.Item::place, CarryOver.Item::before, CarryOver.Item::reason)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("output", "2024年", "11.2 亿元", Reason.EXACTNESS_DIFFERS),
                        org.assertj.core.api.Assertions.tuple(
                                "electricity_cost", "2025年", "3456 万元", Reason.PERIOD_GONE),
                        org.assertj.core.api.Assertions.tuple("cost_share", "2025年", "2.80 %", Reason.PERIOD_GONE),
                        org.assertj.core.api.Assertions.tuple("contact_mobile", "", "13900000001", Reason.FIELD_GONE));
        Submission turned = submissions.seenBy(filler, call.code(), park.code());
        assertThat(turned.form().version()).isEqualTo("2026.2");
        assertThat(value(turned, "output", "2025")).isEqualTo(figure("123456"));
        assertThat(value(turned, "output", "2024")).isEqualTo(new Value.NotFilled());
        assertThat(value(turned, "rooftop", "2025-12-31")).isEqualTo(figure("0"));
        // The ledger has every line that was ever typed, and says that nobody typed the new one.
        List<FigureLine> history = submissions.history(turned, new Cell("output", ReferencePeriod.year(2024)));
        assertThat(history)
                .extracting(line -> line.observation().value())
                .containsExactly(new Value.NotFilled(), figure("11.2"));
        assertThat(history.getFirst().observation().origin())
                .isInstanceOfSatisfying(
                        Origin.Entered.class, by -> assertThat(by.way()).isEqualTo(Origin.Way.CARRIED));
        assertThat(versions.changes(turned)).singleElement().satisfies(change -> {
            assertThat(change.outcome()).isEqualTo(outcome);
            assertThat(change.from().form().version()).isEqualTo("2026.1");
        });
    }

    @Test
    void whatWasReadUnderOneVersionIsNotWrittenUnderAnother() {
        Collection call = opened(yaml);
        Park park = cast.park("320102");
        Person filler = cast.administratorOf(park);
        Submission old = submissions.seenBy(filler, call.code(), park.code());
        FormVersion newer = forms.publish(
                administrator,
                forms.examine(yaml.replace("2026.1", "2026.2").replace("unit: 亿元", "unit: 万元"), "energy.yaml"));
        Collection moved = collections.change(administrator, call, newer, OPENS, CLOSES);
        versions.turn(filler, submissions.seenBy(filler, moved.code(), park.code()), newer.id());

        assertRefused(Problem.Kind.FORM_MOVED_ON, () -> cast.type(filler, old, "output", "2025", "12.3"));
        assertRefused(Problem.Kind.FORM_MOVED_ON, () -> cast.write(filler, old, "contact_name", "示例甲"));
        assertThat(submissions.figures(submissions.seenBy(filler, call.code(), park.code())))
                .isEmpty();
    }

    @Test
    void nobodyElseTurnsItAndNotToAVersionThatNobodyHasLookedAt() {
        Collection call = opened(yaml);
        Park park = cast.park("320102");
        Person filler = cast.administratorOf(park);
        FormVersion old = forms.version(call.formVersion());
        submissions.seenBy(filler, call.code(), park.code());
        FormVersion newer =
                forms.publish(administrator, forms.examine(yaml.replace("2026.1", "2026.2"), "energy.yaml"));
        collections.change(administrator, call, newer, OPENS, CLOSES);
        Submission draft = submissions.seenBy(filler, call.code(), park.code());

        assertThatThrownBy(() -> versions.turn(cast.reviewer("32"), draft, newer.id()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> versions.turn(cast.administratorOf(cast.park("320102")), draft, newer.id()))
                .isInstanceOf(NotAllowed.class);
        assertRefused(Problem.Kind.VERSION_CHANGED, () -> versions.turn(filler, draft, old.id()));
        assertThat(versions.turn(administrator, draft, newer.id()).changed()).isEmpty();
        assertRefused(Problem.Kind.VERSION_CHANGED, () -> versions.turn(filler, draft, newer.id()));
    }

    @Test
    void aTrialCountsHitsPassesAndMissingInputsExactlyAndWritesNothing() {
        Collection call = opened(yaml);
        // Shares of 2025: 2.80, 1.00, 30.00 (above the range), and one park that says only its output.
        share(call, "10.0", "2800", "2.80");
        share(call, "10.0", "1000", "1.00");
        share(call, "10.0", "30000", "30.00");
        share(call, "10.0", "", "");
        long lines = lines();

        Trial record = trials.record(administrator, forms.version(call.formVersion()));
        Trial trial = trials.of(
                administrator,
                drafts.examine(drafts.named(
                                administrator,
                                drafts.begin(
                                        administrator,
                                        "能源",
                                        yaml.replace("2026.1", "2026.2").replace("low: 0.2", "low: 2"))))
                        .form()
                        .orElseThrow());

        assertThat(record.tried()).isEqualTo(4);
        RuleTally range = line(record, "cost_share_plausible").now();
        assertThat(List.of(range.hits(), range.passed(), range.notEvaluated(), range.places()))
                .containsExactly(1, 0, 3, 1);
        assertThat(range.missing().getFirst()).isEqualTo(new RuleTally.Missing("电费占产值比重 2024年（未填）", 4));
        assertThat(range.hitRate()).contains(new BigDecimal("100.0"));
        assertThat(range.explainedShare()).contains(new BigDecimal("0.0"));

        Trial.Line stricter = line(trial, "cost_share_plausible");
        assertThat(trial.against()).hasValue("2026.1");
        assertThat(trial.lines().getFirst()).isEqualTo(stricter);
        assertThat(List.of(stricter.now().hits(), stricter.newly(), stricter.noLonger(), stricter.moreHits()))
                .containsExactly(2, 1, 0, 1);
        assertThat(lines()).isEqualTo(lines);
    }

    @Test
    void theRecordOfAVersionIsKeptUntilSomethingChangedAndSomebodyAsks() {
        Collection call = opened(yaml);
        FormVersion version = forms.version(call.formVersion());
        share(call, "10.0", "30000", "30.00");

        RuleRecord first = records.of(administrator, version, false);
        assertThat(first.outdated()).isFalse();
        assertThat(line(first.trial(), "cost_share_plausible").now().hits()).isEqualTo(1);
        assertThat(records.of(administrator, version, true)).isEqualTo(first);

        share(call, "10.0", "40000", "40.00");
        RuleRecord young = records.of(administrator, version, false);
        assertThat(young.outdated()).isTrue();
        assertThat(young.trial()).isSameAs(first.trial());
        RuleRecord anew = records.of(administrator, version, true);
        assertThat(anew.outdated()).isFalse();
        assertThat(line(anew.trial(), "cost_share_plausible").now().hits()).isEqualTo(2);
        assertThatThrownBy(() -> records.of(cast.administratorOf(cast.park("320102")), version, false))
                .isInstanceOf(NotAllowed.class);
    }

    private void share(Collection call, String output, String cost, String share) {
        Park park = cast.park("320102");
        Person filler = cast.administratorOf(park);
        Submission draft = submissions.seenBy(filler, call.code(), park.code());
        cast.type(filler, draft, "output", "2025", output);
        cast.type(filler, draft, "electricity_cost", "2025", cost);
        cast.type(filler, draft, "cost_share", "2025", share);
    }

    private long lines() {
        return database.sql("select count(*) from observation")
                .query(Long.class)
                .single();
    }

    private static Trial.Line line(Trial trial, String rule) {
        return trial.lines().stream()
                .filter(line -> line.rule().code().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private Value value(Submission submission, String indicator, String period) {
        return submissions
                .figures(submission)
                .get(new Cell(indicator, ReferencePeriod.parse(period)))
                .observation()
                .value();
    }

    private static Value figure(String amount) {
        return new Value.Figure(new BigDecimal(amount));
    }

    private static void assertRefused(Problem.Kind kind, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatExceptionOfType(MoveRefused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.problem().kind()).isEqualTo(kind));
    }
}
