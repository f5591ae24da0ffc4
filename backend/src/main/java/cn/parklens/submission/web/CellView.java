package cn.parklens.submission.web;

import cn.parklens.form.Indicator;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.observation.Value;
import cn.parklens.submission.FigureLine;
import cn.parklens.submission.Status;
import org.jspecify.annotations.Nullable;

/**
 * One cell of the table of figures.
 *
 * @param id {@code cell-revenue-2025}, also what a link to it names
 * @param asked false where the form has no such cell
 * @param supporting whether the official form does not ask it
 * @param label indicator, period and unit, read aloud
 * @param version id of the ledger line shown, empty where nothing was ever filled
 * @param typed what would have to be typed to have what the ledger says
 * @param shown the same for reading, thousands separated
 * @param input what stands in the cell: {@code shown}, or what was refused
 * @param status what the ledger says it is
 * @param reason why a figure is 无法取得, empty otherwise
 * @param outcome of a change just made: stored, refused, conflict, or empty
 * @param theirs what somebody else wrote meanwhile, with who and when; empty unless in conflict
 * @param mark severity of the worst finding that points here: blocking, explain, hint, or empty
 * @param text what is said about the cell: a refusal, a reason or a finding
 */
record CellView(
        String id,
        String indicator,
        String period,
        boolean asked,
        boolean supporting,
        String label,
        String version,
        String typed,
        String shown,
        String input,
        Status status,
        String reason,
        String outcome,
        String theirs,
        String mark,
        String text) {

    static CellView notAsked(Indicator indicator, int year) {
        return new CellView(
                "none-" + indicator.code() + "-" + year,
                indicator.code(),
                "",
                false,
                false,
                "",
                "",
                "",
                "",
                "",
                Status.NOT_FILLED,
                "",
                "",
                "",
                "",
                "");
    }

    /**
     * A cell that is asked.
     *
     * @param line the current one, null where nothing was ever filled
     * @param outcome of a change just made to it
     * @param about findings that point at it
     */
    static CellView of(
            Indicator indicator,
            ReferencePeriod period,
            @Nullable FigureLine line,
            ChangeOutcome outcome,
            FindingView.Mark about) {
        Value value = line == null ? new Value.NotFilled() : line.observation().value();
        String shown = CellText.shown(value);
        String reason = value instanceof Value.Unavailable(var why) ? why : "";
        return new CellView(
                idOf(indicator.code(), period),
                indicator.code(),
                period.code(),
                true,
                !indicator.isRequiredIn(period),
                label(indicator, period),
                line == null ? "" : String.valueOf(line.id()),
                CellText.typed(value),
                shown,
                outcome.typedIn().orElse(shown),
                Status.of(value),
                reason,
                outcome.kind(),
                outcome.theirs(),
                about.severity(),
                outcome.text().isEmpty() ? (reason.isEmpty() ? about.text() : reason) : outcome.text());
    }

    static String idOf(String indicator, ReferencePeriod period) {
        return "cell-" + indicator + "-" + period.code();
    }

    public boolean refused() {
        return outcome.equals("refused");
    }

    public String classes() {
        StringBuilder classes = new StringBuilder();
        if (!asked) {
            return "not-asked";
        }
        if (supporting) {
            classes.append("supporting ");
        }
        if (status != Status.FIGURE && status != Status.NOT_FILLED) {
            classes.append("word ");
        }
        if (refused()) {
            classes.append("refused corner");
        } else if (!mark.isEmpty()) {
            classes.append("corner corner-").append(mark);
        }
        return classes.toString().strip();
    }

    private static String label(Indicator indicator, ReferencePeriod period) {
        String unit = indicator.unit().symbol();
        return indicator.name() + " " + period.title() + (unit.isEmpty() ? "" : "（" + unit + "）");
    }
}
