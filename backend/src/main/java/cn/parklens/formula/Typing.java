package cn.parklens.formula;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.Expression;
import cn.parklens.form.Indicator;
import cn.parklens.form.Unit;
import cn.parklens.form.Units;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes a formula of what was written: finds what names mean and whether units fit. Null stands for a part that has a
 * mistake, which is noted once, so that what is around it can still be looked at.
 *
 * @param setting where what is written stands
 */
record Typing(Setting setting) {

    static final String NO_CONDITION = "此处应为条件，例如 a <= b";

    Mistakes mistakes() {
        return setting.mistakes();
    }

    Names names() {
        return new Names(setting);
    }

    Columns columns() {
        return new Columns(setting);
    }

    /** One year earlier. */
    Typing earlier() {
        return new Typing(setting.earlier());
    }

    /** With the rows of a list in sight. */
    Typing amongRowsOf(EvidenceList list) {
        return new Typing(setting.amongRowsOf(list));
    }

    /** An indicator's formula, which must give what the indicator measures. */
    @Nullable
    Quantity formulaOf(Indicator indicator, Expression expression) {
        Quantity formula = quantity(expression.text());
        if (formula != null && !formula.dimension().equals(indicator.unit().dimension())) {
            return mistakes()
                    .refuse(
                            0,
                            expression.text(),
                            "公式结果的单位是“" + Fitting.symbol(formula.unit()) + "”，与指标的单位“"
                                    + Fitting.symbol(indicator.unit()) + "”不是同一种量");
        }
        return formula;
    }

    @Nullable
    Quantity quantity(String text) {
        return parsed(text, this::quantity);
    }

    @Nullable
    Condition condition(String text) {
        return parsed(text, this::condition);
    }

    @Nullable
    Quantity quantity(Syntax syntax) {
        return switch (syntax) {
            case Syntax.Literal number -> constant(number);
            case Syntax.Name name -> names().quantity(name);
            case Syntax.Unary unary when unary.operator().equals("-") -> made(quantity(unary.of()), Typing::negation);
            case Syntax.Binary binary -> new Operators(this).arithmetic(binary);
            case Syntax.Call call -> Functions.quantity(this, call);
            case Syntax.Text text -> mistakes().refuse(text.at(), text.text(), "此处应为数值，不是文字");
            case Syntax.Unary unary -> mistakes().refuse(unary.at(), unary.operator(), "此处应为数值，不是条件");
            case Syntax.Member member ->
                mistakes().refuse(member.at(), member.list().name(), "清单的一列只能用在 sum(清单.列) 中");
        };
    }

    @Nullable
    Condition condition(Syntax syntax) {
        return switch (syntax) {
            case Syntax.Unary unary
            when unary.operator().equals("not") -> made(condition(unary.of()), Condition.Not::new);
            case Syntax.Binary binary -> new Operators(this).truth(binary);
            case Syntax.Call call -> Functions.condition(this, call);
            case Syntax.Name name when name.name().equals("true") -> new Condition.Always(true);
            case Syntax.Name name when name.name().equals("false") -> new Condition.Always(false);
            case Syntax.Name name -> columns().yes(name);
            case Syntax.Literal number -> mistakes().refuse(number.at(), number.digits(), NO_CONDITION);
            case Syntax.Text text -> mistakes().refuse(text.at(), text.text(), NO_CONDITION);
            case Syntax.Unary unary -> mistakes().refuse(unary.at(), unary.operator(), NO_CONDITION);
            case Syntax.Member member ->
                mistakes().refuse(member.at(), member.list().name(), NO_CONDITION);
        };
    }

    /** What is made of a part that has no mistake. */
    static <T, R> @Nullable R made(@Nullable T part, Function<T, R> of) {
        return part == null ? null : of.apply(part);
    }

    private <T> @Nullable T parsed(String text, Function<Syntax, @Nullable T> typed) {
        try {
            return typed.apply(Parser.parse(text));
        } catch (SyntaxMistake mistake) {
            return mistakes().refuse(mistake.at(), mistake.found(), mistake.reason());
        }
    }

    private @Nullable Quantity constant(Syntax.Literal number) {
        Rational typed = Rational.of(new BigDecimal(number.digits()));
        if (number.unit() == null) {
            return new Quantity.Constant(typed, Units.PLAIN, number.digits());
        }
        Unit unit = Units.parse(number.unit()).orElse(null);
        return unit == null
                ? mistakes().refuse(number.at(), number.unit(), "没有这个单位；可用的单位：" + String.join("、", Units.symbols()))
                : new Quantity.Constant(typed.times(Measure.factor(unit)), unit, number.digits());
    }

    private static Quantity negation(Quantity of) {
        return of instanceof Quantity.Constant(var value, var unit, var typed)
                ? new Quantity.Constant(value.negated(), unit, "-" + typed)
                : new Quantity.Negation(of);
    }
}
