package cn.parklens.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.form.Form;
import cn.parklens.form.Severity;
import cn.parklens.observation.Value;
import org.junit.jupiter.api.Test;

/** How a submission stands, in counts. */
class CheckReportTest {

    private final Form form = SmallForm.with(
            SmallForm.rule("blocking", "lead <= revenue", "years: [2025]", "at: lead"),
            SmallForm.rule("explain", "rate <= 80 [%]", "at: rate", "severity: explain"),
            SmallForm.rule("hint", "firms > 10 [家]", "at: firms", "severity: hint"));
    private final RuleBook book = RuleBook.of(form);
    private final Park park = SmallForm.park(form);
    private final long all = book.size();

    @Test
    void whatPassedFailedAndCouldNotBeEvaluatedIsEverything() {
        park.set("lead", "120.0").set("rate", "90.00").set("firms", 2025, new Value.Unavailable("未统计"));

        CheckReport report = book.check(park.facts());

        assertThat(report.failed()).isEqualTo(2);
        assertThat(report.notEvaluated()).isEqualTo(1);
        assertThat(report.passed()).isEqualTo(all - 3);
        assertThat(report.of(Outcome.NOT_EVALUATED)).extracting(Finding::code).containsExactly("hint");
        assertThat(report.failed(Severity.BLOCKING)).extracting(Finding::code).containsExactly("blocking");
        assertThat(report.failed(Severity.EXPLAIN)).extracting(Finding::code).containsExactly("explain");
        assertThat(report.failed(Severity.HINT)).isEmpty();
    }

    @Test
    void whatDoesNotApplyCountsAsPassed() {
        CheckReport report =
                book.check(park.set("rate", 2025, new Value.NotApplicable()).facts());

        assertThat(report.of(Outcome.NOT_APPLICABLE)).hasSize(1);
        assertThat(report.passed()).isEqualTo(all);
    }

    @Test
    void onlyABlockingFailureKeepsASubmissionFromBeingSent() {
        assertThat(book.check(park.facts()).blocks()).isFalse();
        assertThat(book.check(park.set("rate", "90.00").set("firms", "9").facts())
                        .blocks())
                .isFalse();
        CheckReport report = book.check(park.set("lead", "120.0").facts());
        assertThat(report.blocks()).isTrue();
        assertThat(report.findings().stream().filter(Finding::blocks))
                .extracting(Finding::code)
                .containsExactly("blocking");
        assertThat(report.findings()).isSameAs(report.findings());
    }
}
