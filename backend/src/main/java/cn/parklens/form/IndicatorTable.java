package cn.parklens.form;

import java.util.List;

/**
 * A block of indicators that share their reference periods' columns (整体规模情况, 土地利用情况 …).
 *
 * @param code stable
 * @param title as printed
 * @param help the official note, empty when there is none
 * @param indicators in the official order; a supporting input follows the ratio it serves
 */
public record IndicatorTable(String code, String title, String help, List<Indicator> indicators) implements Block {

    public IndicatorTable {
        indicators = List.copyOf(indicators);
    }
}
