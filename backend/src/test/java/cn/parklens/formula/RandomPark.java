package cn.parklens.formula;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.Expression;
import cn.parklens.form.Form;
import cn.parklens.form.Indicator;
import cn.parklens.form.IndicatorTable;
import cn.parklens.form.ListColumn;
import cn.parklens.form.PeriodKind;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.form.Scope;
import cn.parklens.form.Section;
import cn.parklens.form.Units;
import cn.parklens.formula.RandomFormula.Fraction;
import cn.parklens.formula.RandomFormula.Kind;
import cn.parklens.formula.RandomFormula.Variable;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Observation;
import cn.parklens.observation.Origin;
import cn.parklens.observation.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Two years of random figures, to evaluate random formulas over. */
final class RandomPark implements Inputs {

    /** How many figures are made of the lists. */
    static final int LISTS = 10;

    /** 海淀、昆山 and 南山 exist; 崇文、萧山市 and 番禺市 no longer do. */
    private static final List<String> DIVISIONS = List.of("110108", "320583", "440305", "110103", "330181", "440182");

    private static final Form FORM = form();
    private static final Origin ORIGIN = new Origin.Entered("示范", Instant.EPOCH, Origin.Way.DEMO);

    private final Map<Cell, Observation> cells = new HashMap<>();
    private final Map<String, List<Row>> rows = new HashMap<>();
    private final List<Fraction> points = new ArrayList<>();
    private final List<Fraction> halves = new ArrayList<>();

    RandomPark(RandomGenerator random) {
        for (Variable variable : RandomFormula.VARIABLES) {
            for (int year = 2025; year >= 2024; year--) {
                BigDecimal figure = variable.figure(random);
                Cell cell = new Cell(variable.code(), ReferencePeriod.year(year));
                cells.put(cell, new Observation(cell, new Value.Figure(figure), ORIGIN));
                points.add(Fraction.of(figure, variable));
                BigDecimal half = new BigDecimal(
                        BigInteger.valueOf(variable.kind() == Kind.COUNT ? 0 : 5), variable.decimals() + 1);
                halves.add(Fraction.of(half, variable));
            }
        }
        ofLists(random);
        for (int i = 0; i < RandomFormula.VARIABLES.size(); i++) {
            exact(points.get(2 * i + 1));
        }
    }

    /** Counted here once more, without the engine. */
    private void ofLists(RandomGenerator random) {
        List<Row> a = rows(random);
        List<Row> b = rows(random);
        rows.put("a", a);
        rows.put("b", b);
        Set<String> keys = keys(a);
        Set<String> others = keys(b);
        Set<String> all = new HashSet<>(keys);
        all.addAll(others);
        List<Row> flagged = a.stream().filter(Row::flag).toList();
        exact(a.size());
        exact(flagged.size());
        exact(keys.size());
        exact(keys(flagged).size());
        exact(all.size());
        exact(others.containsAll(keys) ? 1 : 0);
        exact(keys.stream().noneMatch(others::contains) ? 1 : 0);
        exact(a.stream().filter(row -> DIVISIONS.indexOf(row.division()) < 3).count());
        exact(a.stream().mapToLong(Row::amount).sum());
        exact(flagged.stream().mapToLong(Row::amount).sum());
    }

    private static List<Row> rows(RandomGenerator random) {
        return IntStream.rangeClosed(1, random.nextInt(1, 7))
                .mapToObj(number -> new Row(
                        "E" + random.nextInt(6),
                        DIVISIONS.get(random.nextInt(DIVISIONS.size())),
                        random.nextBoolean(),
                        random.nextInt(1, 1_000),
                        number))
                .toList();
    }

    private static Set<String> keys(List<Row> rows) {
        return rows.stream().map(Row::key).collect(Collectors.toSet());
    }

    private void exact(long number) {
        exact(new Fraction(BigInteger.valueOf(number), BigInteger.ONE));
    }

    private void exact(Fraction value) {
        points.add(value);
        halves.add(new Fraction(BigInteger.ZERO, BigInteger.ONE));
    }

    /** Columns of what SQL says about the lists, those that a formula names. */
    String columns(String formula) {
        return IntStream.range(0, LISTS)
                .filter(i -> formula.contains("l" + i))
                .mapToObj(i -> "(" + RandomFormula.SELECTS.get(i) + ")::numeric AS l" + i)
                .collect(Collectors.joining(", ", "(SELECT ", ") l"))
                .replace("{a}", values("a"))
                .replace("{b}", values("b"));
    }

    private String values(String list) {
        return rows.get(list).stream()
                .map(row -> "('" + row.key() + "','" + row.creditCode() + "'," + row.flag() + "," + row.amount() + ")")
                .collect(Collectors.joining(",", "(VALUES ", ") " + list + "(k,c,f,x)"));
    }

    /** A row of a list with a credit code, a column of yes and no and one of figures. */
    private record Row(String key, String division, boolean flag, long amount, int number) implements ListRow {

        @Override
        public String name() {
            return key;
        }

        @Override
        public String creditCode() {
            return "91" + division + "MA00000000";
        }

        @Override
        public String sheet() {
            return "";
        }

        @Override
        public Map<String, Object> values() {
            return Map.of("flag", flag, "amount", BigDecimal.valueOf(amount));
        }
    }

    /** The figures as typed, in base units. */
    List<Fraction> points() {
        return points;
    }

    /** Values that the rounded figures can stand for: corners and eighths of their intervals. */
    List<Fraction> sample(RandomGenerator random) {
        List<Fraction> sample = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            BigInteger eighths =
                    BigInteger.valueOf(random.nextInt(3) > 0 ? random.nextInt(2) * 16 - 8 : random.nextInt(-8, 9));
            sample.add(points.get(i).plus(halves.get(i).times(new Fraction(eighths, BigInteger.valueOf(8)))));
        }
        return sample;
    }

    /** A value, or none where a divisor may be zero: nothing is missing here. */
    Optional<Interval> evaluate(String text) {
        Formulas formulas = new Formulas(FORM, "random");
        Quantity quantity = formulas.quantity(new Expression(text, 1, 1))
                .orElseThrow(() -> new AssertionError(text + " " + formulas.mistakes()));
        return switch (new Evaluation(this, 2025).of(quantity)) {
            case Result.Known(var interval) -> Optional.of(interval);
            case Result.Undefined undefined -> Optional.empty();
            case Result.Missing(var needs) -> throw new AssertionError(text + " " + needs);
        };
    }

    @Override
    public @Nullable Observation observation(Cell cell) {
        return cells.get(cell);
    }

    @Override
    public @Nullable List<? extends ListRow> rows(String list) {
        return rows.get(list);
    }

    /** Last year's own figure, for want of peers. */
    @Override
    public @Nullable BigDecimal peerMedian(Cell cell) {
        return cells.get(new Cell(cell.indicator(), ReferencePeriod.year(2024))).value()
                        instanceof Value.Figure(var amount)
                ? amount
                : null;
    }

    private static Form form() {
        List<Indicator> indicators = RandomFormula.VARIABLES.stream()
                .map(variable -> new Indicator(
                        variable.code(),
                        variable.code(),
                        variable.code(),
                        Units.parse(variable.unit()).orElseThrow(),
                        Scope.WHOLE_PARK,
                        PeriodKind.FLOW,
                        List.of(ReferencePeriod.year(2025), ReferencePeriod.year(2024)),
                        List.of(),
                        variable.decimals(),
                        true,
                        false,
                        true,
                        "",
                        null,
                        null,
                        null))
                .toList();
        Section section = new Section("s", "s", "", List.of(new IndicatorTable("t", "t", "", indicators)));
        return new Form(
                "random",
                "1",
                "random",
                "",
                2025,
                List.of(),
                List.of(section),
                List.of(list("a"), list("b")),
                List.of());
    }

    private static EvidenceList list(String code) {
        return new EvidenceList(
                code,
                code,
                List.of(),
                List.of(),
                List.of(
                        new ListColumn("code", "code", List.of(), ListColumn.Kind.CREDIT_CODE, true, List.of(), ""),
                        new ListColumn("flag", "flag", List.of(), ListColumn.Kind.YES_NO, true, List.of(), ""),
                        new ListColumn("amount", "amount", List.of(), ListColumn.Kind.FIGURE, true, List.of(), "")),
                "",
                false);
    }
}
