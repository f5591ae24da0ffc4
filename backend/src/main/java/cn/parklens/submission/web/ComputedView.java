package cn.parklens.submission.web;

import cn.parklens.check.ComputedFigure;
import cn.parklens.formula.Result;

/**
 * What a ratio's formula gives in one period, beside what was declared.
 *
 * @param period code
 * @param periodTitle 2025年
 * @param year the column it belongs to
 * @param value rounded like the declared one, or what is missing
 * @param difference declared minus computed where they do not agree, a tick where they do, else empty
 * @param state agrees, differs, needs, or empty where nothing is declared
 * @param unit of the difference where it is not the figure's own: percentages differ by points
 */
record ComputedView(
        String period, String periodTitle, int year, String value, String difference, String state, String unit) {

    static ComputedView of(ComputedFigure figure) {
        String value = figure.rounded()
                .map(CellText::grouped)
                .orElseGet(() ->
                        figure.result() instanceof Result.Missing(var needs) ? "缺 " + needs.size() + " 项" : "无法核算");
        Boolean agrees = figure.agrees();
        String state = figure.rounded().isEmpty() ? "needs" : agrees == null ? "" : agrees ? "agrees" : "differs";
        String difference = agrees == null
                ? ""
                : agrees ? "✓" : figure.difference().map(CellText::signed).orElse("") + " ≠";
        return new ComputedView(
                figure.period().code(),
                figure.period().title(),
                figure.period().year(),
                value,
                difference,
                state,
                figure.indicator().unit().symbol().equals("%") ? "个百分点" : "");
    }

    /** For the name of its button. */
    public String spoken() {
        return value
                + switch (state) {
                    case "agrees" -> "，与填报数一致";
                    case "differs" -> "，与填报数相差 " + difference.replace(" ≠", unit.isEmpty() ? "" : " " + unit);
                    default -> "";
                };
    }
}
