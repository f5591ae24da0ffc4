package cn.parklens.formula;

import cn.parklens.form.Expression;
import cn.parklens.form.Form;
import cn.parklens.form.Indicator;
import cn.parklens.form.IndicatorTable;
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
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Two years of random figures, to evaluate random formulas over. */
final class RandomPark implements Inputs {

    private static final Form FORM = form();
    private static final Origin ORIGIN = new Origin.Entered("示范", Instant.EPOCH, Origin.Way.DEMO);

    private final Map<Cell, Observation> cells = new HashMap<>();
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

    Result evaluate(String text) {
        Formulas formulas = new Formulas(FORM, "random");
        Quantity quantity = formulas.quantity(new Expression(text, 1, 1))
                .orElseThrow(() -> new AssertionError(text + " " + formulas.mistakes()));
        return new Evaluation(this, 2025).of(quantity);
    }

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
        return new Form("random", "1", "random", "", 2025, List.of(), List.of(section), List.of(), List.of());
    }
}
