package cn.parklens.fault;

import cn.parklens.account.Assignment;
import cn.parklens.account.Park;
import cn.parklens.account.Parks;
import cn.parklens.account.People;
import cn.parklens.account.Person;
import cn.parklens.account.Role;
import cn.parklens.evidence.EvidenceLists;
import cn.parklens.evidence.NotReceived;
import cn.parklens.evidence.ReportedProblem;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.Uploads;
import cn.parklens.form.Severity;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/**
 * Sends hostile files through the real door, some of them over HTTP, and waits for what the product says of each. Beside
 * the home folder lies a canary that nobody may touch, and a listener that nobody may call.
 */
public final class FuzzRounds implements AutoCloseable {

    private static final Duration HANGS = Duration.ofSeconds(30);
    private static final Duration GIVEN_UP = Duration.ofMinutes(3);
    private static final int AT_ONCE = 2;
    private static final int OVER_HTTP_EVERY = 20;
    private static final String COLLECTION = "park-development-2026";
    private static final String KEPT = "nobody touches this";

    private final Uploads uploads;
    private final SecondReader second;
    private final Submission submission;
    private final HttpDoor http;
    private final HostileFiles files;
    private final Path canary;
    private final ServerSocket listener;
    private final Consumer<String> say;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger overHttp = new AtomicInteger();
    private final AtomicInteger readTwice = new AtomicInteger();
    private final List<String> serverErrors = Collections.synchronizedList(new ArrayList<>());
    private final List<String> outOfMemory = Collections.synchronizedList(new ArrayList<>());
    private final List<String> hangs = Collections.synchronizedList(new ArrayList<>());
    private final List<String> unlocated = Collections.synchronizedList(new ArrayList<>());
    private final List<String> misread = Collections.synchronizedList(new ArrayList<>());

    /**
     * What was found.
     *
     * @param files sent
     * @param overHttp of these
     * @param refused of these; the others did no harm
     * @param serverErrors those that the product could not answer for
     * @param hangs those that took more than 30 s
     * @param unlocated those refused without saying where and what to do
     * @param readTwice workbooks that were imported and that another reader could read as well
     * @param misread those of them whose rows say anything else than that one finds
     * @param touched files beside the home folder that were changed or added
     * @param calls how often the listener was called
     */
    public record Outcome(
            int files,
            int overHttp,
            int refused,
            List<String> serverErrors,
            List<String> outOfMemory,
            List<String> hangs,
            List<String> unlocated,
            int readTwice,
            List<String> misread,
            List<String> touched,
            int calls) {}

    private FuzzRounds(
            ApplicationContext product, int port, Path canary, long seed, List<Path> folders, Consumer<String> say)
            throws IOException {
        String name = "fuzz-" + Long.toHexString(System.nanoTime() & 0xFFFFFFFFL);
        long park = product.getBean(Parks.class).add(name, "示范园区（" + name + "）", Park.Level.OTHER, "320213", true);
        People people = product.getBean(People.class);
        people.add(
                name,
                "故障演练",
                PreparedProduct.PASSWORD,
                true,
                List.of(new Assignment(Role.PARK_ADMINISTRATOR, park, null)));
        Person person = people.loadUserByUsername(name);
        this.uploads = product.getBean(Uploads.class);
        this.second = new SecondReader(product.getBean(EvidenceLists.class));
        this.submission = product.getBean(Submissions.class).seenBy(person, COLLECTION, name);
        this.canary = Files.createDirectories(canary.toAbsolutePath());
        Files.writeString(canary.resolve("kept.txt"), KEPT);
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
        this.files = HostileFiles.of(seed, folders, this.canary, listener.getLocalPort());
        this.http = new HttpDoor(port, name, COLLECTION);
        this.say = say;
    }

    /**
     * Ready to send to a running product.
     *
     * @param canary a folder of its own beside the product's
     * @param folders further originals, beside the generated ones
     */
    public static FuzzRounds on(
            ApplicationContext product, int port, Path canary, long seed, List<Path> folders, Consumer<String> say)
            throws IOException {
        return new FuzzRounds(product, port, canary, seed, folders, say);
    }

    /** So many files, a few at once. */
    public Outcome run(int count) throws Exception {
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            senders.add(Thread.ofPlatform().start(() -> sendUntil(count)));
        }
        for (Thread sender : senders) {
            sender.join();
        }
        return new Outcome(
                count,
                overHttp.get(),
                refused.get(),
                serverErrors,
                outOfMemory,
                hangs,
                unlocated,
                readTwice.get(),
                misread,
                touched(),
                calls.get());
    }

    private void sendUntil(int count) {
        for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
            String what = "file " + number;
            long begun = System.nanoTime();
            try {
                HostileFile file = files.file(number);
                what += " (" + file.how() + ", " + file.name() + ", " + file.bytes().length + " bytes)";
                begun = System.nanoTime();
                if (number % OVER_HTTP_EVERY == 0) {
                    overHttp.incrementAndGet();
                    judge(what, overHttp(file));
                } else {
                    judge(what, send(what, file));
                }
            } catch (OutOfMemoryError full) {
                note(outOfMemory, what);
            } catch (Exception failure) {
                note(serverErrors, what + ": " + failure);
            }
            if (System.nanoTime() - begun > HANGS.toNanos()) {
                note(hangs, what);
            }
            if (number % 500 == 499) {
                say.accept("%d files, %d refused".formatted(number + 1, refused.get()));
            }
        }
    }

    /** Sends one over HTTP. */
    Verdict overHttp(HostileFile file) throws IOException, InterruptedException {
        return http.send(file);
    }

    /** What became of a file: refused or imported, and what was said. */
    record Verdict(Upload.State state, List<String> incomplete, boolean located) {

        static Verdict of(Upload.State state, List<ReportedProblem> problems) {
            return new Verdict(
                    state,
                    problems.stream()
                            .filter(it -> !isComplete(it))
                            .map(ReportedProblem::kind)
                            .toList(),
                    problems.stream().anyMatch(it -> it.severity() == Severity.BLOCKING));
        }

        private static boolean isComplete(ReportedProblem problem) {
            return !problem.address().isBlank()
                    && !problem.message().isBlank()
                    && !problem.remedy().isBlank()
                    && !problem.message().contains("Exception");
        }
    }

    private Verdict send(String what, HostileFile file) throws IOException {
        long park = submission.park().id();
        Upload upload;
        try (ByteArrayInputStream content = new ByteArrayInputStream(file.bytes())) {
            upload = uploads.receive(null, park, submission.id(), file.name(), content, null);
        } catch (NotReceived said) {
            return new Verdict(Upload.State.REFUSED, List.of(), true);
        }
        uploads.confirm(park, upload.id());
        long begun = System.nanoTime();
        while (!upload.state().isFinal() && System.nanoTime() - begun < GIVEN_UP.toNanos()) {
            upload = uploads.find(park, upload.id()).orElseThrow();
            LockSupport.parkNanos(3_000_000);
        }
        if (upload.state() == Upload.State.IMPORTED) {
            readTwice(what, file, upload);
        }
        return Verdict.of(upload.state(), uploads.problems(upload, null, 0, 50, Locale.SIMPLIFIED_CHINESE));
    }

    private void readTwice(String what, HostileFile file, Upload upload) {
        second.differences(file, upload).ifPresent(differences -> {
            readTwice.incrementAndGet();
            if (!differences.isEmpty()) {
                note(misread, what + " " + differences);
            }
        });
    }

    private void judge(String what, Verdict verdict) {
        switch (verdict.state()) {
            case REFUSED -> refused.incrementAndGet();
            case IMPORTED -> {}
            default -> note(serverErrors, what + " is " + verdict.state());
        }
        if ((verdict.state() == Upload.State.REFUSED && !verdict.located())
                || !verdict.incomplete().isEmpty()) {
            note(unlocated, what + " " + verdict.incomplete());
        }
    }

    private void note(List<String> where, String what) {
        where.add(what);
        say.accept("    ! " + what);
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                listener.accept().close();
                calls.incrementAndGet();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private List<String> touched() throws IOException {
        List<String> touched = new ArrayList<>();
        try (Stream<Path> all = Files.walk(canary)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (!Files.readString(file).equals(KEPT)) {
                    touched.add(file.toString());
                }
            }
        }
        for (String outside : List.of("slipped.txt", "../slipped.txt", "../../slipped.txt")) {
            Path file = canary.resolve(outside).normalize();
            if (Files.exists(file)) {
                touched.add(file.toString());
            }
        }
        if (Files.notExists(canary.resolve("kept.txt"))) {
            touched.add("kept.txt");
        }
        return touched;
    }

    @Override
    public void close() throws IOException {
        listener.close();
        http.close();
    }
}
