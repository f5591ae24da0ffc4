package cn.parklens.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import cn.parklens.form.FormRefused.Mistake;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A small correct form, and what is said when one line of it is changed. */
class FormReaderTest {

    private static final String MARK = "▲";

    private static final String SMALL = """
            form: small
            version: "1"
            title: 小表
            source: 测试
            year: 2025
            sections:
              - code: main
                title: 一、主表
                blocks:
                  - code: industries
                    title: 产业
                    rows: 1..3
                    fields:
                      - {code: industry, name: 产业, kind: industry}
                  - code: choice
                    title: 选择
                    fields:
                      - {code: focus, name: 聚焦, kind: choice_of_rows, choicesFrom: industry}
                      - {code: story, name: 说明, kind: narrative, limit: 300}
                  - code: figures
                    title: 指标
                    indicators:
                      - code: firms
                        name: 企业数量
                        unit: 个
                        scope: whole_park
                        kind: stock
                        years: [2025]
                      - code: covered
                        name: 覆盖企业数量
                        unit: 个
                        scope: whole_park
                        kind: stock
                        years: [2025]
                        supports: rate
                      - code: rate
                        name: 覆盖率
                        unit: "%"
                        scope: whole_park
                        kind: stock
                        years: [2025]
                        formula: "covered / firms"
                        plausible: {low: 20, high: 80, source: 经验}
            columnsOfEveryList:
              - {code: name, name: 企业名称, kind: enterprise_name}
            evidenceLists:
              - code: covered
                name: 覆盖企业清单
                proves:
                  - indicator: covered
                    where: >-
                      level != '未评估'
                columns:
                  - {code: level, name: 等级, kind: choice, options: [未评估, L1]}
            rules:
              - each: [covered]
                code: ${each}_within
                title: ${name}不多于企业
                severity: blocking
                condition: ${each} <= firms
                at: ${each}
                message: 多于企业数量
                remedy: 请核对
                source: 定义
                from: 2025-01-01
                until: 2026-03-31
              - code: row
                title: 行
                severity: hint
                years: [2025]
                eachRowOf: [covered]
                condition: is_present(level)
                message: 没有等级
                remedy: 请补填
                source: 定义
            """;

    @Test
    void aCorrectFormIsRead() {
        Form form = read(SMALL);

        assertThat(form.indicators().map(Indicator::code)).containsExactly("firms", "covered", "rate");
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
    void aRuleWrittenForEachNamesItsIndicator() {
        RuleDefinition rule = read(SMALL).rules().getFirst();

        assertThat(rule.code()).isEqualTo("covered_within");
        assertThat(rule.title()).isEqualTo("覆盖企业数量不多于企业");
        assertThat(rule.condition().text()).isEqualTo("covered <= firms");
        assertThat(rule.at()).isEqualTo("covered");
        assertThat(rule.from()).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(rule.until()).isEqualTo(LocalDate.of(2026, 3, 31));
    }

    @Test
    void anExpressionKnowsWhereItsFirstCharacterStands() {
        Form form = read(SMALL);

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
            source: 测试            | source: 测试\\n▲sorce: 测试  | 不认识的键“sorce”，是否想写“source”？
            - code: firms           | - code: ▲企业                | 代码以小写字母开头
            - code: firms           | - code: ▲story               | 代码重复，第19行已经用过
            unit: 个                | unit: ▲各                    | 不认识的单位
            unit: 个                | unit: ▲万元/母               | 不认识的单位
            scope: whole_park       | scope: ▲whole_prak           | ，是否想写“whole_park”？
            kind: stock             | kind: ▲moment                | 应为 flow、stock 之一
            years: [2025]           | years: [2025, ▲2031]         | 应为1900至2025之间的整数
            years: [2025]           | years: ▲[]                   | “years”至少要有一个年份
            years: [2025]           | years: ▲2025                 | 应是一个列表
            supports: rate          | supports: ▲rates             | 没有这个有公式的指标，是否想写“rate”？
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
            unit: 个                         | code: firms                 | 缺少“unit”
            , limit: 300                     | {code: story                | 缺少“limit”
            , choicesFrom: industry          | {code: focus                | 缺少“choicesFrom”
            kind: enterprise_name            | {code: name, name: 企业名称 | 缺少“kind”
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

    @Test
    void everyMistakeIsFoundInOneReading() {
        String wrong = SMALL.replace("unit: \"%\"", "unit: 百分")
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
        assertThat(mistakes(SMALL + "year: 2024\n")).singleElement().satisfies(mistake -> {
            assertThat(mistake.line()).isEqualTo(SMALL.lines().count() + 1);
            assertThat(mistake.reason()).isEqualTo("同一处写了两次“year”");
        });
    }

    @Test
    void whatIsNotYamlIsSaidAtItsLine() {
        assertThat(mistakes(SMALL.replace("title: 选择", "title: \"选择")))
                .singleElement()
                .satisfies(mistake -> {
                    assertThat(mistake.line())
                            .isGreaterThanOrEqualTo(at(SMALL, "title: 选择").line());
                    assertThat(mistake.reason()).startsWith("不是正确的 YAML");
                });
    }

    @ParameterizedTest
    @CsvSource({"'', 文件是空的", "'- a', 此处应是若干行“键: 值”", "'text', 此处应是若干行“键: 值”"})
    void whatIsNoMappingIsNoForm(String yaml, String reason) {
        assertThat(mistakes(yaml)).extracting(Mistake::reason).containsExactly(reason);
    }

    @Test
    void aFileBeyondItsBoundsIsRefused() {
        String deep = "a: " + "[".repeat(100) + "]".repeat(100);
        String laughs = "a: &a [1]\nb: [" + "*a, ".repeat(100) + "*a]";
        String large = "#" + "x".repeat(SourceFile.LARGEST);

        assertThat(mistakes(deep))
                .singleElement()
                .satisfies(m -> assertThat(m.reason()).contains("20层"));
        assertThat(mistakes(laughs))
                .singleElement()
                .satisfies(m -> assertThat(m.reason()).contains("50个"));
        assertThat(mistakes(large))
                .singleElement()
                .satisfies(m -> assertThat(m.reason()).contains("文件过大"));
    }

    private static Form read(String yaml) {
        return FormReader.create().read(yaml, "small.yaml");
    }

    private static List<Mistake> mistakes(String yaml) {
        FormRefused refused = catchThrowableOfType(FormRefused.class, () -> read(yaml));
        assertThat(refused).as("the form was accepted").isNotNull();
        return refused.mistakes();
    }

    private static String change(String line, String changed) {
        String from = line.replace("\\n", "\n");
        assertThat(SMALL).contains(from);
        return SMALL.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(changed.replace("\\n", "\n")));
    }

    private static Place place(String marked) {
        String[] before = marked.substring(0, marked.indexOf(MARK)).split("\n", -1);
        return new Place(before.length, before[before.length - 1].length() + 1);
    }

    private static Expression expression(String text) {
        Place place = at(SMALL, text);
        return new Expression(text, place.line(), place.column());
    }

    private static Place at(String yaml, String text) {
        return place(yaml.replaceFirst(Pattern.quote(text), MARK + "$0"));
    }
}
