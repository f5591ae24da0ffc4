package cn.parklens.submission.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.Recognition.ColumnTaken;
import cn.parklens.form.ListColumn;
import cn.parklens.form.ListColumn.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownColumnTest {

    @ParameterizedTest(name = "{0} under {1}")
    @CsvSource(
            nullValues = "null",
            value = {
                "用地面积（公顷）, 用地面积（亩）, 用地面积（公顷）, 用地面积（亩）, 公顷",
                "用地面积（公顷）, 用地面积(公顷) *, 用地面积（公顷）, null, 公顷",
                "用地面积（公顷）, 占地, 用地面积（公顷）, 占地, 公顷",
                "上云率（%）, 上云率, 上云率（%）, 上云率, %",
                "投资, 投资（亿元）, 投资（亿元）, null, null",
                "榜单年份, 年份, 榜单年份, 年份, null"
            })
    void figuresStandUnderTheFormsUnitUnlessOnlyTheFileNamesOne(
            String form, String file, String name, @Nullable String header, @Nullable String unit) {
        assertThat(ShownColumn.of(
                        new ColumnTaken("C", file, "c", true),
                        new ListColumn("c", form, List.of(), Kind.FIGURE, false, List.of(), "")))
                .isEqualTo(new ShownColumn("C", name, header, unit, true));
    }

    /** A list that was read before the form turned to 亿元 is still in 万元. */
    @Test
    void figuresStandUnderTheUnitThatTheyWereKeptIn() {
        ListColumn now = new ListColumn("c", "投资（亿元）", List.of(), Kind.FIGURE, false, List.of(), "");

        assertThat(ShownColumn.of(new ColumnTaken("C", "投资（元）", "c", false, null, "万元", null), now))
                .isEqualTo(new ShownColumn("C", "投资（元）", null, "万元", true));
        assertThat(ShownColumn.of(new ColumnTaken("C", "投资（元）", "c", false, null, "亿元", null), now))
                .isEqualTo(new ShownColumn("C", "投资（亿元）", "投资（元）", "亿元", true));
    }

    @Test
    void whatTheListDoesNotAskForKeepsTheFilesHeader() {
        assertThat(ShownColumn.of(new ColumnTaken("C", "备注（亿元）", null, false), null))
                .isEqualTo(new ShownColumn("C", "备注（亿元）", null, null, false));
    }

    @Test
    void theHeadingSaysTheUnitThatItsNameDoesNot() {
        assertThat(new ShownColumn("C", "用地面积（公顷）", null, "公顷", true).unitBeside())
                .isNull();
        assertThat(new ShownColumn("C", "用地面积", null, "公顷", true).unitBeside()).isEqualTo("公顷");
        assertThat(new ShownColumn("C", "投资（元）", null, "万元", true).unitBeside()).isEqualTo("万元");
        assertThat(new ShownColumn("C", "榜单年份", null, null, true).unitBeside()).isNull();
    }

    @Test
    void onlyAFigureThatWasUnderstoodHasAUnit() {
        ShownColumn column = new ShownColumn("C", "上云率（%）", null, "%", true);

        assertThat(column.unitOf(new Shown("98", null))).isEqualTo("%");
        assertThat(column.unitOf(new Shown("98%", "98"))).isNull();
        assertThat(column.unitOf(new Shown("—", "不详"))).isNull();
        assertThat(column.unitOf(new Shown("", null))).isNull();
    }
}
