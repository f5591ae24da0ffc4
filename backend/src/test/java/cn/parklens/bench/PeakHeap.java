package cn.parklens.bench;

import java.lang.management.ManagementFactory;
import java.util.concurrent.locks.LockSupport;

/** The most heap seen in use at once, garbage included, looked at every five milliseconds. */
final class PeakHeap implements AutoCloseable {

    private volatile long most;
    private volatile boolean done;

    PeakHeap() {
        Thread.ofPlatform().daemon().start(this::watch);
    }

    private void watch() {
        while (!done) {
            most = Math.max(
                    most,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
            LockSupport.parkNanos(5_000_000);
        }
    }

    double mebibytes() {
        return most / 1048576.0;
    }

    @Override
    public void close() {
        done = true;
    }
}
