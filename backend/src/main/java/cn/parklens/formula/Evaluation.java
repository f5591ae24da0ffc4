package cn.parklens.formula;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.Indicator;
import cn.parklens.form.ListColumn;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.formula.Condition.Operator;
import cn.parklens.formula.Need.Reason;
import cn.parklens.formula.Result.Known;
import cn.parklens.formula.Result.Missing;
import cn.parklens.formula.Result.Undefined;
import cn.parklens.formula.Verdict.Decided;
import cn.parklens.formula.Verdict.Unknown;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Observation;
import cn.parklens.observation.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Evaluates formulas for one year. Not for sharing between threads. */
public final class Evaluation {

    private final Inputs inputs;
    private final int year;
    private final KnownLists lists;
    private @Nullable ListRow row;

    /**
     * An evaluation.
     *
     * @param inputs what is known
     * @param year the reporting year that is checked
     */
    public Evaluation(Inputs inputs, int year) {
        this(inputs, year, new KnownLists(inputs));
    }

    private Evaluation(Inputs inputs, int year, KnownLists lists) {
        this.inputs = inputs;
        this.year = year;
        this.lists = lists;
    }

    /** The same inputs for another year; what was found out about the lists is kept. */
    public Evaluation in(int otherYear) {
        return new Evaluation(inputs, otherYear, lists);
    }

    /** The same lists with other figures; what was found out about the lists is kept. */
    public Evaluation over(Inputs changed) {
        return new Evaluation(changed, year, lists);
    }

    public int year() {
        return year;
    }

    /** The rows of a list that count, null where it was never uploaded. */
    public @Nullable List<? extends ListRow> rows(EvidenceList list) {
        return inputs.rows(list.code());
    }

    Inputs inputs() {
        return inputs;
    }

    /** A condition about one row of a list. */
    public Verdict of(Condition condition, ListRow about) {
        ListRow outer = row;
        row = about;
        Verdict verdict = of(condition);
        row = outer;
        return verdict;
    }

    /** Does something while a row is looked at. */
    <T> T about(ListRow about, Supplier<T> something) {
        ListRow outer = row;
        row = about;
        T result = something.get();
        row = outer;
        return result;
    }

    /** A quantity, in base units. */
    public Result of(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Figure f -> figure(f);
            case Quantity.Constant(var value, var unit, var typed) -> new Known(Interval.exact(value));
            case Quantity.Quotient(var left, var right, var unit) -> quotient(left, right);
            case Quantity.Product(var left, var right, var unit) -> {
                Result a = of(left);
                Result b = of(right);
                yield a instanceof Known(var x) && b instanceof Known(var y)
                        ? new Known(x.times(y))
                        : Result.obstacle(a, b);
            }
            case Quantity.Sum(var left, var right) -> {
                Result a = of(left);
                Result b = of(right);
                yield a instanceof Known(var x) && b instanceof Known(var y)
                        ? new Known(x.plus(y))
                        : Result.obstacle(a, b);
            }
            case Quantity.Difference(var left, var right) -> {
                Result a = of(left);
                Result b = of(right);
                yield a instanceof Known(var x) && b instanceof Known(var y)
                        ? new Known(x.minus(y))
                        : Result.obstacle(a, b);
            }
            case Quantity.Computed c -> of(c.formula());
            case Quantity.Negation(var of) -> {
                Result result = of(of);
                yield result instanceof Known(var x) ? new Known(x.negated()) : result;
            }
            case Quantity.Magnitude(var of) -> {
                Result result = of(of);
                yield result instanceof Known(var x) ? new Known(x.abs()) : result;
            }
            case Quantity.Change c -> change(c);
            case Quantity.Extreme(var greatest, var of) -> extreme(greatest, of);
            case Quantity.Choice c -> choice(c);
            case Quantity.PeerMedian p -> peers(p);
            case Quantity.RowCount c -> count(c);
            case Quantity.EnterpriseCount c -> enterpriseCount(c);
            case Quantity.Total t -> total(t);
            case Quantity.RowFigure(var column) ->
                inRow(column) instanceof BigDecimal amount
                        ? new Known(Interval.exact(Rational.of(amount)))
                        : blank(column);
            case Quantity.YearOf(var day) -> {
                LocalDate date = day(day);
                yield date == null ? blank(day) : whole(date.getYear());
            }
            case Quantity.Months(var from, var to) -> {
                LocalDate first = day(from);
                LocalDate last = day(to);
                yield first == null
                        ? blank(from)
                        : last == null ? blank(to) : whole(ChronoUnit.MONTHS.between(first, last));
            }
        };
    }

    /** A condition. */
    public Verdict of(Condition condition) {
        return switch (condition) {
            case Condition.Comparison c -> {
                Result left = of(c.left());
                Result right = of(c.right());
                yield left instanceof Known(var a) && right instanceof Known(var b)
                        ? compared(a, c.operator(), b)
                        : new Unknown(Result.obstacle(left, right));
            }
            case Condition.And(var left, var right) -> {
                Verdict a = of(left);
                yield a == Decided.FALSE ? a : both(a, of(right));
            }
            case Condition.Or(var left, var right) -> {
                Verdict a = of(left);
                yield a == Decided.TRUE
                        ? a
                        : both(a.negated(), of(right).negated()).negated();
            }
            case Condition.Not(var of) -> of(of).negated();
            case Condition.Always(var holds) -> Verdict.of(holds);
            case Condition.Whole(var of) -> {
                Result result = of(of);
                yield result instanceof Known(var x) ? whole(x) : new Unknown(result);
            }
            case Condition.DayComparison c -> days(c);
            case Condition.OneOf(var text, var choices) -> {
                String value = text(text);
                yield value == null ? unknown(text) : Verdict.of(choices.contains(value));
            }
            case Condition.Contains(var text, var part) -> {
                String value = text(text);
                yield value == null ? unknown(text) : Verdict.of(value.contains(part));
            }
            case Condition.StartsWith(var text, var start) -> {
                String value = text(text);
                yield value == null ? unknown(text) : Verdict.of(value.startsWith(start));
            }
            case Condition.OfDivision(var code) -> {
                String value = text(code);
                yield value == null ? unknown(code) : Verdict.of(Divisions.known(value));
            }
            case Condition.Matches(var text, var pattern) -> {
                String value = text(text);
                yield value == null ? unknown(text) : Verdict.of(SafePattern.matches(pattern, value));
            }
            case Condition.Disjoint(var left, var right) -> disjoint(left, right);
            case Condition.Subset(var part, var whole) -> subset(part, whole);
            case Condition.InList(var list) -> {
                Set<String> keys = lists.enterprises(list);
                yield keys == null ? new Unknown(noList(list)) : Verdict.of(row != null && keys.contains(row.key()));
            }
            case Condition.FigurePresent(var figure) -> {
                Observation observation = inputs.observation(cell(figure.indicator(), figure.moment()));
                yield Verdict.of(observation != null && observation.value() instanceof Value.Figure);
            }
            case Condition.ColumnPresent(var column) -> Verdict.of(inRow(column) != null);
            case Condition.Yes(var column) ->
                inRow(column) instanceof Boolean yes ? Verdict.of(yes) : new Unknown(blank(column));
        };
    }

    /** The cell that a figure is read from. */
    Cell cell(Indicator indicator, Moment moment) {
        return new Cell(indicator.code(), indicator.in(moment.year(year)));
    }

    private Result figure(Quantity.Figure figure) {
        Cell cell = cell(figure.indicator(), figure.moment());
        Observation observation = inputs.observation(cell);
        if (observation != null && observation.value() instanceof Value.Figure(var amount)) {
            boolean exact = amount.scale() == 0 && figure.indicator().isCount();
            Interval typed = exact ? Interval.exact(Rational.of(amount)) : Interval.asTyped(amount);
            return new Known(figure.factor().isOne() ? typed : typed.scaled(figure.factor()));
        }
        return missing(figure.indicator(), cell, observation == null ? null : observation.value());
    }

    private static Result missing(Indicator indicator, Cell cell, @Nullable Value value) {
        String detail = value instanceof Value.Unavailable(var reason) ? reason : "";
        Reason reason = switch (value) {
            case null -> Reason.NOT_FILLED;
            case Value.Figure f -> throw new IllegalArgumentException("not missing: " + f);
            case Value.NotFilled n -> Reason.NOT_FILLED;
            case Value.NotApplicable n -> Reason.NOT_APPLICABLE;
            case Value.Unavailable u -> Reason.UNAVAILABLE;
            case Value.Withheld w -> Reason.WITHHELD;
        };
        String what = indicator.shortName() + " " + cell.period().title();
        return new Missing(List.of(new Need(what, reason, detail, cell, null)));
    }

    private Result quotient(Quantity left, Quantity right) {
        Result dividend = of(left);
        Result divisor = of(right);
        if (!(dividend instanceof Known(var a) && divisor instanceof Known(var b))) {
            return Result.obstacle(dividend, divisor);
        }
        Optional<Interval> quotient = a.over(b);
        return quotient.isPresent() ? new Known(quotient.get()) : byZero(right);
    }

    private static Undefined byZero(Quantity divisor) {
        return new Undefined("除数“" + divisor.aloud() + "”为 0，或按其小数位可能为 0");
    }

    private Result change(Quantity.Change change) {
        Result now = of(change.now());
        Result before = of(change.before());
        if (!(now instanceof Known(var a) && before instanceof Known(var b))) {
            return Result.obstacle(now, before);
        }
        Optional<Interval> growth = a.over(b);
        if (growth.isEmpty()) {
            return byZero(change.before());
        }
        // Each figure is used once, so that the interval is no wider than it must be.
        Interval one = Interval.exact(Rational.ONE);
        return new Known(b.point().signum() > 0 ? growth.get().minus(one) : one.minus(growth.get()));
    }

    private Result extreme(boolean greatest, List<Quantity> of) {
        Result result = of(of.getFirst());
        for (int i = 1; i < of.size(); i++) {
            Result next = of(of.get(i));
            result = result instanceof Known(var x) && next instanceof Known(var y)
                    ? new Known(greatest ? x.max(y) : x.min(y))
                    : Result.obstacle(result, next);
        }
        return result;
    }

    private Result choice(Quantity.Choice choice) {
        Verdict when = of(choice.when());
        if (when instanceof Unknown(var cause)) {
            return cause;
        }
        if (when == Decided.TRUE) {
            return of(choice.then());
        }
        Result otherwise = of(choice.otherwise());
        if (when == Decided.FALSE) {
            return otherwise;
        }
        Result then = of(choice.then());
        return then instanceof Known(var x) && otherwise instanceof Known(var y)
                ? new Known(x.or(y))
                : Result.obstacle(then, otherwise);
    }

    private Result peers(Quantity.PeerMedian median) {
        Cell cell = cell(median.indicator(), median.moment());
        BigDecimal value = inputs.peerMedian(cell);
        if (value == null) {
            String what = "同类园区" + median.indicator().shortName() + "的中位数 "
                    + cell.period().title();
            return new Missing(List.of(new Need(what, Reason.NO_PEERS, "", null, null)));
        }
        return new Known(Interval.exact(Rational.of(value).times(median.factor())));
    }

    /** A row whose condition cannot be decided leaves the count open by one. */
    private Result count(Quantity.RowCount count) {
        List<? extends ListRow> rows = inputs.rows(count.list().code());
        if (rows == null) {
            return noList(count.list());
        }
        Condition where = count.where();
        if (where == null) {
            return whole(rows.size());
        }
        return lists.result(count, where, List.of(count.list().code()), year, () -> counted(rows, where));
    }

    private Result counted(List<? extends ListRow> rows, Condition where) {
        long certain = 0;
        long possible = 0;
        for (ListRow each : rows) {
            Verdict verdict = of(where, each);
            certain += verdict == Decided.TRUE ? 1 : 0;
            possible += verdict == Decided.FALSE ? 0 : 1;
        }
        Rational low = Rational.of(certain);
        return new Known(certain == possible ? Interval.exact(low) : new Interval(low, low, Rational.of(possible)));
    }

    private Result enterpriseCount(Quantity.EnterpriseCount count) {
        List<String> codes = count.lists().stream().map(EvidenceList::code).toList();
        Condition where = count.where();
        return lists.result(
                count,
                where,
                codes,
                year,
                () -> where == null
                        ? distinct(count.lists())
                        : distinct(count.lists().getFirst(), where));
    }

    private Result distinct(List<EvidenceList> counted) {
        Set<String> all = new HashSet<>();
        Result result = whole(0);
        for (EvidenceList list : counted) {
            Set<String> keys = lists.enterprises(list);
            if (keys == null) {
                result = Result.obstacle(result, noList(list));
            } else if (counted.size() == 1) {
                return whole(keys.size());
            } else {
                all.addAll(keys);
            }
        }
        return result instanceof Known ? whole(all.size()) : result;
    }

    /** An enterprise whose only rows cannot be decided leaves the count open by one. */
    private Result distinct(EvidenceList list, Condition where) {
        List<? extends ListRow> rows = inputs.rows(list.code());
        if (rows == null) {
            return noList(list);
        }
        Set<String> certain = new HashSet<>();
        Set<String> possible = new HashSet<>();
        for (ListRow each : rows) {
            Verdict verdict = of(where, each);
            if (verdict == Decided.TRUE) {
                certain.add(each.key());
            }
            if (verdict != Decided.FALSE) {
                possible.add(each.key());
            }
        }
        Rational low = Rational.of(certain.size());
        return new Known(new Interval(low, low, Rational.of(possible.size())));
    }

    private Result total(Quantity.Total total) {
        List<? extends ListRow> rows = inputs.rows(total.list().code());
        if (rows == null) {
            return noList(total.list());
        }
        return lists.result(total, total.where(), List.of(total.list().code()), year, () -> added(rows, total));
    }

    private Result added(List<? extends ListRow> rows, Quantity.Total total) {
        Interval sum = Interval.ZERO;
        for (ListRow each : rows) {
            Verdict counts = total.where() == null ? Decided.TRUE : of(total.where(), each);
            if (counts instanceof Unknown(var cause)) {
                return cause;
            }
            if (counts.passes()) {
                if (!(each.values().get(total.column().code()) instanceof BigDecimal amount)) {
                    return blank(total.column());
                }
                sum = sum.plus(Interval.exact(Rational.of(amount)));
            }
        }
        return new Known(sum);
    }

    private static Verdict compared(Interval a, Operator operator, Interval b) {
        return switch (operator) {
            case AT_MOST -> Verdict.of(a.high().compareTo(b.low()) <= 0, a.low().compareTo(b.high()) <= 0);
            case LESS -> Verdict.of(a.high().compareTo(b.low()) < 0, a.low().compareTo(b.high()) < 0);
            case AT_LEAST -> compared(b, Operator.AT_MOST, a);
            case MORE -> compared(b, Operator.LESS, a);
            case EQUAL -> Verdict.of(a.isExact() && a.equals(b), a.meets(b));
            case DIFFERENT -> compared(a, Operator.EQUAL, b).negated();
        };
    }

    private static Verdict whole(Interval interval) {
        return Verdict.of(
                interval.isExact() && interval.point().isWhole(),
                interval.low().ceiling().compareTo(interval.high()) <= 0);
    }

    private static Verdict both(Verdict a, Verdict b) {
        if (a == Decided.FALSE || b == Decided.FALSE) {
            return Decided.FALSE;
        }
        if (a instanceof Unknown(var first)) {
            return b instanceof Unknown(var second) ? new Unknown(Result.obstacle(first, second)) : a;
        }
        return b instanceof Unknown ? b : a == Decided.OPEN ? a : b;
    }

    private Verdict days(Condition.DayComparison comparison) {
        LocalDate left = day(comparison.left());
        LocalDate right = day(comparison.right());
        if (left == null) {
            return new Unknown(blank(comparison.left()));
        }
        if (right == null) {
            return new Unknown(blank(comparison.right()));
        }
        int order = left.compareTo(right);
        return Verdict.of(
                switch (comparison.operator()) {
                    case LESS -> order < 0;
                    case AT_MOST -> order <= 0;
                    case MORE -> order > 0;
                    case AT_LEAST -> order >= 0;
                    case EQUAL -> order == 0;
                    case DIFFERENT -> order != 0;
                });
    }

    private Verdict disjoint(EvidenceList left, EvidenceList right) {
        Set<String> some = lists.enterprises(left);
        Set<String> others = lists.enterprises(right);
        return some == null || others == null
                ? new Unknown(Result.obstacle(
                        some == null ? noList(left) : whole(0), others == null ? noList(right) : whole(0)))
                : Verdict.of(some.stream().noneMatch(others::contains));
    }

    private Verdict subset(EvidenceList part, EvidenceList whole) {
        Set<String> some = lists.enterprises(part);
        Set<String> all = lists.enterprises(whole);
        return some == null || all == null
                ? new Unknown(
                        Result.obstacle(some == null ? noList(part) : whole(0), all == null ? noList(whole) : whole(0)))
                : Verdict.of(all.containsAll(some));
    }

    private @Nullable String text(Wording wording) {
        return switch (wording) {
            case Wording.Literal(var text) -> text;
            case Wording.Column(var column) -> {
                Object value = inRow(column);
                yield value == null ? null : value.toString();
            }
            case Wording.IndustrySection(var industry) -> {
                String code = text(industry);
                yield code == null ? null : Industries.section(code);
            }
        };
    }

    private @Nullable LocalDate day(Day day) {
        return switch (day) {
            case Day.Reference() -> ReferencePeriod.endOf(year).lastDay();
            case Day.Column(var column) -> inRow(column) instanceof LocalDate date ? date : null;
        };
    }

    private @Nullable Object inRow(ListColumn column) {
        if (row == null) {
            return null;
        }
        return switch (column.kind()) {
            case ENTERPRISE_NAME -> row.name();
            case CREDIT_CODE -> row.creditCode();
            default -> row.values().get(column.code());
        };
    }

    private Verdict unknown(Wording wording) {
        return switch (wording) {
            case Wording.Literal literal -> throw new IllegalArgumentException("never blank: " + literal);
            case Wording.Column(var column) -> new Unknown(blank(column));
            case Wording.IndustrySection(var industry) -> unknown(industry);
        };
    }

    private static Result blank(Day day) {
        return switch (day) {
            case Day.Reference() -> throw new IllegalArgumentException("never blank");
            case Day.Column(var column) -> blank(column);
        };
    }

    private static Result blank(ListColumn column) {
        return new Missing(List.of(new Need(column.name(), Reason.BLANK, "", null, null)));
    }

    private static Result noList(EvidenceList list) {
        return new Missing(List.of(Need.list(list)));
    }

    private static Known whole(long number) {
        return new Known(Interval.exact(Rational.of(number)));
    }
}
