package cn.parklens.formula;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.Expression;
import cn.parklens.form.Indicator;
import cn.parklens.form.ListColumn;
import cn.parklens.form.Unit;
import cn.parklens.form.Units;
import cn.parklens.formula.Condition.Operator;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds what names mean and whether units fit. Null stands for a part that has a mistake, which is noted once, so that
 * what is around it can still be looked at.
 */
final class Typing {

    private final Vocabulary vocabulary;
    private final List<SyntaxMistake> mistakes = new ArrayList<>();
    private final Deque<String> computing = new ArrayDeque<>();
    private Moment moment = Moment.NOW;
    private @Nullable EvidenceList rowsOf;

    Typing(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<SyntaxMistake> mistakes() {
        return mistakes;
    }

    @Nullable
    Quantity formulaOf(Indicator indicator) throws SyntaxMistake {
        Expression expression = indicator.formula();
        if (expression == null) {
            return null;
        }
        computing.push(indicator.code());
        Quantity formula = quantity(expression.text());
        computing.pop();
        if (formula != null && !formula.dimension().equals(indicator.unit().dimension())) {
            return refuse(
                    0,
                    expression.text(),
                    "公式结果的单位是“" + symbol(formula.unit()) + "”，与指标的单位“" + symbol(indicator.unit()) + "”不是同一种量");
        }
        return formula;
    }

    @Nullable
    Quantity quantity(String text) throws SyntaxMistake {
        return quantity(Parser.parse(text));
    }

    @Nullable
    Condition condition(String text, @Nullable EvidenceList list) throws SyntaxMistake {
        rowsOf = list;
        return condition(Parser.parse(text));
    }

    @Nullable
    Quantity quantity(Syntax syntax) {
        return switch (syntax) {
            case Syntax.Literal number -> constant(number);
            case Syntax.Name name -> name(name);
            case Syntax.Unary unary
            when unary.operator().equals("-") -> {
                Quantity of = quantity(unary.of());
                yield of == null ? null : negation(of);
            }
            case Syntax.Binary binary -> arithmetic(binary);
            case Syntax.Call call -> new Functions(this).quantity(call);
            case Syntax.Text text -> refuse(text.at(), text.text(), "此处应为数值，不是文字");
            case Syntax.Unary unary -> refuse(unary.at(), unary.operator(), "此处应为数值，不是条件");
            case Syntax.Member member -> refuse(member.at(), member.list().name(), "清单的一列只能用在 sum(清单.列) 中");
        };
    }

    @Nullable
    Condition condition(Syntax syntax) {
        return switch (syntax) {
            case Syntax.Unary unary
            when unary.operator().equals("not") -> {
                Condition of = condition(unary.of());
                yield of == null ? null : new Condition.Not(of);
            }
            case Syntax.Binary binary -> truth(binary);
            case Syntax.Call call -> new Functions(this).condition(call);
            case Syntax.Name name when name.name().equals("true") -> new Condition.Always(true);
            case Syntax.Name name when name.name().equals("false") -> new Condition.Always(false);
            case Syntax.Name name -> {
                ListColumn column = columnOf(name);
                yield column != null && column.kind() == ListColumn.Kind.YES_NO
                        ? new Condition.Yes(column)
                        : refuse(name.at(), name.name(), "此处应为条件，例如 a <= b");
            }
            case Syntax.Literal number -> refuse(number.at(), number.digits(), "此处应为条件，例如 a <= b");
            case Syntax.Text text -> refuse(text.at(), text.text(), "此处应为条件，例如 a <= b");
            case Syntax.Unary unary -> refuse(unary.at(), unary.operator(), "此处应为条件，例如 a <= b");
            case Syntax.Member member -> refuse(member.at(), member.list().name(), "此处应为条件，例如 a <= b");
        };
    }

    @Nullable
    Wording wording(Syntax syntax) {
        return switch (syntax) {
            case Syntax.Text text -> new Wording.Literal(text.text());
            case Syntax.Name name -> {
                ListColumn column = columnOf(name);
                yield column != null && isWording(column)
                        ? new Wording.Column(column)
                        : refuse(name.at(), name.name(), "此处应为清单中的文字列" + meantColumn(name.name()));
            }
            case Syntax.Call call
            when call.function().equals("section") && call.arguments().size() == 1 -> {
                Wording industry = wording(call.arguments().getFirst());
                yield industry == null ? null : new Wording.IndustrySection(industry);
            }
            default -> refuse(syntax.at(), "", "此处应为文字，例如 'L2' 或清单中的文字列");
        };
    }

    @Nullable
    Day day(Syntax syntax) {
        if (syntax instanceof Syntax.Call call
                && call.function().equals("reference_date")
                && call.arguments().isEmpty()) {
            return new Day.Reference();
        }
        if (syntax instanceof Syntax.Name name) {
            ListColumn column = columnOf(name);
            if (column != null && column.kind() == ListColumn.Kind.DATE) {
                return new Day.Column(column);
            }
            return refuse(name.at(), name.name(), "此处应为清单中的日期列" + meantColumn(name.name()));
        }
        return refuse(syntax.at(), "", "此处应为日期，例如 reference_date() 或清单中的日期列");
    }

    @Nullable
    EvidenceList list(Syntax syntax) {
        if (syntax instanceof Syntax.Name name) {
            EvidenceList list = vocabulary.list(name.name()).orElse(null);
            return list != null ? list : refuse(name.at(), name.name(), "没有这张清单" + vocabulary.meantList(name.name()));
        }
        return refuse(syntax.at(), "", "此处应为清单的代码");
    }

    /** Reads with the rows of another list in sight. */
    @Nullable
    Condition where(@Nullable Syntax syntax, EvidenceList list) {
        if (syntax == null) {
            return null;
        }
        EvidenceList outer = rowsOf;
        rowsOf = list;
        Condition condition = condition(syntax);
        rowsOf = outer;
        return condition;
    }

    /** Reads one year earlier. */
    @Nullable
    Quantity earlier(Syntax syntax) {
        Moment outer = moment;
        moment = moment.earlier();
        Quantity quantity = quantity(syntax);
        moment = outer;
        return quantity;
    }

    @Nullable
    Indicator indicator(Syntax syntax) {
        if (syntax instanceof Syntax.Name name) {
            Indicator indicator = vocabulary.indicator(name.name()).orElse(null);
            return indicator != null
                    ? indicator
                    : refuse(name.at(), name.name(), "没有这个指标" + vocabulary.meant(name.name()));
        }
        return refuse(syntax.at(), "", "此处应为指标的代码或「名称」");
    }

    Quantity.@Nullable Figure figure(Syntax syntax) {
        Indicator indicator = indicator(syntax);
        if (indicator == null || !(syntax instanceof Syntax.Name name)) {
            return null;
        }
        if (name.unit() != null && !name.unit().equals(indicator.unit().symbol())) {
            return refuse(
                    name.at(),
                    name.unit(),
                    "“" + indicator.shortName() + "”的单位是" + indicator.unit().symbol());
        }
        return new Quantity.Figure(indicator, at(name));
    }

    @Nullable
    Quantity computed(Syntax syntax) {
        Indicator indicator = indicator(syntax);
        if (indicator == null || !(syntax instanceof Syntax.Name name)) {
            return null;
        }
        if (indicator.formula() == null) {
            return refuse(name.at(), name.name(), "“" + indicator.shortName() + "”没有公式，不能核算");
        }
        if (computing.contains(indicator.code())) {
            return refuse(name.at(), name.name(), "公式循环引用：" + indicator.shortName());
        }
        Moment outer = moment;
        moment = at(name);
        EvidenceList outerRows = rowsOf;
        rowsOf = null;
        int before = mistakes.size();
        Quantity formula;
        try {
            formula = formulaOf(indicator);
        } catch (SyntaxMistake broken) {
            formula = null;
        }
        // Whatever is wrong inside is reported once, where that formula stands.
        while (mistakes.size() > before) {
            mistakes.removeLast();
        }
        moment = outer;
        rowsOf = outerRows;
        return formula == null ? null : new Quantity.Computed(indicator, at(name), formula);
    }

    Quantity.@Nullable PeerMedian peers(Syntax syntax) {
        Indicator indicator = indicator(syntax);
        return indicator == null || !(syntax instanceof Syntax.Name name)
                ? null
                : new Quantity.PeerMedian(indicator, at(name), Measure.factor(indicator.unit()));
    }

    @Nullable
    ListColumn columnOf(Syntax.Name name) {
        return rowsOf == null ? null : Vocabulary.column(rowsOf, name.name()).orElse(null);
    }

    boolean inRow() {
        return rowsOf != null;
    }

    /** What is made of a part that has no mistake. */
    static <T, R> @Nullable R made(@Nullable T part, Function<T, R> of) {
        return part == null ? null : of.apply(part);
    }

    /** Brings a bare zero to the unit of what it stands beside. */
    static Quantity beside(Quantity quantity, Quantity other) {
        return quantity instanceof Quantity.Constant(var value, var unit, var typed)
                        && value.signum() == 0
                        && unit.equals(Units.PLAIN)
                ? new Quantity.Constant(value, other.unit(), typed)
                : quantity;
    }

    /** Refuses what measures different things. */
    boolean fits(int at, String operator, Quantity left, Quantity right) {
        if (left.dimension().equals(right.dimension())) {
            return true;
        }
        refuse(at, operator, "两边的单位“" + symbol(left.unit()) + "”与“" + symbol(right.unit()) + "”不是同一种量，不能相加、比较或并列");
        return false;
    }

    /** Notes a mistake; always null, of whatever is wanted there. */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    <T> @Nullable T refuse(int at, String found, String reason) {
        mistakes.add(new SyntaxMistake(at, found, reason));
        return null;
    }

    private Moment at(Syntax.Name name) {
        return name.year() == null ? moment : new Moment(moment.shift(), name.year());
    }

    private @Nullable Quantity constant(Syntax.Literal number) {
        BigDecimal typed = new BigDecimal(number.digits());
        if (number.unit() == null) {
            return new Quantity.Constant(Rational.of(typed), Units.PLAIN, number.digits());
        }
        Unit unit = Units.parse(number.unit()).orElse(null);
        return unit == null
                ? refuse(number.at(), number.unit(), "没有这个单位；可用的单位：" + String.join("、", Units.symbols()))
                : new Quantity.Constant(Rational.of(typed).times(Measure.factor(unit)), unit, number.digits());
    }

    private @Nullable Quantity name(Syntax.Name name) {
        ListColumn column = columnOf(name);
        if (column == null) {
            return figure(name);
        }
        return column.kind() == ListColumn.Kind.FIGURE
                ? new Quantity.RowFigure(column)
                : refuse(name.at(), name.name(), "这一列不是数值；若指同名的指标，请写 declared(" + name.name() + ")");
    }

    private static Quantity negation(Quantity of) {
        return of instanceof Quantity.Constant(var value, var unit, var typed)
                ? new Quantity.Constant(value.negated(), unit, "-" + typed)
                : new Quantity.Negation(of);
    }

    private @Nullable Quantity arithmetic(Syntax.Binary binary) {
        if (operator(binary.operator()) != null || power(binary.operator())) {
            return refuse(binary.at(), binary.operator(), "此处应为数值，不是条件");
        }
        Quantity left = quantity(binary.left());
        Quantity right = quantity(binary.right());
        if (left == null || right == null) {
            return null;
        }
        return switch (binary.operator()) {
            case "*" -> new Quantity.Product(left, right);
            case "/" -> new Quantity.Quotient(left, right);
            default -> added(binary, beside(left, right), beside(right, left));
        };
    }

    private @Nullable Quantity added(Syntax.Binary binary, Quantity left, Quantity right) {
        if (!fits(binary.at(), binary.operator(), left, right)) {
            return null;
        }
        return binary.operator().equals("+") ? new Quantity.Sum(left, right) : new Quantity.Difference(left, right);
    }

    private static boolean power(String operator) {
        return operator.equals("and") || operator.equals("or");
    }

    private @Nullable Condition truth(Syntax.Binary binary) {
        if (power(binary.operator())) {
            Condition left = condition(binary.left());
            Condition right = condition(binary.right());
            if (left == null || right == null) {
                return null;
            }
            return binary.operator().equals("and") ? new Condition.And(left, right) : new Condition.Or(left, right);
        }
        Operator operator = operator(binary.operator());
        if (operator == null) {
            return refuse(binary.at(), binary.operator(), "此处应为条件，例如 a <= b");
        }
        if (isDay(binary.left()) || isDay(binary.right())) {
            Day left = day(binary.left());
            Day right = day(binary.right());
            return left == null || right == null ? null : new Condition.DayComparison(left, operator, right);
        }
        if (isWording(binary.left()) || isWording(binary.right())) {
            return texts(binary, operator);
        }
        Quantity left = quantity(binary.left());
        Quantity right = quantity(binary.right());
        if (left == null || right == null) {
            return null;
        }
        Quantity first = beside(left, right);
        Quantity second = beside(right, left);
        return fits(binary.at(), binary.operator(), first, second)
                ? new Condition.Comparison(first, operator, second, shown(first, second))
                : null;
    }

    private @Nullable Condition texts(Syntax.Binary binary, Operator operator) {
        if (operator != Operator.EQUAL && operator != Operator.DIFFERENT) {
            return refuse(binary.at(), binary.operator(), "文字只能用 = 或 != 比较");
        }
        if (!(binary.right() instanceof Syntax.Text choice)) {
            return refuse(binary.right().at(), "", "右边应为引号中的文字");
        }
        Wording text = wording(binary.left());
        if (text == null) {
            return null;
        }
        Condition same = new Condition.OneOf(text, List.of(choice.text()));
        return operator == Operator.EQUAL ? same : new Condition.Not(same);
    }

    private boolean isDay(Syntax syntax) {
        return switch (syntax) {
            case Syntax.Call call -> call.function().equals("reference_date");
            case Syntax.Name name -> isDay(columnOf(name));
            default -> false;
        };
    }

    private boolean isWording(Syntax syntax) {
        return switch (syntax) {
            case Syntax.Text text -> true;
            case Syntax.Call call -> call.function().equals("section");
            case Syntax.Name name -> isWording(columnOf(name));
            default -> false;
        };
    }

    private static boolean isDay(@Nullable ListColumn column) {
        return column != null && column.kind() == ListColumn.Kind.DATE;
    }

    private static boolean isWording(@Nullable ListColumn column) {
        return column != null
                && switch (column.kind()) {
                    case ENTERPRISE_NAME, CREDIT_CODE, INDUSTRY, TEXT, CHOICE, DIVISION -> true;
                    case DATE, FIGURE, YES_NO -> false;
                };
    }

    /** A unit that people write is better than one that came out of a division. */
    private static Unit shown(Quantity left, Quantity right) {
        return isWritten(left) || !isWritten(right) ? left.unit() : right.unit();
    }

    private static boolean isWritten(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Figure f -> true;
            case Quantity.Computed c -> true;
            case Quantity.PeerMedian p -> true;
            case Quantity.RowCount c -> true;
            case Quantity.EnterpriseCount c -> true;
            case Quantity.Constant c -> !c.unit().equals(Units.PLAIN);
            default -> false;
        };
    }

    private static @Nullable Operator operator(String sign) {
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

    private String meantColumn(String name) {
        return rowsOf == null ? "；列名只能用在针对清单各行的条件中" : Vocabulary.meantColumn(rowsOf, name);
    }

    static String symbol(Unit unit) {
        return unit.symbol().isEmpty() ? "无单位" : unit.symbol();
    }
}
