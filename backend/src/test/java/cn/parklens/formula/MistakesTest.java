package cn.parklens.formula;

import static cn.parklens.formula.SampleForm.indicator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.Expression;
import cn.parklens.form.FormRefused.Mistake;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a formula is said once, at its line and column. */
class MistakesTest {

    private final Formulas formulas = new Formulas(SampleForm.usual(), "form.yaml");

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
            abs(tax, tax) > 0        | 9:12 | 应有 1 个参数，写了 2 个
            tax > (1 [万元]          | 9:25 | 此处应为“)”
            tax # 1                  | 9:16 | 不能使用这个符号
            level = 'L2'             | 9:12 | 列名只能用在
            count(firms where leve = 'L2') > 0 [个] | 9:30 | 是否想写“level”
            count(firms where matches(level, '(a+)+')) > 0 [个] | 9:45 | 重复过多
            tax[亿元] > 0            | 9:12 | 单位是万元
            'abc'                    | 9:12 | 此处应为条件，例如
            5                        | 9:12 | 此处应为条件，例如
            -tax                     | 9:12 | 此处应为条件，例如
            firms.output             | 9:12 | 此处应为条件，例如
            tax + 1                  | 9:16 | 此处应为条件，例如
            abs(tax)                 | 9:12 | 此处应为条件，而这个函数给出的不是条件
            tax + 'a' > 0            | 9:18 | 此处应为数值，不是文字
            tax + (not tax > 0) > 0  | 9:19 | 此处应为数值，不是条件
            tax + (tax > 0) > 0      | 9:23 | 此处应为数值，不是条件
            (tax > 0 or tax > 1) + 1 > 0 | 9:21 | 此处应为数值，不是条件
            tax + firms.output > 0   | 9:18 | 清单的一列只能用在 sum(清单.列) 中
            disjoint(firms, partners) + 1 > 0 | 9:12 | 此处应为数值，而这个函数给出的不是数值
            section('C') and tax > 0 | 9:12 | 此处应为条件，而这个函数给出的不是条件
            disjont(firms, partners) | 9:12 | 没有这个函数；是否想写“disjoint”？
            reference_date() > tax   | 9:31 | 此处应为清单中的日期列；列名只能用在针对清单各行的条件中
            count(5) > 0             | 9:18 | 此处应为清单的代码
            count(firms, firms) > 0  | 9:12 | 应有 1 个参数，写了 2 个
            union_size() > 0         | 9:12 | 应至少有 1 个参数，写了 0 个
            abs(tax where tax > 0) > 0 | 9:30 | where 只能用在 count、sum 和 distinct 中
            sum(firms) > 0           | 9:12 | 应写成 sum(清单.列)
            sum(firms.level) > 0     | 9:22 | 清单中没有这个数值列
            sum(firms.outpu) > 0     | 9:22 | 清单中没有这个数值列；是否想写“output”？
            sum(firm.output) > 0     | 9:16 | 没有这张清单；是否想写“firms”？
            declared(5) > 0          | 9:21 | 此处应为指标的代码或「名称」
            computed(per_mu[元]) > 0 | 9:21 | “亩均税收”的单位是万元/亩
            in_list(partners)        | 9:12 | in_list 只能用在针对清单各行的条件中
            whole_share(tax, firms)  | 9:24 | 不是同一种量
            whole_share(share, tax)  | 9:31 | 不是同一种量
            if(tax > 0, tax, area) > 0 | 9:12 | 不是同一种量
            subset(firms, partner)   | 9:26 | 没有这张清单；是否想写“partners”？
            """)
    void aMistakeIsPointedAt(String text, String position, String reason) {

        isRefused(text, null, position, reason);
    }

    @Test
    void everyMistakeOfAnExpressionIsFound() {

        assertThat(formulas.condition(new Expression("taxes > 0 and\nareas > 0", 3, 5), null))
                .isEmpty();
        assertThat(formulas.mistakes())
                .extracting(Mistake::line, Mistake::column, Mistake::found)
                .containsExactly(tuple(3, 5, "taxes"), tuple(4, 1, "areas"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            level > 'L1'              | 9:18 | 文字只能用 = 或 != 比较
            level = output            | 9:20 | 右边应为引号中的文字
            output = 'L1'             | 9:12 | 此处应为清单中的文字列
            section(output) = 'C'     | 9:20 | 此处应为清单中的文字列
            section(level, 'C') = 'C' | 9:12 | 此处应为文字，例如 'L2' 或清单中的文字列
            since < 5                 | 9:20 | 此处应为日期，例如 reference_date() 或清单中的日期列
            reference_date(5) < since | 9:12 | 此处应为日期，例如 reference_date() 或清单中的日期列
            year(level) > 2000        | 9:17 | 此处应为清单中的日期列
            months(since, sinc) > 3   | 9:26 | 此处应为清单中的日期列；是否想写“since”？
            level                     | 9:12 | 此处应为条件，例如
            level + 1 > 0             | 9:12 | 这一列不是数值；若指同名的指标，请写 declared(level)
            contains(level, 5)        | 9:28 | 此处应为引号中的文字
            in(level, 'L1', output)   | 9:28 | 此处应为引号中的文字
            in(level)                 | 9:12 | 应至少有 2 个参数，写了 1 个
            matches(level)            | 9:12 | 应有 2 个参数，写了 1 个
            matches(level, '(')       | 9:27 | 正则表达式的写法有误
            in_list(partner)          | 9:20 | 没有这张清单；是否想写“partners”？
            of_division(output)       | 9:24 | 此处应为清单中的文字列
            """)
    void aMistakeInAConditionAboutRowsIsPointedAt(String text, String position, String reason) {
        isRefused(text, SampleForm.firms(), position, reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tax@25 > 0      | 9:16 | 25   | 此处应为四位数的年份
            tax@3025 > 0    | 9:16 | 3025 | 此处应为四位数的年份
            firms. > 0      | 9:19 | >    | 此处应为清单中一列的名称
            tax > 「gdp     | 9:18 | 「   | 缺少与之配对的“」”
            tax > 0 tax     | 9:20 | tax  | 此处应为一个运算符，或者公式到此结束
            * tax > 0       | 9:12 | *    | 此处应为一个数、指标、函数或括号
            [万元] > 0      | 9:12 | 万元 | 此处应为一个数、指标、函数或括号
            tax > 1.        | 9:19 | .    | 此处应为一个运算符，或者公式到此结束
            tax <           | 9:17 | ''   | 公式没有写完，此处应为一个数、指标、函数或括号
            tax ! 1         | 9:16 | !    | 公式中不能使用这个符号
            (tax > 1        | 9:20 | ''   | 公式没有写完，此处应为“)”
            tax > 1.5亿     | 9:21 | 亿   | 数字后面不能直接跟文字；单位写在方括号里，如 10 [亿元]
            """)
    void whatCannotStandThereIsNamed(String text, String position, String found, String reason) {
        isRefused(text, null, position, reason);
        assertThat(formulas.mistakes()).first().extracting(Mistake::found).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-", "not "})
    void nothingIsNestedWithoutEnd(String opening) {
        assertThat(formulas.condition(new Expression(opening.repeat(100) + "tax", 1, 1), null))
                .isEmpty();
        assertThat(formulas.mistakes())
                .singleElement()
                .extracting(Mistake::reason)
                .isEqualTo("括号或运算嵌套过深");
    }

    @Test
    void whatStandsSideBySideDoesNotNest() {
        assertThat(formulas.quantity(new Expression("(".repeat(99) + "tax" + ")".repeat(99), 1, 1)))
                .isPresent();
        assertThat(formulas.quantity(new Expression("tax" + " + tax * 2".repeat(100), 1, 1)))
                .isPresent();
    }

    @Test
    void whatIsWrongInAnotherFormulaIsReportedThere() {
        Formulas broken = new Formulas(
                SampleForm.of(
                        indicator("tax", "实缴税金", "万元", "taxes +"), indicator("twice", "两倍", "万元", "computed(tax) * 2")),
                "form.yaml");

        assertThat(broken.quantity(new Expression("computed(tax) + computed(twice)", 1, 1)))
                .isEmpty();
        assertThat(broken.mistakes()).isEmpty();
    }

    @Test
    void aFormulaIsNotComputedFromItself() {
        Formulas circular = new Formulas(SampleForm.of(indicator("a", "甲", "万元", "computed(a) * 2")), "form.yaml");

        assertThat(SampleForm.of(indicator("a", "甲", "万元", "computed(a) * 2")).indicators())
                .allSatisfy(
                        indicator -> assertThat(circular.formulaOf(indicator)).isEmpty());
        assertThat(circular.mistakes()).singleElement().isEqualTo(new Mistake("form.yaml", 1, 10, "a", "公式循环引用：甲"));
    }

    private void isRefused(String text, @Nullable EvidenceList rowsOf, String position, String reason) {
        // Position is "line:column" of an expression that starts at 9:12.
        assertThat(formulas.condition(new Expression(text, 9, 12), rowsOf)).isEmpty();
        assertThat(formulas.mistakes()).first().satisfies(mistake -> {
            assertThat(mistake.reason()).contains(reason);
            assertThat(mistake.line() + ":" + mistake.column()).isEqualTo(position);
        });
    }
}
