package cn.parklens.bench;

import java.util.ArrayList;
import java.util.List;

/** Times of the same work, in seconds. */
final class Samples {

    private final List<Double> seconds = new ArrayList<>();

    void time(FreshProcess.Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        seconds.add((System.nanoTime() - start) / 1e9);
    }

    /** A time that was taken elsewhere. */
    void add(double measured) {
        seconds.add(measured);
    }

    double median() {
        List<Double> sorted = seconds.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    double spread() {
        List<Double> sorted = seconds.stream().sorted().toList();
        return sorted.getLast() - sorted.getFirst();
    }
}
