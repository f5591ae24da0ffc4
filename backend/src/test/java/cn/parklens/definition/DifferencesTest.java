package cn.parklens.definition;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.definition.Difference.Change;
import cn.parklens.definition.Difference.Side;
import cn.parklens.definition.Difference.Sort;
import cn.parklens.form.Form;
import cn.parklens.form.FormReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private static final String OLD = EnergyForm.text();

    @Test
    void theSameTextHasNone() {
        assertThat(Differences.between(form(OLD), form(OLD.replace("2026.1", "2026.2"))))
                .isEmpty();
    }

    @Test
    void everySortOfThingIsComparedWithBothSides() {
        String changed = OLD.replace("title: 园区能源利用情况表", "title: 园区能源表")
                .replace("title: 二、能源利用", "title: 二、能源")
                .replace("limit: 50", "limit: 30")
                .replace("unit: 万元", "unit: 亿元")
                .replace("formula: electricity_cost / output", "formula: electricity_cost / (output + 0)")
                .replace("low: 0.2", "low: 0.5")
                .replace("name: 屋顶光伏企业清单", "name: 屋顶光伏清单")
                .replace("name: 并网日期, kind: date", "name: 并网时间, kind: date")
                .replace("condition: connected_on <= reference_date()", "condition: connected_on < reference_date()");

        List<Difference> differences = Differences.between(form(OLD), form(changed));

        assertThat(differences).allSatisfy(one -> assertThat(one.change()).isEqualTo(Change.CHANGED));
        assertSide(differences, Sort.FORM, "park-energy", new Side("title", "园区能源利用情况表", "园区能源表"));
        assertSide(differences, Sort.SECTION, "energy", new Side("title", "二、能源利用", "二、能源"));
        assertSide(differences, Sort.FIELD, "contact_name", new Side("limit", "50", "30"));
        assertSide(differences, Sort.INDICATOR, "electricity_cost", new Side("unit", "万元", "亿元"));
        assertSide(
                differences,
                Sort.INDICATOR,
                "cost_share",
                new Side("formula", "electricity_cost / output", "electricity_cost / (output + 0)"));
        assertSide(differences, Sort.LIST, "rooftop", new Side("name", "屋顶光伏企业清单", "屋顶光伏清单"));
        assertSide(differences, Sort.COLUMN, "rooftop.connected_on", new Side("name", "并网日期", "并网时间"));
        assertSide(
                differences,
                Sort.RULE,
                "connected_by_the_end",
                new Side("condition", "connected_on <= reference_date()", "connected_on < reference_date()"));
        // The range is part of what the rule written with ${low} says.
        assertSide(
                differences,
                Sort.RULE,
                "cost_share_plausible",
                new Side(
                        "condition",
                        "cost_share >= 0.2 [%] and cost_share <= 20 [%]",
                        "cost_share >= 0.5 [%] and cost_share <= 20 [%]"));
    }

    @Test
    void whatIsNewAndWhatIsGoneIsNamed() {
        String changed = OLD.replace("code: connected_by_the_end", "code: connected_in_time");

        assertThat(Differences.between(form(OLD), form(changed)))
                .containsExactly(
                        new Difference(Sort.RULE, Change.ADDED, "connected_in_time", "并网日期不晚于报告期末", List.of()),
                        new Difference(Sort.RULE, Change.REMOVED, "connected_by_the_end", "并网日期不晚于报告期末", List.of()));
    }

    private static void assertSide(List<Difference> differences, Sort sort, String code, Side side) {
        assertThat(differences)
                .filteredOn(one -> one.sort() == sort && one.code().equals(code))
                .as(sort + " " + code)
                .singleElement()
                .satisfies(one -> assertThat(one.sides()).contains(side));
    }

    private static Form form(String yaml) {
        return FormReader.create().read(yaml, "energy.yaml");
    }
}
