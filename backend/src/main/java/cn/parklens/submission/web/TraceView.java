package cn.parklens.submission.web;

import cn.parklens.check.ComputedFigure;
import cn.parklens.form.Form;
import cn.parklens.form.IndicatorTable;
import cn.parklens.form.Section;
import cn.parklens.formula.Trace;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Observation;
import cn.parklens.observation.Origin;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a computed figure is what it is.
 *
 * @param declared what the cell says, with its unit
 * @param computed what the formula gives, or what it needs
 * @param difference declared minus computed, empty where one of them is missing
 * @param conclusion whether they agree, as a key of messages; empty where nothing can be said
 * @param formula read aloud
 * @param inputs each figure or list that was used
 */
record TraceView(
        String title,
        String declared,
        String computed,
        String difference,
        String conclusion,
        String formula,
        List<Input> inputs) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /**
     * One input.
     *
     * @param value with its unit
     * @param origin who or what recorded it
     * @param address its cell or list, null where there is none
     */
    record Input(
            String name,
            String value,
            String origin,
            @Nullable String address) {}

    static TraceView of(ComputedFigure figure, Form form, String base) {
        String unit = figure.indicator().unit().symbol();
        return new TraceView(
                figure.indicator().name() + " " + figure.period().title(),
                figure.declared() == null ? "未填" : withUnit(CellText.shown(figure.declared()), unit),
                figure.text(),
                figure.difference()
                        .map(difference -> withUnit(CellText.signed(difference), CellText.unitOfDifference(unit)))
                        .orElse(""),
                figure.agrees() == null ? "" : figure.agrees() ? "agrees" : "differs",
                figure.formula(),
                leaves(figure.trace())
                        .map(leaf -> input(leaf, form, base))
                        .distinct()
                        .toList());
    }

    /** The inputs at the ends: cells, lists, medians. */
    private static Stream<Trace> leaves(Trace trace) {
        return trace.source() != null
                ? Stream.of(trace)
                : trace.inputs().stream().flatMap(TraceView::leaves);
    }

    private static Input input(Trace leaf, Form form, String base) {
        return switch (leaf.source()) {
            case Trace.Source.FromCell(Cell cell, var observation) ->
                new Input(
                        name(form, cell),
                        leaf.value(),
                        observation == null ? "尚未填写" : origin(observation),
                        address(form, cell, base));
            case Trace.Source.FromList(var list, var rows) ->
                new Input(
                        leaf.formula(),
                        leaf.value(),
                        rows < 0 ? "尚未上传清单" : "清单共 " + rows + " 行（不含重复）",
                        base + "/evidence/" + list);
            case Trace.Source.FromPeers peers -> new Input(leaf.formula(), leaf.value(), "可比园区的中位数", null);
            case null -> new Input(leaf.formula(), leaf.value(), "", null);
        };
    }

    private static String name(Form form, Cell cell) {
        return form.indicator(cell.indicator())
                        .map(indicator -> indicator.name())
                        .orElse(cell.indicator())
                + " " + cell.period().title();
    }

    private static @Nullable String address(Form form, Cell cell, String base) {
        return form.sections().stream()
                .filter(section -> holds(section, cell.indicator()))
                .findFirst()
                .map(section ->
                        base + "/sections/" + section.code() + "#" + CellView.idOf(cell.indicator(), cell.period()))
                .orElse(null);
    }

    private static boolean holds(Section section, String indicator) {
        return section.blocks().stream()
                .anyMatch(block -> block instanceof IndicatorTable table
                        && table.indicators().stream()
                                .anyMatch(one -> one.code().equals(indicator)));
    }

    static String origin(Observation observation) {
        return switch (observation.origin()) {
            case Origin.Entered(var person, var at, var way) -> person + " " + minute(at) + " " + way(way);
            case Origin.Workbook w ->
                w.person() + " " + minute(w.at()) + " 上传《" + w.file() + "》“" + w.sheet() + "”" + w.column() + w.row();
        };
    }

    static String minute(Instant at) {
        return MINUTE.format(at.atZone(ZoneId.systemDefault()));
    }

    private static String way(Origin.Way way) {
        return switch (way) {
            case PAGE -> "填写";
            case PASTE -> "粘贴";
            case API -> "由接口写入";
            case DEMO -> "演示数据";
            case CARRIED -> "转到新版时换算";
        };
    }

    private static String withUnit(String text, String unit) {
        boolean number = !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
        return number && !unit.isEmpty() ? text + (unit.equals("%") ? "" : " ") + unit : text;
    }
}
