package cn.parklens.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.form.ListColumn.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitInNameTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "用地面积（公顷）, 公顷",
        "用地面积 ( 公顷 ) *, 公顷",
        "用地面积（㎡）, m²",
        "用地面积（万平米）, 万平方米",
        "用地面积（单位：亩）, 亩",
        "亩均税收（万元/亩）, 万元/亩",
        "累计投资（截至2025年底）（千元）, 千元",
        "投资（万元）（截至2025年底）, 万元",
        "实际利用外资（万美元）, 万美元",
        "上云率（％）, %",
        "投资/亿元, 亿元",
        "投资：亿元, 亿元",
        "榜单年份, ''",
        "投资（如有）, ''",
        "投资人, ''",
        "用地面积亩, ''",
        "（）, ''"
    })
    void aNameCarriesItInBracketsOrBehindAStroke(String name, String unit) {
        assertThat(UnitInName.of(name)).isEqualTo(unit);
    }

    @Test
    void onlyFiguresAreInAUnit() {
        assertThat(column("面积（公顷）", Kind.FIGURE).unit()).isEqualTo("公顷");
        assertThat(column("面积（公顷）", Kind.TEXT).unit()).isEmpty();
        assertThat(column("面积（公顷）", Kind.FIGURE).measure()).isEqualTo(Units.parse("公顷"));
        assertThat(column("外资（万美元）", Kind.FIGURE).measure()).isEmpty();
        assertThat(column("年份", Kind.FIGURE).measure()).isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "投资（万元）, 总投资（万元）, true",
        "投资（万元）, 投资（亿元）, false",
        "投资（万元）, 投资, false",
        "面积（公顷）, 面积（万平方米）, true",
        "设备（家）, 设备（个）, true",
        "面积（公顷）, 面积（万元）, false",
        "外资（万美元）, 外资（亿美元）, false",
        "年份, 榜单年份, true"
    })
    void aFigureMeansTheSameInAUnitOfTheSameSize(String one, String other, boolean same) {
        assertThat(column(one, Kind.FIGURE).isMeasuredAs(column(other, Kind.FIGURE)))
                .isEqualTo(same);
        assertThat(column(other, Kind.FIGURE).isMeasuredAs(column(one, Kind.FIGURE)))
                .isEqualTo(same);
    }

    private static ListColumn column(String name, Kind kind) {
        return new ListColumn("c", name, List.of(), kind, true, List.of(), "");
    }
}
