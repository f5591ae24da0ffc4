package cn.parklens.formula;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.Expression;
import cn.parklens.form.Form;
import cn.parklens.form.Indicator;
import cn.parklens.form.IndicatorTable;
import cn.parklens.form.ListColumn;
import cn.parklens.form.ListColumn.Kind;
import cn.parklens.form.PeriodKind;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.form.Scope;
import cn.parklens.form.Section;
import cn.parklens.form.Units;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Small forms to write formulas about. */
final class SampleForm {

    private SampleForm() {}

    /** Taxes, areas, shares and two lists of enterprises. */
    static Form usual() {
        return of(
                indicator("tax", "实缴税金", "万元", null),
                indicator("area", "开发面积", "公顷", null),
                indicator("per_mu", "亩均税收", "万元/亩", "tax / area"),
                indicator("gdp", "地区生产总值", "亿元", null),
                indicator("share", "占比", "%", "tax / gdp"),
                indicator("firms", "企业数量", "个", null));
    }

    static Form of(Indicator... indicators) {
        IndicatorTable table = new IndicatorTable("table", "表", "", List.of(indicators));
        Section section = new Section("section", "节", "", List.of(table));
        return new Form(
                "form", "1", "示范报表", "", 2025, List.of(), List.of(section), List.of(firms(), partners()), List.of());
    }

    static EvidenceList firms() {
        return list(
                "firms",
                "企业清单",
                column("name", "企业名称", Kind.ENTERPRISE_NAME),
                column("code", "信用代码", Kind.CREDIT_CODE),
                column("level", "等级", Kind.CHOICE),
                column("output", "产值", Kind.FIGURE),
                column("since", "日期", Kind.DATE),
                column("industry", "行业", Kind.INDUSTRY),
                column("exporting", "是否出口", Kind.YES_NO));
    }

    static EvidenceList partners() {
        return list("partners", "伙伴清单", column("name", "企业名称", Kind.ENTERPRISE_NAME));
    }

    static Indicator indicator(String code, String name, String unit, @Nullable String formula) {
        return new Indicator(
                code,
                name,
                name,
                Units.parse(unit).orElseThrow(),
                Scope.WHOLE_PARK,
                PeriodKind.FLOW,
                IntStream.rangeClosed(2023, 2025)
                        .mapToObj(ReferencePeriod::year)
                        .toList(),
                List.of(),
                2,
                true,
                true,
                true,
                "",
                formula == null ? null : new Expression(formula, 1, 1),
                null,
                null);
    }

    private static EvidenceList list(String code, String name, ListColumn... columns) {
        return new EvidenceList(code, name, List.of(), List.of(), Arrays.asList(columns), "", true);
    }

    private static ListColumn column(String code, String name, Kind kind) {
        return new ListColumn(code, name, List.of(), kind, false, List.of(), "");
    }
}
