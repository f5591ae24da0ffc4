package cn.parklens.bench.truth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Seeded chance, in the shapes that figures of parks have. */
final class Chance {

    private final RandomGenerator random;

    Chance(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    boolean happens(double share) {
        return random.nextDouble() < share;
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** From low to high, both included. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    double normal(double mean, double deviation) {
        return mean + deviation * random.nextGaussian();
    }

    double lognormal(double median, double sigma) {
        return median * Math.exp(sigma * random.nextGaussian());
    }

    /** How many of n happen, each with the same chance. */
    int of(int n, double share) {
        int count = 0;
        for (int i = 0; i < n; i++) {
            count += happens(share) ? 1 : 0;
        }
        return count;
    }

    int poisson(double mean) {
        double limit = Math.exp(-mean);
        int count = -1;
        for (double product = 1; product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** That many different ones. */
    <T> List<T> some(List<T> of, int count) {
        List<T> rest = new ArrayList<>(of);
        List<T> some = new ArrayList<>();
        while (some.size() < count && !rest.isEmpty()) {
            int at = random.nextInt(rest.size());
            some.add(rest.get(at));
            rest.set(at, rest.getLast());
            rest.removeLast();
        }
        return some;
    }

    static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
