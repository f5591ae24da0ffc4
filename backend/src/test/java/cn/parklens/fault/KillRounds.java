package cn.parklens.fault;

import static org.awaitility.Awaitility.await;

import cn.parklens.fault.Acknowledged.Sent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Kills the product, its database, a backend of the database, or product and database together, at seeded moments while
 * figures are typed and lists are imported; after each it must be running again and hold all that it acknowledged.
 */
public final class KillRounds implements AutoCloseable {

    private static final Duration SETTLED_WITHIN = Duration.ofMinutes(2);
    private static final int LONGEST_WAIT_MILLIS = 2_500;

    private final Path home;
    private final RandomGenerator random;
    private final Consumer<String> say;
    private final AtomicInteger cells = new AtomicInteger(1);
    private final AtomicInteger lists = new AtomicInteger();
    private final Acknowledged all = new Acknowledged();
    private final Set<String> lost = new LinkedHashSet<>();
    private final Set<String> half = new LinkedHashSet<>();
    private final Set<String> doubled = new LinkedHashSet<>();
    private int unsettled;
    private long lastUpload;
    private ProductProcess product;

    private enum Victim {
        PRODUCT,
        POSTMASTER,
        BACKEND,
        BOTH
    }

    /**
     * What was found.
     *
     * @param kills how many there were
     * @param acknowledgedCells figures that the product said it has
     * @param acknowledgedUploads files that the product said it has
     * @param unsettled times that an import neither resumed nor ended within two minutes
     */
    public record Outcome(
            int kills,
            int acknowledgedCells,
            int acknowledgedUploads,
            Set<String> lost,
            Set<String> half,
            Set<String> doubled,
            int unsettled) {}

    private KillRounds(Path home, long seed, Consumer<String> say) throws IOException {
        this.home = home;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.say = say;
        product = start();
    }

    /** Starts the product on an empty folder. */
    public static KillRounds on(Path home, long seed, Consumer<String> say) throws IOException {
        return new KillRounds(home, seed, say);
    }

    private ProductProcess start() throws IOException {
        // Kept before it is ready: one that never is must be ended too.
        product = ProductProcess.start(home, PreparedProduct.class.getName());
        product.awaitReady();
        return product;
    }

    /** So many kills, one after the other, each victim in its turn. */
    public Outcome run(int kills) throws Exception {
        for (int i = 0; i < kills; i++) {
            Victim victim = i % 2 == 0
                    ? random.nextInt(4) == 0 ? Victim.BOTH : Victim.PRODUCT
                    : random.nextInt(4) == 0 ? Victim.BACKEND : Victim.POSTMASTER;
            round(i + 1, victim, random.nextInt(LONGEST_WAIT_MILLIS));
        }
        // What came in late, unacknowledged, may only now be at work: it too must end, and end whole.
        Inquest last = Inquest.into(home);
        await().atMost(SETTLED_WITHIN).pollInterval(Duration.ofMillis(100)).until(() -> last.unfinished() == 0);
        note(last.hold(all.cells(), all.uploads(), 0));
        return new Outcome(kills, all.cells().size(), all.uploads().size(), lost, half, doubled, unsettled);
    }

    private void round(int number, Victim victim, int waitMillis) throws Exception {
        Acknowledged now = new Acknowledged();
        long begun;
        try (Client client = new Client(product.port(), now)) {
            AtomicBoolean killed = new AtomicBoolean();
            List<Thread> busy = List.of(
                    Thread.ofPlatform().start(() -> type(client, killed)),
                    Thread.ofPlatform().start(() -> send(client, killed)));
            // A product that just started is still warming up: the moment counts from when it works.
            await().atMost(SETTLED_WITHIN)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> !now.cells().isEmpty());
            LockSupport.parkNanos(Duration.ofMillis(waitMillis).toNanos());
            begun = System.nanoTime();
            kill(victim);
            killed.set(true);
            for (Thread thread : busy) {
                thread.join();
            }
            if (victim == Victim.PRODUCT || victim == Victim.BOTH) {
                product = start();
            }
        }
        try (Client client = new Client(product.port(), now)) {
            await().atMost(SETTLED_WITHIN).pollInterval(Duration.ofMillis(100)).until(client::isServed);
        }
        Inquest inquest = Inquest.into(home);
        try {
            await().atMost(SETTLED_WITHIN).pollInterval(Duration.ofMillis(100)).until(() -> inquest.unfinished() == 0);
        } catch (ConditionTimeoutException neither) {
            unsettled++;
        }
        note(inquest.hold(now.cells(), now.uploads(), lastUpload));
        now.cells().forEach(all::cell);
        now.uploads().forEach(all::upload);
        lastUpload = now.uploads().stream().mapToLong(Sent::id).max().orElse(lastUpload);
        say.accept(
                "%3d %-10s after %4d ms: %3d cells, %d uploads acknowledged; well again after %.1f s; lost %d, half %d, doubled %d, unsettled %d"
                        .formatted(
                                number,
                                victim,
                                waitMillis,
                                now.cells().size(),
                                now.uploads().size(),
                                (System.nanoTime() - begun) / 1e9,
                                lost.size(),
                                half.size(),
                                doubled.size(),
                                unsettled));
    }

    private void kill(Victim victim) throws IOException {
        ProcessHandle database = product.database();
        switch (victim) {
            case PRODUCT -> product.kill();
            case POSTMASTER -> database.destroyForcibly();
            case BACKEND -> {
                List<ProcessHandle> backends = database.children().collect(Collectors.toCollection(ArrayList::new));
                backends.get(random.nextInt(backends.size())).destroyForcibly();
            }
            case BOTH -> {
                database.destroyForcibly();
                product.kill();
            }
        }
    }

    private void type(Client client, AtomicBoolean killed) {
        until(killed, () -> client.type(cells.getAndIncrement()));
    }

    private void send(Client client, AtomicBoolean killed) {
        until(killed, () -> {
            int number = lists.getAndIncrement();
            client.upload(new SentList(number, 500 + number % 7 * 900), "上市企业清单.csv");
        });
    }

    /** A request, which may be cut off. */
    private interface Request {
        void send() throws IOException, InterruptedException;
    }

    private static void until(AtomicBoolean killed, Request request) {
        while (!killed.get()) {
            try {
                request.send();
            } catch (IOException cutOff) {
                // Not acknowledged, so nothing is owed.
                return;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void note(Inquest inquest) {
        tell(lost, inquest.lost());
        tell(half, inquest.half());
        tell(doubled, inquest.doubled());
    }

    private void tell(Set<String> known, List<String> found) {
        found.stream().filter(known::add).forEach(it -> say.accept("    ! " + it));
    }

    @Override
    public void close() throws InterruptedException {
        product.stop();
    }
}
