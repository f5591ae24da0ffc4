package cn.parklens.formula;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.form.Units;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AloudTest {

    private final SamplePark park = new SamplePark();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tax / (area - previous(area))        | 实缴税金（万元） ÷ （开发面积（公顷） − 上年开发面积（公顷））
            tax - (tax@2024 - previous(previous(tax))) | 实缴税金（万元） − （2024年实缴税金（万元） − 2年前实缴税金（万元））
            tax + 1.50 [亿元]                    | 实缴税金（万元） + 1.50 亿元
            (tax + tax) * 2 * share              | （实缴税金（万元） + 实缴税金（万元）） × 2 × 占比（%）
            tax / (gdp / gdp)                    | 实缴税金（万元） ÷ （地区生产总值（亿元） ÷ 地区生产总值（亿元））
            -(tax + tax)                         | −（实缴税金（万元） + 实缴税金（万元））
            -tax / 2                             | −实缴税金（万元） ÷ 2
            abs(change(tax))                     | 实缴税金（万元）比上年变化的幅度
            change(tax)                          | 实缴税金（万元）比上年的变化
            abs(-tax)                            | （−实缴税金（万元））的绝对值
            max(tax, gdp)                        | 实缴税金（万元）与地区生产总值（亿元）中的较大者
            min(tax, gdp)                        | 实缴税金（万元）与地区生产总值（亿元）中的较小者
            max(tax / gdp, gdp / tax)            | （实缴税金（万元） ÷ 地区生产总值（亿元））与（地区生产总值（亿元） ÷ 实缴税金（万元））中的较大者
            max(tax, gdp, 2 [亿元])              | 实缴税金（万元）、地区生产总值（亿元）与2 亿元中的最大者
            2 * min(tax, gdp) + tax              | 2 × （实缴税金（万元）与地区生产总值（亿元）中的较小者） + 实缴税金（万元）
            if(tax > gdp, tax, tax + gdp)        | 若实缴税金（万元） > 地区生产总值（亿元）则为实缴税金（万元），否则为（实缴税金（万元） + 地区生产总值（亿元））
            if(tax > 0, tax, 0) * 2              | （若实缴税金（万元） > 0 万元则为实缴税金（万元），否则为0 万元） × 2
            computed(per_mu)                     | 按公式核算的亩均税收（万元/亩）
            previous(computed(per_mu))           | 按公式核算的上年亩均税收（万元/亩）
            peer_median(tax)                     | 同类园区实缴税金的中位数（万元）
            previous(peer_median(tax))           | 同类园区上年实缴税金的中位数（万元）
            count(firms)                         | 《企业清单》中的企业数（个）
            count(firms where exporting)         | 《企业清单》中“是否出口为是”的企业数（个）
            distinct(firms)                      | 《企业清单》中不重复的企业数（个）
            distinct(firms where not exporting)  | 《企业清单》中“并非（是否出口为是）”的不重复的企业数（个）
            union_size(firms, partners)          | 《企业清单》、《伙伴清单》合并后不重复的企业数（个）
            sum(firms.output)                    | 《企业清单》中产值合计
            sum(firms.output where output > 1)   | 《企业清单》中“产值 > 1”的产值合计
            count(firms where year(since) < year(reference_date())) | 《企业清单》中“日期的年份 < 报告期末的年份”的企业数（个）
            count(firms where months(since, reference_date()) <= 36) | 《企业清单》中“从日期到报告期末的整月数 ≤ 36”的企业数（个）
            """)
    void aQuantityIsReadAsItIsWrittenInAReport(String text, String aloud) {
        assertThat(park.quantity(text).aloud()).isEqualTo(aloud);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            since <= reference_date()             | 日期 ≤ 报告期末
            level = 'L2'                          | 等级为L2
            level != 'L2'                         | 并非（等级为L2）
            in(level, 'L2', 'L3')                 | 等级为L2、L3
            contains(name, '科技')                | 企业名称含“科技”
            starts_with(name, '示范')             | 企业名称以“示范”开头
            matches(code, '[0-9A-Z]{18}')         | 信用代码符合格式 [0-9A-Z]{18}
            of_division(code)                     | 信用代码中的行政区划现行有效
            section(industry) = 'C'               | 行业的门类为C
            starts_with('示范园区', '示范')       | “示范园区”以“示范”开头
            true and (false or exporting)         | 总是成立 且 （总不成立 或 是否出口为是）
            true and false or exporting           | 总是成立 且 总不成立 或 是否出口为是
            contains_whole(tax)                   | 实缴税金（万元） 可以是整数
            disjoint(firms, partners)             | 《企业清单》与《伙伴清单》没有相同的企业
            subset(firms, partners)               | 《企业清单》中的企业都在《伙伴清单》中
            in_list(partners)                     | 该企业在《伙伴清单》中
            is_present(tax)                       | 实缴税金（万元）已填数值
            is_present(level)                     | 等级已填
            output >= 3                           | 产值 ≥ 3
            """)
    void aConditionIsReadAsItIsWrittenInAReport(String text, String aloud) {
        assertThat(park.aboutFirms(text).aloud()).isEqualTo(aloud);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tax / area                        | 万元/亩 | 实缴税金（万元） ÷ （开发面积（公顷） × 15）
            tax / gdp                         | %       | 实缴税金（万元） ÷ （地区生产总值（亿元） × 10000） × 100%
            gdp / area                        | 万元/亩 | 地区生产总值（亿元） ÷ （开发面积（公顷） × 3） × 2000
            tax / firms                       | 万元    | 实缴税金（万元） ÷ 企业数量（个）
            abs(tax - previous(tax))          | 万元    | （实缴税金（万元） − 上年实缴税金（万元））的绝对值
            abs(change(tax))                  | %       | 实缴税金（万元）比上年变化的幅度
            """)
    void whatConvertsAQuotientIsSaid(String text, String unit, String aloud) {
        assertThat(park.quantity(text).aloud(Units.parse(unit).orElseThrow())).isEqualTo(aloud);
    }
}
