package cn.parklens.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.Expression;
import cn.parklens.form.Form;
import cn.parklens.form.FormRefused.Mistake;
import cn.parklens.form.Indicator;
import cn.parklens.form.IndicatorTable;
import cn.parklens.form.ListColumn;
import cn.parklens.form.PeriodKind;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.form.Scope;
import cn.parklens.form.Section;
import cn.parklens.form.Units;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Observation;
import cn.parklens.observation.Origin;
import cn.parklens.observation.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulasTest {

    private static final EvidenceList LIST = new EvidenceList(
            "firms",
            "企业清单",
            List.of(),
            List.of(),
            List.of(
                    new ListColumn("level", "等级", List.of(), ListColumn.Kind.CHOICE, true, List.of(), ""),
                    new ListColumn("output", "产值", List.of(), ListColumn.Kind.FIGURE, false, List.of(), ""),
                    new ListColumn("since", "日期", List.of(), ListColumn.Kind.DATE, false, List.of(), "")),
            "",
            true);

    private static final Form FORM = form(
            indicator("tax", "实缴税金", "万元", null),
            indicator("area", "开发面积", "公顷", null),
            indicator("per_mu", "亩均税收", "万元/亩", "tax / area"),
            indicator("gdp", "地区生产总值", "亿元", null),
            indicator("share", "占比", "%", "tax / gdp"),
            indicator("firms", "企业数量", "个", null));

    private final Map<Cell, Observation> cells = new HashMap<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tax / area [公顷]                   | 万元/亩 | 540000 | 900.0 | 40
            tax[万元] / 「开发面积」            | 万元/亩 | 1      | 7     | 1/105
            tax / gdp                           | %       | 540000 | 900.0 | 6
            if(tax > 0, tax, 0) / 1 [亿元]      | ''      | 540000 | 900.0 | 54
            change(tax) + 1                     | %       | 600    | 900.0 | 200
            -abs(previous(tax) - tax) + 1 [元]  | 元      | 600    | 900.0 | -2999999
            max(tax, 1 [亿元], tax@2024)        | 亿元    | 600    | 900.0 | 1
            min(area, 1 [平方公里])             | 亩      | 600    | 900.0 | 1500
            """)
    void unitsAreConvertedExactly(String text, String unit, String tax, String area, String expected) {
        set("tax", 2025, tax).set("area", 2025, area).set("gdp", 2025, "900").set("tax", 2024, "300");

        Result result = evaluate(text);

        assertThat(result).isInstanceOf(Result.Known.class);
        assertThat(Measure.in(Units.parse(unit).orElseThrow(), ((Result.Known) result).value())
                        .point())
                .hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tax + area > 0           | 9:16 | 不是同一种量
            tax <= 3 [个]            | 9:16 | 不是同一种量
            firms > 3                | 9:18 | 不是同一种量
            taxes > 0                | 9:12 | 是否想写“tax”
            tax >                    | 9:17 | 没有写完
            tax > > 1                | 9:18 | 此处应为一个数
            tax < gdp < tax          | 9:22 | 比较不能连写
            count(firm) > 0          | 9:18 | 没有这张清单；是否想写“firms”
            roud(tax) > 0            | 9:12 | 没有这个函数
            min(tax, area) > 0       | 9:12 | 不是同一种量
            tax > 1 [斤]             | 9:18 | 没有这个单位
            tax > 1亿                | 9:19 | 数字后面不能直接跟文字
            tax                      | 9:12 | 此处应为条件
            computed(tax) > 0        | 9:21 | 没有公式
            abs(tax, tax) > 0        | 9:12 | 应有1 个参数，写了 2 个
            tax > (1 [万元]          | 9:25 | 此处应为“)”
            tax # 1                  | 9:16 | 不能使用这个符号
            level = 'L2'             | 9:12 | 列名只能用在
            count(firms where leve = 'L2') > 0 [个] | 9:30 | 是否想写“level”
            count(firms where matches(level, '(a+)+')) > 0 [个] | 9:45 | 重复过多
            tax[亿元] > 0            | 9:12 | 单位是万元
            """)
    void aMistakeIsPointedAt(String text, String position, String reason) {
        Formulas formulas = new Formulas(FORM, "form.yaml");

        // Position is "line:column" of an expression that starts at 9:12.
        assertThat(formulas.condition(new Expression(text, 9, 12), null)).isEmpty();
        assertThat(formulas.mistakes()).first().satisfies(mistake -> {
            assertThat(mistake.reason()).contains(reason);
            assertThat(mistake.line() + ":" + mistake.column()).isEqualTo(position);
        });
    }

    @Test
    void everyMistakeOfAnExpressionIsFound() {
        Formulas formulas = new Formulas(FORM, "form.yaml");

        assertThat(formulas.condition(new Expression("taxes > 0 and\nareas > 0", 3, 5), null))
                .isEmpty();
        assertThat(formulas.mistakes())
                .extracting(Mistake::line, Mistake::column, Mistake::found)
                .containsExactly(tuple(3, 5, "taxes"), tuple(4, 1, "areas"));
    }

    @Test
    void aFormulaOfAnotherDimensionThanItsIndicatorIsRefused() {
        Form form = form(indicator("tax", "实缴税金", "万元", null), indicator("per_mu", "亩均税收", "万元/亩", "tax * 2"));
        Formulas formulas = new Formulas(form, "form.yaml");

        form.indicators().forEach(formulas::formulaOf);

        assertThat(formulas.mistakes())
                .singleElement()
                .extracting(Mistake::reason)
                .asString()
                .contains("“万元”，与指标的单位“万元/亩”不是同一种量");
    }

    @Test
    void aCircleIsNamed() {
        Formulas formulas = new Formulas(
                form(
                        indicator("a", "甲", "万元", "b + 1 [万元]"),
                        indicator("b", "乙", "万元", "computed(c)"),
                        indicator("c", "丙", "万元", "a * 2")),
                "form.yaml");

        formulas.refuseCircles();

        assertThat(formulas.mistakes())
                .singleElement()
                .extracting(Mistake::reason)
                .isEqualTo("公式循环引用：甲 → 乙 → 丙 → 甲");
    }

    @Test
    void dividingByWhatMayBeZeroHasNoValueAndSaysWhy() {
        set("tax", 2025, "100").set("area", 2025, "0.0");

        assertThat(evaluate("tax / area")).isEqualTo(new Result.Undefined("除数“开发面积（公顷）”为 0，或按其小数位可能为 0"));
        assertThat(evaluate("1 / firms"))
                .isInstanceOfSatisfying(
                        Result.Missing.class,
                        missing -> assertThat(missing.needs())
                                .extracting(Need::toChinese)
                                .containsExactly("企业数量 2025年（未填）"));
    }

    @ParameterizedTest
    @CsvSource({
        "12.3,  12.35, =,  OPEN",
        "12.3,  12.36, =,  FALSE",
        "12.30, 12.31, =,  OPEN",
        "12.30, 12.32, =,  FALSE",
        "12.4,  12.3,  <=, OPEN",
        "12.41, 12.3,  <=, FALSE",
        "12.2,  12.4,  <=, TRUE",
        "12.3,  12.3,  <,  OPEN",
        "12.4,  12.3,  <,  FALSE",
        "12.3,  12.5,  !=, TRUE",
    })
    void roundingDecidesOnlyWhatItMust(String left, String right, String operator, Verdict.Decided expected) {
        // 12.3 stands for [12.25, 12.35] and meets 12.35 exactly where 12.35 stands for [12.345, 12.355].
        set("tax", 2025, left).set("tax", 2024, right);

        assertThat(verdict("tax " + operator + " tax@2024")).isEqualTo(expected);
        assertThat(verdict("not (tax " + operator + " tax@2024)")).isEqualTo(expected.negated());
    }

    @ParameterizedTest
    @CsvSource({"33.3, 3, OPEN", "33.4, 3, FALSE", "66.67, 3, OPEN", "100, 7, OPEN", "14, 7, OPEN", "15, 7, FALSE"})
    void aPercentageOfCountsMustComeFromAWholeNumber(String rate, String of, Verdict.Decided expected) {
        set("share", 2025, rate).set("firms", 2025, of);

        assertThat(verdict("whole_share(share, firms)")).isEqualTo(expected);
    }

    @Test
    void whatIsDecidedWithoutAMissingInputIsDecided() {
        set("tax", 2025, "5");

        assertThat(verdict("tax < 0 and gdp > 0")).isEqualTo(Verdict.Decided.FALSE);
        assertThat(verdict("gdp > 0 or tax > 0")).isEqualTo(Verdict.Decided.TRUE);
        assertThat(verdict("gdp > 0 and tax > 0")).isInstanceOf(Verdict.Unknown.class);
        assertThat(verdict("if(is_present(gdp), gdp > 0, tax > 0)")).isEqualTo(Verdict.Decided.TRUE);
    }

    @Test
    void aFormulaCanBeReadAloud() {
        assertThat(quantity("tax / (area - previous(area))").aloud()).isEqualTo("实缴税金（万元） ÷ （开发面积（公顷） − 上年开发面积（公顷））");
        assertThat(condition("count(firms where level = 'L2') <= 3 [个] or change(gdp) < 30 [%]")
                        .aloud())
                .isEqualTo("《企业清单》中“等级为L2”的企业数（个） ≤ 3 个 或 地区生产总值（亿元）比上年的变化 < 30%");
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
        assertThat(quantity(text).aloud(Units.parse(unit).orElseThrow())).isEqualTo(aloud);
    }

    @Test
    void longFiguresAreGroupedByThousands() {
        assertThat(Figures.plain(Rational.of(new BigDecimal("-312148.5")))).isEqualTo("-312,148.5");
        assertThat(Figures.plain(Rational.of(312148), Units.parse("万元").orElseThrow()))
                .isEqualTo("312,148 万元");
    }

    private FormulasTest set(String indicator, int year, String figure) {
        Cell cell = new Cell(indicator, ReferencePeriod.year(year));
        Origin origin = new Origin.Entered("示范", Instant.EPOCH, Origin.Way.PAGE);
        cells.put(cell, new Observation(cell, new Value.Figure(new BigDecimal(figure)), origin));
        return this;
    }

    private Result evaluate(String text) {
        return evaluation().of(quantity(text));
    }

    private Verdict verdict(String text) {
        return evaluation().of(condition(text));
    }

    private static Quantity quantity(String text) {
        Formulas formulas = new Formulas(FORM, "form.yaml");
        return formulas.quantity(new Expression(text, 1, 1)).orElseThrow(() -> new AssertionError(formulas.mistakes()));
    }

    private static Condition condition(String text) {
        Formulas formulas = new Formulas(FORM, "form.yaml");
        return formulas.condition(new Expression(text, 1, 1), null)
                .orElseThrow(() -> new AssertionError(formulas.mistakes()));
    }

    private Evaluation evaluation() {
        return new Evaluation(
                new Inputs() {
                    @Override
                    public @Nullable Observation observation(Cell cell) {
                        return cells.get(cell);
                    }

                    @Override
                    public @Nullable List<? extends ListRow> rows(String list) {
                        return null;
                    }

                    @Override
                    public @Nullable BigDecimal peerMedian(Cell cell) {
                        return null;
                    }
                },
                2025);
    }

    private static Form form(Indicator... indicators) {
        IndicatorTable table = new IndicatorTable("table", "表", "", List.of(indicators));
        Section section = new Section("section", "节", "", List.of(table));
        return new Form("form", "1", "示范报表", "", 2025, List.of(), List.of(section), List.of(LIST), List.of());
    }

    private static Indicator indicator(String code, String name, String unit, @Nullable String formula) {
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
}
