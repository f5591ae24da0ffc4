package cn.parklens.formula;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A random formula of right units, written three times: in the language of forms, as an exact fraction in SQL
 * {@code numeric}, and as a fraction of {@link BigInteger}s that shares no code with {@link Rational}.
 *
 * @param text in the language of forms
 * @param numerator in SQL over columns {@code x0} … of whole numbers
 * @param denominator in SQL, never negative
 * @param exact the independent evaluator, over base values
 */
record RandomFormula(String text, String numerator, String denominator, Evaluator exact) {

    /** Figures that formulas use: code, unit, factor to base units, decimals as typed. */
    static final List<Variable> VARIABLES = List.of(
            new Variable("revenue", "亿元", Kind.MONEY, new BigInteger("100000000"), BigInteger.ONE, 2),
            new Variable("tax", "万元", Kind.MONEY, new BigInteger("10000"), BigInteger.ONE, 0),
            new Variable("managed", "公顷", Kind.AREA, new BigInteger("10000"), BigInteger.ONE, 1),
            new Variable("farmed", "亩", Kind.AREA, new BigInteger("2000"), new BigInteger("3"), 3),
            new Variable("firms", "个", Kind.COUNT, BigInteger.ONE, BigInteger.ONE, 0),
            new Variable("rate", "%", Kind.NONE, BigInteger.ONE, new BigInteger("100"), 2));

    enum Kind {
        MONEY("万元", 10_000, 1),
        AREA("亩", 2000, 3),
        COUNT("个", 1, 1),
        NONE("%", 1, 100);

        private static final List<Kind> ALL = List.copyOf(EnumSet.allOf(Kind.class));

        private final String unit;
        private final long numerator;
        private final long denominator;

        Kind(String unit, long numerator, long denominator) {
            this.unit = unit;
            this.numerator = numerator;
            this.denominator = denominator;
        }

        static Kind any(RandomGenerator random) {
            return ALL.get(random.nextInt(ALL.size()));
        }
    }

    record Variable(String code, String unit, Kind kind, BigInteger factor, BigInteger divisor, int decimals) {

        /** This year's and last year's figure stand at 2i and 2i + 1. */
        BigDecimal figure(RandomGenerator random) {
            long most = kind == Kind.COUNT ? 500 : 1_000_000;
            long unscaled = random.nextLong(1, most) * (kind == Kind.MONEY && random.nextInt(5) == 0 ? -1 : 1);
            return new BigDecimal(BigInteger.valueOf(unscaled), decimals);
        }
    }

    /** A numerator and a positive denominator of base values. */
    record Fraction(BigInteger numerator, BigInteger denominator) {

        static Fraction of(BigDecimal figure, Variable variable) {
            return new Fraction(
                    figure.unscaledValue().multiply(variable.factor()),
                    BigInteger.TEN.pow(figure.scale()).multiply(variable.divisor()));
        }

        Fraction plus(Fraction o) {
            return new Fraction(
                    numerator.multiply(o.denominator).add(o.numerator.multiply(denominator)),
                    denominator.multiply(o.denominator));
        }

        Fraction times(Fraction o) {
            return new Fraction(numerator.multiply(o.numerator), denominator.multiply(o.denominator));
        }

        Fraction over(Fraction o) {
            BigInteger sign = BigInteger.valueOf(o.numerator.signum());
            return new Fraction(
                    numerator.multiply(o.denominator).multiply(sign), denominator.multiply(o.numerator.abs()));
        }

        Fraction negated() {
            return new Fraction(numerator.negate(), denominator);
        }

        Fraction abs() {
            return new Fraction(numerator.abs(), denominator);
        }

        int compareTo(Fraction o) {
            return numerator.multiply(o.denominator).compareTo(o.numerator.multiply(denominator));
        }
    }

    @FunctionalInterface
    interface Evaluator {
        Fraction of(List<Fraction> variables);
    }

    static RandomFormula of(RandomGenerator random, Kind kind, int depth) {
        if (depth == 0 || random.nextInt(8) == 0) {
            return leaf(random, kind);
        }
        int next = depth - 1;
        return switch (random.nextInt(kind == Kind.NONE ? 11 : 9)) {
            case 0, 1 -> sum(of(random, kind, next), of(random, kind, next));
            case 2 -> {
                RandomFormula right = of(random, kind, next);
                yield sum(of(random, kind, next), right, " - ", negated(right));
            }
            case 3 -> product(of(random, kind, next), of(random, Kind.NONE, next));
            case 4 -> quotient(of(random, kind, next), of(random, Kind.NONE, next));
            case 5 -> {
                RandomFormula of = of(random, kind, next);
                yield new RandomFormula(
                        "abs(" + of.text + ")",
                        "abs(" + of.numerator + ")",
                        of.denominator,
                        v -> of.exact.of(v).abs());
            }
            case 6 -> extreme(of(random, kind, next), of(random, kind, next), random.nextBoolean());
            case 7 -> negated(of(random, kind, next));
            case 8 ->
                choice(
                        leaf(random, Kind.COUNT),
                        leaf(random, Kind.COUNT),
                        of(random, kind, next),
                        of(random, kind, next));
            case 9 -> change(random.nextInt(VARIABLES.size()));
            default -> {
                Kind some = Kind.any(random);
                yield quotient(of(random, some, next), of(random, some, next));
            }
        };
    }

    /** What SQL says about the rows of lists {@code {a}} and {@code {b}}; the nth is column {@code ln}. */
    static final List<String> SELECTS = List.of(
            "SELECT count(*) FROM {a}",
            "SELECT count(*) FROM {a} WHERE f",
            "SELECT count(DISTINCT k) FROM {a}",
            "SELECT count(DISTINCT k) FROM {a} WHERE f",
            "SELECT count(*) FROM (SELECT k FROM {a} UNION SELECT k FROM {b}) u",
            "SELECT CASE WHEN EXISTS (SELECT k FROM {a} EXCEPT SELECT k FROM {b}) THEN 0 ELSE 1 END",
            "SELECT CASE WHEN EXISTS (SELECT k FROM {a} INTERSECT SELECT k FROM {b}) THEN 0 ELSE 1 END",
            "SELECT count(*) FROM {a} WHERE EXISTS (SELECT FROM division WHERE code = substr(c, 3, 6))",
            "SELECT sum(x) FROM {a}",
            "SELECT coalesce(sum(x), 0) FROM {a} WHERE f");

    private static final List<String> COUNTS = List.of(
            "count(a)",
            "count(a where flag)",
            "distinct(a)",
            "distinct(a where flag)",
            "union_size(a, b)",
            "if(subset(a, b), 1 [个], 0 [个])",
            "if(disjoint(a, b), 1 [个], 0 [个])",
            "count(a where of_division(code))");

    private static final List<String> TOTALS = List.of("sum(a.amount)", "sum(a.amount where flag)");

    private static RandomFormula ofLists(RandomGenerator random, Kind kind) {
        List<String> texts = kind == Kind.COUNT ? COUNTS : TOTALS;
        int at = random.nextInt(texts.size());
        int select = kind == Kind.COUNT ? at : COUNTS.size() + at;
        int index = 2 * VARIABLES.size() + select;
        return new RandomFormula(texts.get(at), "l" + select, "1::numeric", v -> v.get(index));
    }

    private static RandomFormula leaf(RandomGenerator random, Kind kind) {
        if (random.nextInt(4) == 0 && (kind == Kind.COUNT || kind == Kind.NONE)) {
            return ofLists(random, kind);
        }
        if (random.nextInt(6) == 0) {
            List<Variable> of = VARIABLES.stream()
                    .filter(variable -> variable.kind() == kind)
                    .toList();
            Variable variable = of.get(random.nextInt(of.size()));
            // The peers' median is last year's own figure, exact: see RandomPark.
            int at = 2 * VARIABLES.size() + RandomPark.LISTS + VARIABLES.indexOf(variable);
            return variable("peer_median(" + variable.code() + ")", at);
        }
        List<Variable> fitting =
                VARIABLES.stream().filter(variable -> variable.kind() == kind).toList();
        if (random.nextInt(5) == 0) {
            long whole = random.nextLong(1, 1000);
            BigInteger n = BigInteger.valueOf(whole * kind.numerator);
            BigInteger d = BigInteger.valueOf(kind.denominator);
            return new RandomFormula(
                    whole + " [" + kind.unit + "]", n + "::numeric", d + "::numeric", v -> new Fraction(n, d));
        }
        Variable variable = fitting.get(random.nextInt(fitting.size()));
        boolean earlier = random.nextInt(3) == 0;
        int at = 2 * VARIABLES.indexOf(variable) + (earlier ? 1 : 0);
        String text = earlier ? "previous(" + variable.code() + ")" : variable.code();
        return variable(text, at);
    }

    private static RandomFormula variable(String text, int at) {
        return new RandomFormula(text, "n" + at, "d" + at, v -> v.get(at));
    }

    private static RandomFormula sum(RandomFormula a, RandomFormula b) {
        return sum(a, b, " + ", b);
    }

    private static RandomFormula sum(RandomFormula a, RandomFormula written, String sign, RandomFormula b) {
        return new RandomFormula(
                "(" + a.text + sign + "(" + written.text + "))",
                "(" + a.numerator + "*" + b.denominator + "+" + b.numerator + "*" + a.denominator + ")",
                a.denominator + "*" + b.denominator,
                v -> a.exact.of(v).plus(b.exact.of(v)));
    }

    private static RandomFormula negated(RandomFormula of) {
        return new RandomFormula(
                "-(" + of.text + ")",
                "(-" + of.numerator + ")",
                of.denominator,
                v -> of.exact.of(v).negated());
    }

    private static RandomFormula product(RandomFormula a, RandomFormula b) {
        return new RandomFormula(
                "(" + a.text + ") * (" + b.text + ")",
                a.numerator + "*" + b.numerator,
                a.denominator + "*" + b.denominator,
                v -> a.exact.of(v).times(b.exact.of(v)));
    }

    private static RandomFormula quotient(RandomFormula a, RandomFormula b) {
        return new RandomFormula(
                "(" + a.text + ") / (" + b.text + ")",
                a.numerator + "*" + b.denominator + "*sign(" + b.numerator + ")",
                a.denominator + "*abs(" + b.numerator + ")",
                v -> a.exact.of(v).over(b.exact.of(v)));
    }

    private static RandomFormula extreme(RandomFormula a, RandomFormula b, boolean greatest) {
        String first = "CASE WHEN " + a.numerator + "*" + b.denominator + (greatest ? ">=" : "<=") + b.numerator + "*"
                + a.denominator + " THEN ";
        return new RandomFormula(
                (greatest ? "max(" : "min(") + a.text + ", " + b.text + ")",
                "(" + first + a.numerator + " ELSE " + b.numerator + " END)",
                "(" + first + a.denominator + " ELSE " + b.denominator + " END)",
                v -> {
                    Fraction x = a.exact.of(v);
                    Fraction y = b.exact.of(v);
                    return greatest == x.compareTo(y) >= 0 ? x : y;
                });
    }

    private static RandomFormula choice(RandomFormula a, RandomFormula b, RandomFormula then, RandomFormula otherwise) {
        String when =
                "CASE WHEN " + a.numerator + "*" + b.denominator + "<" + b.numerator + "*" + a.denominator + " THEN ";
        return new RandomFormula(
                "if(" + a.text + " < " + b.text + ", " + then.text + ", " + otherwise.text + ")",
                "(" + when + then.numerator + " ELSE " + otherwise.numerator + " END)",
                "(" + when + then.denominator + " ELSE " + otherwise.denominator + " END)",
                v -> a.exact.of(v).compareTo(b.exact.of(v)) < 0 ? then.exact.of(v) : otherwise.exact.of(v));
    }

    private static RandomFormula change(int variable) {
        String code = VARIABLES.get(variable).code();
        RandomFormula now = variable(code, 2 * variable);
        RandomFormula before = variable(code, 2 * variable + 1);
        RandomFormula grown = sum(now, negated(before));
        RandomFormula size = new RandomFormula(
                "",
                "abs(" + before.numerator + ")",
                before.denominator,
                v -> before.exact.of(v).abs());
        RandomFormula change = quotient(grown, size);
        return new RandomFormula("change(" + code + ")", change.numerator, change.denominator, change.exact);
    }
}
