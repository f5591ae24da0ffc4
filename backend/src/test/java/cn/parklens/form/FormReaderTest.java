package cn.parklens.form;

import static cn.parklens.form.SmallDefinition.MARK;
import static cn.parklens.form.SmallDefinition.TEXT;
import static cn.parklens.form.SmallDefinition.at;
import static cn.parklens.form.SmallDefinition.change;
import static cn.parklens.form.SmallDefinition.expression;
import static cn.parklens.form.SmallDefinition.mistakes;
import static cn.parklens.form.SmallDefinition.place;
import static cn.parklens.form.SmallDefinition.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.parklens.form.FormRefused.Mistake;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said when one line of a small correct form is changed. */
class FormReaderTest {

    @Test
    void aCorrectFormIsRead() {
        Form form = read(TEXT);

        assertThat(form.version()).isEqualTo("1");
        assertThat(form.indicators().map(Indicator::code)).containsExactly("firms", "covered", "rate");
        assertThat(form.rules()).extracting(RuleDefinition::years).containsExactly(List.of(), List.of(2025));
        assertThat(form.indicator("firms").orElseThrow().decimals()).isZero();
        assertThat(form.indicator("firms").orElseThrow().required()).isTrue();
        assertThat(form.indicator("covered").orElseThrow().isSupporting()).isTrue();
        assertThat(form.indicator("covered").orElseThrow().required()).isFalse();
        assertThat(form.indicator("rate").orElseThrow().decimals()).isEqualTo(2);
        assertThat(form.evidenceList("covered").orElseThrow().columns())
                .extracting(ListColumn::code)
                .containsExactly("name", "level");
        assertThat(form.field("focus").orElseThrow().choicesFrom()).isEqualTo("industry");
    }

    @Test
    void whatIsSaidOutrightIsKept() {
        Form form = read(change("supports: rate", "supports: rate\n            required: true")
                .replace("low: 20", "low: 80")
                .replace("unit: \"%\"", "unit: \"%\"\n            decimals: 0"));

        assertThat(form.indicator("covered").orElseThrow().required()).isTrue();
        assertThat(form.indicator("rate").orElseThrow().decimals()).isZero();
        assertThat(form.indicator("rate").orElseThrow().plausible())
                .isEqualTo(new PlausibleRange(new BigDecimal("80"), new BigDecimal("80"), "经验"));
    }

    @Test
    void aRuleMayNameTheUsualRangeOfItsIndicator() {
        String yaml = change("each: [covered]", "each: [rate]")
                .replace("title: ${name}不多于企业", "title: ${name}在${low}至${high}${unit}（${range}）");

        assertThat(read(yaml).rules().getFirst().title()).isEqualTo("覆盖率在20至80%（经验）");
    }

    @Test
    void onlyAWordOfTheKindThatIsWantedIsOffered() {
        assertThat(mistakes(change("supports: rate", "supports: covere")))
                .extracting(Mistake::reason)
                .containsExactly("没有这个有公式的指标");
    }

    @Test
    void aRuleWrittenForEachNamesItsIndicator() {
        RuleDefinition rule = read(TEXT).rules().getFirst();

        assertThat(rule.code()).isEqualTo("covered_within");
        assertThat(rule.title()).isEqualTo("覆盖企业数量不多于企业");
        assertThat(rule.condition().text()).isEqualTo("covered <= firms");
        assertThat(rule.at()).isEqualTo("covered");
        assertThat(rule.from()).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(rule.until()).isEqualTo(LocalDate.of(2026, 3, 31));
    }

    @Test
    void anExpressionKnowsWhereItsFirstCharacterStands() {
        Form form = read(TEXT);

        assertThat(form.indicator("rate").orElseThrow().formula()).isEqualTo(expression("covered / firms"));
        assertThat(form.evidenceLists().getFirst().proves().getFirst().where()).isEqualTo(expression("level != '未评估'"));
        assertThat(form.rules().get(1).condition()).isEqualTo(expression("is_present(level)"));
    }

    /** ▲ stands before the place that the mistake must name. */
    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            title: 小表             | title: '▲'                   | “title”不能为空
            title: 小表             | title: ▲[小表]               | 应是一段文字
            title: 小表             | title: ▲!file 小表           | 不接受类型标记
            title: 小表             | title: ▲!!java.io.File 小表  | 不接受“!!”类型标记
            title: 小表             | title: ▲~                    | “title”不能为空
            year: 2025              | year: ▲今年                  | 应为1900至2999之间的整数
            form: small             | form: ▲Small Form            | 报表代码以小写字母开头
            version: "1"            | version: "▲第一版"           | 版本号以字母或数字开头
            - code: main            | - code: ▲Main                | 代码以小写字母开头
            - code: choice          | - code: ▲industries          | 代码重复，第10行已经用过
            - code: figures         | - code: ▲main                | 代码重复，第7行已经用过
            title: 选择             | title: 选择\\n        indicators: ▲[]  | 一个表格里不能既有“fields”又有“indicators”
            fields:\\n          - {code: industry, name: 产业, kind: industry} | fields: ▲[] | “fields”至少要有一项
            source: 测试            | source: 测试\\n▲sorce: 测试  | 不认识的键“sorce”，是否想写“source”？
            - code: firms           | - code: ▲企业                | 代码以小写字母开头
            - code: firms           | - code: ▲story               | 代码重复，第19行已经用过
            - code: row             | - code: ▲covered_within      | 代码重复
            unit: 个                | unit: ▲各                    | 不认识的单位
            unit: 个                | unit: ▲万元/母               | 不认识的单位
            scope: whole_park       | scope: ▲whole_prak           | ，是否想写“whole_park”？
            kind: stock             | kind: ▲moment                | 应为 flow、stock 之一
            years: [2025]           | years: [2025, ▲2031]         | 应为1900至2025之间的整数
            years: [2025]           | years: ▲[]                   | “years”至少要有一个年份
            years: [2025]           | years: ▲2025                 | 应是一个列表
            supports: rate          | supports: ▲rates             | 没有这个有公式的指标，是否想写“rate”？
            supports: rate          | supports: ▲revenue           | 没有这个有公式的指标
            supports: rate          | supports: ▲firms             | 应为有公式的指标的代码
            supports: rate          | decimals: ▲99                | 应为0至8之间的整数
            supports: rate          | required: ▲yes               | 应为 true 或 false
            supports: rate          | supportingYears: ▲[2025]     | 有相同的年份
            low: 20                 | low: ▲90                     | 下限大于上限80
            low: 20                 | low: ▲2e1                    | 应为一个数
            limit: 300              | limit: ▲0                    | 应为1至20000之间的整数
            choicesFrom: industry   | choicesFrom: ▲story          | 应为可填多行的文字项的代码
            choicesFrom: industry   | options: ▲{a: 甲, b: 乙}     | 这一类文字项没有“options”
            rows: 1..3              | rows: ▲3..1                  | 应写成“最少..最多”
            rows: 1..3              | rows: ▲1..0                  | 应写成“最少..最多”
            rows: 1..3              | rows: ▲3                     | 应写成“最少..最多”
            limit: 300              | limit: ▲20001                | 应为1至20000之间的整数
            name: 产业, kind: industry | name: 产业, kind: date, limit: ▲9  | 这一类文字项没有“limit”
            name: 产业, kind: industry | name: 产业, kind: industry, headings: ▲[一] | 这一类文字项没有“headings”
            - indicator: covered    | - indicator: ▲rate           | 应为数量指标的代码
            - indicator: covered    | - indicator: ▲cover          | 没有这个数量指标，是否想写“covered”？
            - {code: level          | ▲- {code: name               | 列的代码重复
            name: 等级              | name: 企业名称               | 这个表头同时属于两列
            - each: [covered]       | - each: [▲firm]              | 没有这个指标，是否想写“firms”？
            title: ${name}不多于企业 | title: ▲${nome}不多于企业   | 不认识的占位符，是否想写“name”？
            title: ${name}不多于企业 | title: ▲不低于${low}        | 没有可填入此处的内容
            severity: blocking      | severity: ▲fatal             | 应为 blocking、explain、hint 之一
            at: ${each}             | at: ▲${each}s                | 没有这个指标，是否想写“covered”？
            from: 2025-01-01        | from: ▲2025-13-01            | 应为日期
            from: 2025-01-01        | from: ▲2026-12-01            | 生效日期晚于失效日期2026-03-31
            years: [2025]\\n    eachRowOf | years: [▲2019]\\n    eachRowOf | 没有任何指标填报这一年
            eachRowOf: [covered]    | eachRowOf: [▲firms]          | 没有这个佐证清单
            title: 行               | title: ▲${each}行            | 不认识的占位符
            """)
    void aMistakeIsSaidWhereItStands(String line, String changed, String reason) {
        String marked = change(line, changed);

        assertThat(mistakes(marked.replace(MARK, ""))).anySatisfy(mistake -> {
            assertThat(mistake.reason()).contains(reason);
            if (marked.contains(MARK)) {
                assertThat(place(marked)).isEqualTo(new Place(mistake.line(), mistake.column()));
            }
            assertThat(mistake.file()).isEqualTo("small.yaml");
        });
    }

    @ParameterizedTest(name = "without {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            title: 小表                      | form: small                 | 缺少“title”
            year: 2025                       | form: small                 | 缺少“year”
            unit: 个                         | code: firms                 | 缺少“unit”
            , limit: 300                     | {code: story                | 缺少“limit”
            , choicesFrom: industry          | {code: focus                | 缺少“choicesFrom”
            kind: enterprise_name            | {code: name, name: 企业名称 | 缺少“kind”
            fields:\\n          - {code: industry, name: 产业, kind: industry} | code: industries | 缺少“fields”（文字项）或“indicators”（指标）
            at: ${each}                      | each: [covered]             | 缺少“at”
            condition: is_present(level)     | code: row                   | 缺少“condition”
            """)
    void whatIsMissingIsSaidWhereItBelongs(String line, String beginning, String reason) {
        String without = change(line, "");
        Place belongs = place(without.replaceFirst(Pattern.quote(beginning), MARK + "$0"));

        assertThat(mistakes(without)).anySatisfy(mistake -> {
            assertThat(mistake.reason()).contains(reason);
            assertThat(new Place(mistake.line(), mistake.column())).isEqualTo(belongs);
        });
    }

    @ParameterizedTest
    @CsvSource({"'', 缺少“year”", "year:, “year”不能为空"})
    void aYearThatIsMissingIsSaidOnce(String line, String reason) {
        assertThat(mistakes(change("year: 2025\\n", line + "\n")))
                .extracting(Mistake::reason)
                .containsExactly(reason);
    }

    @Test
    void everyMistakeIsFoundInOneReading() {
        String wrong = TEXT.replace("unit: \"%\"", "unit: 百分")
                .replace("supports: rate", "suports: rate")
                .replace("severity: hint", "severity: note");

        assertThat(mistakes(wrong))
                .extracting(mistake -> new Place(mistake.line(), mistake.column()), Mistake::found)
                .containsExactlyInAnyOrder(
                        tuple(at(wrong, "百分"), "百分"),
                        tuple(at(wrong, "suports"), "suports"),
                        tuple(at(wrong, "note"), "note"));
    }

    @Test
    void aRepeatedKeyIsRefused() {
        assertThat(mistakes(TEXT + "year: 2024\n")).singleElement().satisfies(mistake -> {
            assertThat(mistake.line()).isEqualTo(TEXT.lines().count() + 1);
            assertThat(mistake.reason()).isEqualTo("同一处写了两次“year”");
        });
    }

    @Test
    void whatIsNotYamlIsSaidAtItsLine() {
        assertThat(mistakes(TEXT.replace("title: 选择", "title: \"选择")))
                .singleElement()
                .satisfies(mistake -> {
                    assertThat(mistake.line())
                            .isGreaterThanOrEqualTo(at(TEXT, "title: 选择").line());
                    assertThat(mistake.reason()).startsWith("不是正确的 YAML");
                });
    }

    @ParameterizedTest
    @CsvSource({"'', 文件是空的", "'- a', 此处应是若干行“键: 值”", "'text', 此处应是若干行“键: 值”"})
    void whatIsNoMappingIsNoForm(String yaml, String reason) {
        assertThat(mistakes(yaml)).extracting(Mistake::reason).containsExactly(reason);
    }

    @Test
    void aliasesThatMultiplyAreRefused() {
        String laughs = "a: &a [1]\nb: [" + "*a, ".repeat(100) + "*a]";

        assertThat(mistakes(laughs))
                .extracting(Mistake::reason)
                .singleElement()
                .asString()
                .contains("50个");
    }
}
