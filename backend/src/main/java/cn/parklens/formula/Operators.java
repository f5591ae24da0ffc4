package cn.parklens.formula;

import cn.parklens.formula.Condition.Operator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is made of two sides and the sign between them. */
record Operators(Typing typing) {

    @Nullable
    Quantity arithmetic(Syntax.Binary binary) {
        if (comparison(binary.operator()) != null || isJunction(binary.operator())) {
            return mistakes().refuse(binary.at(), binary.operator(), "此处应为数值，不是条件");
        }
        Quantity left = typing.quantity(binary.left());
        Quantity right = typing.quantity(binary.right());
        if (left == null || right == null) {
            return null;
        }
        return switch (binary.operator()) {
            case "*" -> new Quantity.Product(left, right);
            case "/" -> new Quantity.Quotient(left, right);
            default -> added(binary, Fitting.beside(left, right), Fitting.beside(right, left));
        };
    }

    private @Nullable Quantity added(Syntax.Binary binary, Quantity left, Quantity right) {
        if (!Fitting.fits(mistakes(), binary.at(), binary.operator(), left, right)) {
            return null;
        }
        return binary.operator().equals("+") ? new Quantity.Sum(left, right) : new Quantity.Difference(left, right);
    }

    @Nullable
    Condition truth(Syntax.Binary binary) {
        if (isJunction(binary.operator())) {
            return joined(binary);
        }
        Operator operator = comparison(binary.operator());
        if (operator == null) {
            return mistakes().refuse(binary.at(), binary.operator(), Typing.NO_CONDITION);
        }
        Columns columns = typing.columns();
        if (columns.isDay(binary.left()) || columns.isDay(binary.right())) {
            return days(binary, operator);
        }
        return columns.isWording(binary.left()) || columns.isWording(binary.right())
                ? texts(binary, operator)
                : quantities(binary, operator);
    }

    private @Nullable Condition joined(Syntax.Binary binary) {
        Condition left = typing.condition(binary.left());
        Condition right = typing.condition(binary.right());
        if (left == null || right == null) {
            return null;
        }
        return binary.operator().equals("and") ? new Condition.And(left, right) : new Condition.Or(left, right);
    }

    private @Nullable Condition days(Syntax.Binary binary, Operator operator) {
        Day left = typing.columns().day(binary.left());
        Day right = typing.columns().day(binary.right());
        return left == null || right == null ? null : new Condition.DayComparison(left, operator, right);
    }

    private @Nullable Condition texts(Syntax.Binary binary, Operator operator) {
        if (operator != Operator.EQUAL && operator != Operator.DIFFERENT) {
            return mistakes().refuse(binary.at(), binary.operator(), "文字只能用 = 或 != 比较");
        }
        if (!(binary.right() instanceof Syntax.Text choice)) {
            return mistakes().refuse(binary.right().at(), "", "右边应为引号中的文字");
        }
        Wording text = typing.columns().wording(binary.left());
        if (text == null) {
            return null;
        }
        Condition same = new Condition.OneOf(text, List.of(choice.text()));
        return operator == Operator.EQUAL ? same : new Condition.Not(same);
    }

    private @Nullable Condition quantities(Syntax.Binary binary, Operator operator) {
        Quantity left = typing.quantity(binary.left());
        Quantity right = typing.quantity(binary.right());
        if (left == null || right == null) {
            return null;
        }
        Quantity first = Fitting.beside(left, right);
        Quantity second = Fitting.beside(right, left);
        return Fitting.fits(mistakes(), binary.at(), binary.operator(), first, second)
                ? new Condition.Comparison(first, operator, second, Fitting.shown(first, second))
                : null;
    }

    private Mistakes mistakes() {
        return typing.mistakes();
    }

    private static boolean isJunction(String operator) {
        return operator.equals("and") || operator.equals("or");
    }

    private static @Nullable Operator comparison(String sign) {
        return switch (sign) {
            case "<" -> Operator.LESS;
            case "<=" -> Operator.AT_MOST;
            case ">" -> Operator.MORE;
            case ">=" -> Operator.AT_LEAST;
            case "=" -> Operator.EQUAL;
            case "!=" -> Operator.DIFFERENT;
            default -> null;
        };
    }
}
