package cn.parklens.submission.evidence.web;

import cn.parklens.check.Facts;
import cn.parklens.check.ListFacts;
import cn.parklens.check.RuleBook;
import cn.parklens.evidence.ListRow;
import cn.parklens.evidence.RowTrail;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.Form;
import cn.parklens.form.Indicator;
import cn.parklens.form.IndicatorTable;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.form.Section;
import cn.parklens.observation.Observation;
import cn.parklens.observation.Value;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The counts that a row proves: the way back from a line of a workbook to the figures of the form. */
@Component
class RowProofs {

    private final Submissions submissions;

    RowProofs(Submissions submissions) {
        this.submissions = submissions;
    }

    /**
     * A count of the list.
     *
     * @param counts whether this row is among those counted
     * @param declared as filled in, null when it is no figure
     * @param counted rows of the list that count for it
     * @param address of the figure's cell on its page
     */
    public record Proof(
            String indicator,
            String name,
            String period,
            boolean counts,
            @Nullable String declared,
            int counted,
            String address) {}

    /** Every count of the list; a row of an old version, or one that does not count, proves none of them. */
    List<Proof> of(Submission submission, EvidenceList list, RowTrail trail) {
        Facts facts = submissions.facts(submission);
        RuleBook rules = submission.version().rules();
        boolean counted = trail.version().current() && trail.row().status() == ListRow.Status.COUNTED;
        ListFacts present = facts.lists().get(list.code());
        ListFacts.@Nullable Row row = !counted || present == null
                ? null
                : present.rows().stream()
                        .filter(it -> it.number() == trail.row().number())
                        .findFirst()
                        .orElse(null);
        return list.proves().stream()
                .map(proof -> {
                    Indicator indicator =
                            submission.form().indicator(proof.indicator()).orElseThrow();
                    ReferencePeriod period = indicator.periods().getFirst();
                    return new Proof(
                            indicator.code(),
                            indicator.name(),
                            period.title(),
                            row != null && rules.counts(proof, row, facts),
                            facts.observation(indicator.code(), period)
                                    .map(Observation::value)
                                    .map(RowProofs::figure)
                                    .orElse(null),
                            rules.counted(list, proof, facts),
                            submission.address() + "/sections/" + section(submission.form(), indicator.code())
                                    + "#cell-" + indicator.code() + "-" + period.code());
                })
                .toList();
    }

    private static @Nullable String figure(Value value) {
        return value instanceof Value.Figure(var amount) ? amount.toPlainString() : null;
    }

    private static String section(Form form, String indicator) {
        return form.sections().stream()
                .filter(section -> section.blocks().stream()
                        .anyMatch(block -> block instanceof IndicatorTable table
                                && table.indicators().stream()
                                        .anyMatch(one -> one.code().equals(indicator))))
                .map(Section::code)
                .findFirst()
                .orElse(form.sections().getFirst().code());
    }
}
