package cn.parklens.chart;

import java.util.Map;

/**
 * A chart ready to be drawn, with what must be read beside it.
 *
 * @param title a sentence that the data makes true
 * @param subtitle unit, scope, period and coverage
 * @param source where the figures come from and when they were taken, for the exported picture
 * @param unit of the figures, empty for a plain number
 * @param decimals that figures usually have
 * @param height in CSS pixels
 * @param option for ECharts; colours and fonts are the page's
 */
public record Chart(
        String title,
        String subtitle,
        String source,
        String unit,
        int decimals,
        int height,
        Map<String, Object> option) {}
