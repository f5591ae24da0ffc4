package cn.parklens.formula;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.formula.RandomFormula.Fraction;
import cn.parklens.formula.RandomFormula.Kind;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Random formulas against fractions that share no code with the engine, and bounds against sampled values. */
class FormulaOracleTest {

    private static final int FORMULAS = Integer.getInteger("parklens.oracle.formulas", 100_000);

    @Test
    void valuesAreExactAndBoundsHoldWhateverTheFiguresStandFor() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20251231);
        int known = 0;
        for (int i = 0; i < FORMULAS; i++) {
            RandomPark park = new RandomPark(random);
            RandomFormula formula = RandomFormula.of(random, Kind.any(random), 1 + random.nextInt(4));
            Optional<Interval> evaluated = park.evaluate(formula.text());
            if (evaluated.isEmpty()) {
                continue;
            }
            known++;
            Interval interval = evaluated.get();
            assertThat(interval.point())
                    .as(formula.text())
                    .isEqualTo(rational(formula.exact().of(park.points())));
            for (int sample = 0; sample < 3; sample++) {
                Fraction value = formula.exact().of(park.sample(random));
                assertThat(interval.contains(rational(value)))
                        .as("%s = %s, outside %s", formula.text(), value, interval)
                        .isTrue();
            }
        }
        assertThat(known).isGreaterThan(FORMULAS * 3 / 4);
    }

    private static Rational rational(Fraction fraction) {
        return Rational.of(fraction.numerator(), fraction.denominator());
    }
}
