package cn.parklens.shell.demo;

import static cn.parklens.shell.demo.DemoDraft.flow;
import static cn.parklens.shell.demo.DemoDraft.stock;
import static cn.parklens.shell.demo.DemoFigures.YEAR;

import cn.parklens.observation.Value;
import java.util.List;

/** The few cells of the demonstration that hold 不适用, 无法取得 or 保密. */
final class WithoutFigures {

    private WithoutFigures() {}

    static void write(DemoDraft draft, int index) {
        switch (index) {
            case 5, 18, 33 -> {
                draft.figures.put(flow("disposable_revenue", YEAR), new Value.Withheld());
                draft.figures.put(flow("digital_investment", YEAR), new Value.Withheld());
            }
            case 12 -> {
                draft.figures.put(stock("floor_area", YEAR), new Value.Unavailable("年度测绘成果尚未验收，预计2026年三季度取得"));
            }
            case 26 -> draft.figures.put(flow("profit", YEAR - 2), new Value.Unavailable("2023年利润总额未纳入园区统计报表"));
            case 38 ->
                List.of(
                                "revenue",
                                "lead_revenue",
                                "value_added_share",
                                "value_added",
                                "gdp",
                                "profit",
                                "tax_per_mu",
                                "tax_paid")
                        // This park was founded in 2024.
                        .forEach(code -> draft.figures.put(flow(code, YEAR - 2), new Value.NotApplicable()));
            default -> {}
        }
        if (index == 38) {
            draft.figures.put(stock("developed_area", YEAR - 2), new Value.NotApplicable());
        }
    }
}
