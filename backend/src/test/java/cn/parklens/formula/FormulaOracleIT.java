package cn.parklens.formula;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.formula.RandomFormula.Fraction;
import cn.parklens.formula.RandomFormula.Kind;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The same random formulas in PostgreSQL's numeric arithmetic: the values, and the bounds against sampled values. */
class FormulaOracleIT {

    private static final int BATCHES = 2_000;
    private static final int BATCH = 50;

    @Test
    void javaAndNumericAgreeOnEveryFormula() throws IOException, SQLException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20241231);
        int known = 0;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(divisions());
            for (int batch = 0; batch < BATCHES; batch++) {
                known += compare(statement, random);
            }
        }
        assertThat(known).isGreaterThan(BATCHES * BATCH * 3 / 4);
    }

    /** The table of divisions, which the engine does not read. */
    private static String divisions() throws IOException {
        try (InputStream in = FormulaOracleIT.class.getResourceAsStream("/db/migration/V1__divisions.sql")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int compare(Statement statement, RandomGenerator random) throws SQLException {
        List<Interval> ours = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        List<String> queries = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            RandomPark park = new RandomPark(random);
            RandomFormula formula = RandomFormula.of(random, Kind.any(random), 1 + random.nextInt(3));
            Optional<Interval> evaluated = park.evaluate(formula.text());
            if (evaluated.isPresent()) {
                queries.add(query(ours.size(), formula, park, park.sample(random)));
                ours.add(evaluated.get());
                texts.add(formula.text());
            }
        }
        try (ResultSet rows = statement.executeQuery(String.join(" UNION ALL ", queries))) {
            while (rows.next()) {
                int at = rows.getInt("formula");
                Rational theirs = fraction(rows);
                if (rows.getBoolean("as_typed")) {
                    assertThat(ours.get(at).point()).as(texts.get(at)).isEqualTo(theirs);
                } else {
                    assertThat(ours.get(at).contains(theirs)).as(texts.get(at)).isTrue();
                }
            }
        }
        return ours.size();
    }

    private static String query(int at, RandomFormula formula, RandomPark park, List<Fraction> sample) {
        List<Fraction> points = park.points();
        String names = IntStream.range(0, points.size())
                .mapToObj(i -> "n" + i + ",d" + i)
                .collect(Collectors.joining(",", "as_typed,", ""));
        return "SELECT " + at + " AS formula, as_typed, " + formula.numerator() + " AS n, " + formula.denominator()
                + " AS d FROM (VALUES (true," + values(points) + "),(false," + values(sample) + ")) v(" + names + "), "
                + park.columns(formula.numerator() + formula.denominator());
    }

    private static String values(List<Fraction> fractions) {
        return fractions.stream()
                .map(f -> f.numerator() + "::numeric," + f.denominator() + "::numeric")
                .collect(Collectors.joining(","));
    }

    private static Rational fraction(ResultSet row) throws SQLException {
        BigDecimal numerator = row.getBigDecimal("n");
        return Rational.of(numerator.toBigIntegerExact(), row.getBigDecimal("d").toBigIntegerExact());
    }
}
