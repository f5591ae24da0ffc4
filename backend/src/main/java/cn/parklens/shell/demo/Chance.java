package cn.parklens.shell.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Chance that falls the same way every time. {@link Random} and {@link StrictMath} give the same bits everywhere. */
final class Chance {

    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
        // Neighbouring seeds begin alike; the first draw is thrown away.
        random.nextLong();
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** Near the middle as a rule, never outside. */
    double around(double middle, double spread) {
        double drawn = Math.clamp(random.nextGaussian(), -2.0, 2.0);
        return middle + spread * drawn / 2;
    }

    /** Many small, few large. */
    double skewed(double median, double spread, double low, double high) {
        return Math.clamp(median * StrictMath.exp(spread * random.nextGaussian()), low, high);
    }

    int whole(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    boolean holds(double share) {
        return random.nextDouble() < share;
    }

    <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    LocalDate day(LocalDate first, LocalDate last) {
        return LocalDate.ofEpochDay(
                first.toEpochDay() + random.nextInt((int) (last.toEpochDay() - first.toEpochDay() + 1)));
    }

    /** Some of them, in the order given. */
    <T> List<T> some(List<T> things, int count) {
        int left = Math.min(count, things.size());
        java.util.ArrayList<T> chosen = new java.util.ArrayList<>(left);
        for (int i = 0; i < things.size() && left > 0; i++) {
            if (random.nextInt(things.size() - i) < left) {
                chosen.add(things.get(i));
                left--;
            }
        }
        return chosen;
    }
}
