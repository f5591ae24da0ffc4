package cn.parklens.submission.web;

import cn.parklens.check.Facts;
import cn.parklens.form.Block;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.FieldGroup;
import cn.parklens.form.Indicator;
import cn.parklens.form.IndicatorTable;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Value;
import cn.parklens.submission.FigureLine;
import cn.parklens.submission.Status;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes one table of all the tables of indicators of a section. */
final class GridBuilder {

    private final FillState state;
    private final ChangeOutcomes outcomes;
    private final Map<String, FindingView.Mark> marks;
    private final Function<FieldGroup, GroupView> fields;

    GridBuilder(
            FillState state,
            ChangeOutcomes outcomes,
            Map<String, FindingView.Mark> marks,
            Function<FieldGroup, GroupView> fields) {
        this.state = state;
        this.outcomes = outcomes;
        this.marks = marks;
        this.fields = fields;
    }

    /** From the first table to the last; fields between two of them stay where the form has them. */
    GridView build(List<Block> blocks) {
        List<Integer> years = years(blocks);
        List<GridView.Group> groups = blocks.stream()
                .map(block -> switch (block) {
                    case IndicatorTable table ->
                        new GridView.Group(
                                table.code(),
                                table.title(),
                                table.help(),
                                table.indicators().stream()
                                        .filter(indicator -> !isFolded(indicator, table))
                                        .map(indicator -> row(indicator, table, years))
                                        .toList(),
                                List.of());
                    case FieldGroup group ->
                        new GridView.Group(
                                group.code(), group.title(), group.help(), List.of(), List.of(fields.apply(group)));
                })
                .toList();
        return new GridView(years, groups);
    }

    private static List<Integer> years(List<Block> blocks) {
        return blocks.stream()
                .filter(IndicatorTable.class::isInstance)
                .map(IndicatorTable.class::cast)
                .flatMap(table -> table.indicators().stream())
                .flatMap(indicator -> indicator.periods().stream())
                .map(ReferencePeriod::year)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** A supporting input stands under the ratio it serves, when that is in the same table. */
    private static boolean isFolded(Indicator indicator, IndicatorTable table) {
        return table.indicators().stream().anyMatch(other -> other.code().equals(indicator.supports()));
    }

    private GridView.Row row(Indicator indicator, IndicatorTable table, List<Integer> years) {
        List<GridView.Row> supports = table.indicators().stream()
                .filter(other -> indicator.code().equals(other.supports()))
                .map(other -> row(other, table, years))
                .toList();
        List<CellView> asked = supports.stream()
                .flatMap(support -> support.cells().stream())
                .filter(CellView::asked)
                .toList();
        return new GridView.Row(
                indicator.code(),
                indicator.name(),
                indicator.unit().symbol(),
                indicator.help(),
                years.stream().map(year -> cell(indicator, year)).toList(),
                change(indicator),
                computed(indicator),
                proven(indicator),
                supports,
                asked.stream()
                        .filter(cell -> cell.status() != Status.NOT_FILLED)
                        .count(),
                asked.size());
    }

    private CellView cell(Indicator indicator, int year) {
        ReferencePeriod period = indicator.in(year);
        if (!indicator.periods().contains(period)) {
            return CellView.notAsked(indicator, year);
        }
        FigureLine line = state.figures().get(new Cell(indicator.code(), period));
        String id = CellView.idOf(indicator.code(), period);
        return CellView.of(indicator, period, line, outcomes.of(id), marks.getOrDefault(id, FindingView.Mark.NONE));
    }

    private String change(Indicator indicator) {
        ReferencePeriod latest = indicator.periods().getFirst();
        return value(indicator, latest) instanceof Value.Figure(var now)
                        && value(indicator, latest.previous()) instanceof Value.Figure(var before)
                ? YearOnYear.text(now, before, indicator.unit().symbol().equals("%"))
                : "";
    }

    private Value value(Indicator indicator, ReferencePeriod period) {
        FigureLine line = state.figures().get(new Cell(indicator.code(), period));
        return line == null ? new Value.NotFilled() : line.observation().value();
    }

    private List<ComputedView> computed(Indicator indicator) {
        return indicator.periods().stream()
                .flatMap(period ->
                        state.submission().version().rules().computed(indicator.code(), period, state.facts()).stream())
                .map(ComputedView::of)
                .toList();
    }

    private List<ProvenView> proven(Indicator indicator) {
        return state.submission().form().evidenceLists().stream()
                .flatMap(list -> list.proves().stream()
                        .filter(proof -> proof.indicator().equals(indicator.code()))
                        .map(proof -> ProvenView.of(
                                state.submission(), list, indicator.code(), count(indicator), counted(list, proof))))
                .filter(proven -> proven.state() != CountCard.State.NOTHING)
                .toList();
    }

    private @Nullable Integer counted(EvidenceList list, EvidenceList.Proof proof) {
        Facts facts = state.facts();
        return facts.lists().containsKey(list.code())
                ? Integer.valueOf(state.submission().version().rules().counted(list, proof, facts))
                : null;
    }

    /** What is declared at the end of the form's year, which is what lists prove. */
    private @Nullable Long count(Indicator indicator) {
        ReferencePeriod latest = indicator.in(state.submission().form().year());
        return CountCards.declared(state.figures().get(new Cell(indicator.code(), latest)));
    }
}
