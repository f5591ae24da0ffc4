package cn.parklens.formula;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.form.Units;
import cn.parklens.formula.Trace.Source;
import cn.parklens.formula.Verdict.Decided;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a value came about, down to cells and lists. */
class TracerTest {

    private final SamplePark park = new SamplePark()
            .set("tax", 2025, "540000")
            .set("tax", 2024, "500000")
            .set("area", 2025, "900.0")
            .peers("tax", 2025, "7")
            .rows("firms", SampleRow.of("甲").with("output", BigDecimal.TEN), SampleRow.of("乙"));
    private final Tracer tracer = new Tracer(park.evaluation());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tax + tax@2024                   | 实缴税金（万元） = 540,000 万元; 2024年实缴税金（万元） = 500,000 万元
            tax - tax@2024                   | 实缴税金（万元） = 540,000 万元; 2024年实缴税金（万元） = 500,000 万元
            tax * 2                          | 实缴税金（万元） = 540,000 万元; 2 = 2
            tax / area                       | 实缴税金（万元） = 540,000 万元; 开发面积（公顷） = 900 公顷
            change(tax)                      | 实缴税金（万元） = 540,000 万元; 上年实缴税金（万元） = 500,000 万元
            -tax                             | 实缴税金（万元） = 540,000 万元
            abs(tax)                         | 实缴税金（万元） = 540,000 万元
            max(tax, 1 [亿元])               | 实缴税金（万元） = 540,000 万元; 1 亿元 = 1 亿元
            if(tax > 0, 1, 2)                | 实缴税金（万元） > 0 万元 = 成立; 1 = 1; 2 = 2
            union_size(firms, partners)      | 《企业清单》中不重复的企业数（个） = 2 个; 《伙伴清单》中不重复的企业数（个） = 需要：《伙伴清单》（未上传清单）
            computed(per_mu)                 | 实缴税金（万元） = 540,000 万元; 开发面积（公顷） = 900 公顷
            computed(per_mu) + 1 [万元/亩]   | 按公式核算的亩均税收（万元/亩） = 实缴税金（万元） ÷ （开发面积（公顷） × 15） = 40 万元/亩; 1 万元/亩 = 1 万元/亩
            distinct(firms)                  |
            sum(firms.output)                |
            """)
    void everyStepIsShownWithItsValue(String text, String steps) {
        assertThat(inputs(tracer.of(park.quantity(text)))).isEqualTo(steps == null ? "" : steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tax > 0 and false        | 不成立 | 实缴税金（万元） > 0 万元 = 成立; 总不成立 = 不成立
            false or gdp > 0         | 需要：地区生产总值 2025年（未填） | 总不成立 = 不成立; 地区生产总值（亿元） > 0 亿元 = 需要：地区生产总值 2025年（未填）
            not tax > 0              | 不成立 | 实缴税金（万元） > 0 万元 = 成立
            tax >= 540000.4 [万元]   | 成立   | 实缴税金（万元） = 540,000 万元; 540000.4 万元 = 540,000.4 万元
            contains_whole(tax / 1 [万元]) | 成立   | 实缴税金（万元） ÷ 1 万元 = 540,000
            is_present(tax)          | 成立   | 实缴税金（万元） = 540,000 万元
            disjoint(firms, firms)   | 不成立 |
            """)
    void aConditionHoldsOrNotByItsParts(String text, String value, String steps) {
        Trace trace = tracer.of(park.condition(text));

        assertThat(trace.value()).isEqualTo(value);
        assertThat(inputs(trace)).isEqualTo(steps == null ? "" : steps);
    }

    @Test
    void whatWasReadSaysWhere() {
        assertThat(tracer.of(park.quantity("tax@2024")).source())
                .isInstanceOfSatisfying(Source.FromCell.class, from -> {
                    assertThat(from.cell().period().title()).isEqualTo("2024年");
                    assertThat(from.observation()).isEqualTo(park.observation(from.cell()));
                });
        assertThat(tracer.of(park.quantity("peer_median(tax)")).source()).isInstanceOf(Source.FromPeers.class);
        assertThat(tracer.of(park.quantity("count(firms)")).source()).isEqualTo(new Source.FromList("firms", 2));
        assertThat(tracer.of(park.quantity("sum(firms.output)")).source()).isEqualTo(new Source.FromList("firms", 2));
        assertThat(tracer.of(park.quantity("distinct(partners)")).source())
                .isEqualTo(new Source.FromList("partners", -1));
        assertThat(tracer.of(park.quantity("union_size(firms, partners)")).source())
                .isNull();
        assertThat(tracer.of(park.quantity("tax + tax")).source()).isNull();
    }

    @Test
    void aValueIsTracedInTheUnitItIsShownIn() {
        Trace trace = tracer.of(park.quantity("tax / area"), Units.parse("万元/亩").orElseThrow());

        assertThat(trace.formula()).isEqualTo("实缴税金（万元） ÷ （开发面积（公顷） × 15）");
        assertThat(trace.value()).isEqualTo("40 万元/亩");
        assertThat(trace.inputs()).hasSize(2);
    }

    @Test
    void aConditionAboutARowIsTracedInThatRow() {
        Trace trace = tracer.of(park.aboutFirms("output > 3"), SampleRow.of("甲").with("output", BigDecimal.TEN));

        assertThat(trace.verdict()).isEqualTo(Decided.TRUE);
        assertThat(inputs(trace)).isEqualTo("产值 = 10; 3 = 3");
    }

    private static String inputs(Trace trace) {
        return String.join(
                "; ",
                trace.inputs().stream()
                        .map(input -> input.formula() + " = " + input.value())
                        .toList());
    }
}
