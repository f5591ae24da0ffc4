package cn.parklens.bench;

import cn.parklens.ParkLens;
import cn.parklens.account.Assignment;
import cn.parklens.account.Park;
import cn.parklens.account.Parks;
import cn.parklens.account.People;
import cn.parklens.account.Person;
import cn.parklens.account.Role;
import cn.parklens.evidence.ImportEnded;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.Uploads;
import cn.parklens.shell.WarmUp;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** The whole product in a process of its own; measures the uploads that it is told to make, in order. */
final class Installation implements AutoCloseable {

    /** The first file is sent as soon as the product answers, or when it has warmed up as well. */
    enum Begin {
        AT_ONCE,
        WARMED_UP
    }

    private static final String PARK = "bench";
    private static final String LIST = "industrial";

    private final ConfigurableApplicationContext product;
    private final Uploads uploads;
    private final Submissions submissions;
    private final BlockingQueue<ImportEnded> ended = new LinkedBlockingQueue<>();

    private Installation(String url, Path home, Begin begin) {
        product = new SpringApplicationBuilder(ParkLens.class)
                .web(WebApplicationType.SERVLET)
                .run(
                        "--server.port=0",
                        "--parklens.demo=false",
                        "--parklens.warm-up=" + (begin == Begin.WARMED_UP),
                        "--parklens.home=" + home,
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=postgres");
        uploads = product.getBean(Uploads.class);
        submissions = product.getBean(Submissions.class);
        product.addApplicationListener(new ApplicationListener<PayloadApplicationEvent<ImportEnded>>() {
            @Override
            public void onApplicationEvent(PayloadApplicationEvent<ImportEnded> event) {
                ended.add(event.getPayload());
            }
        });
    }

    /**
     * Measures one upload after another, each of a file that the product has not stored yet.
     *
     * @param arguments the database, a folder, how to {@link Begin}, and files; {@code N*FILE} sends a file from N parks at once. What was sent
     *     must be imported whole, or nothing is measured
     */
    public static void main(String[] arguments) throws Exception {
        try (Installation installation =
                new Installation(arguments[0], Path.of(arguments[1]), Begin.valueOf(arguments[2]))) {
            installation.product.getBean(WarmUp.class).await();
            for (String what : List.of(arguments).subList(3, arguments.length)) {
                String[] timesAndFile = what.split("\\*", 2);
                Path file = Path.of(timesAndFile[timesAndFile.length - 1]);
                List<Submission> senders = new ArrayList<>();
                List<UnseenFile> files = new ArrayList<>();
                for (int i = 0; i < (timesAndFile.length == 1 ? 1 : Integer.parseInt(timesAndFile[0])); i++) {
                    senders.add(installation.submission(i));
                    files.add(UnseenFile.like(file));
                }
                FreshProcess.measure(() -> installation.upload(senders, files));
                for (UnseenFile sent : files) {
                    sent.close();
                }
            }
        }
        System.exit(0);
    }

    private Submission submission(int number) {
        String code = PARK + "-" + number;
        Parks parks = product.getBean(Parks.class);
        People people = product.getBean(People.class);
        if (parks.all().stream().noneMatch(park -> park.code().equals(code))) {
            long park = parks.add(code, "示范园区（测速" + number + "）", Park.Level.OTHER, "320213", true);
            people.add(
                    code, "测速", "not-a-secret-1", true, List.of(new Assignment(Role.PARK_ADMINISTRATOR, park, null)));
        }
        Person person = people.loadUserByUsername(code);
        return submissions.seenBy(person, "park-development-2026", code);
    }

    /** Sends a file from each at once, and waits until every import has ended. */
    private void upload(List<Submission> senders, List<UnseenFile> files) throws Exception {
        int rows = files.getFirst().rows();
        if (senders.size() == 1) {
            await(send(senders.getFirst(), files.getFirst()), rows);
            return;
        }
        try (ExecutorService people =
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
            List<Future<Upload>> sent = new ArrayList<>();
            for (int i = 0; i < senders.size(); i++) {
                Submission submission = senders.get(i);
                UnseenFile file = files.get(i);
                sent.add(people.submit(() -> send(submission, file)));
            }
            for (Future<Upload> each : sent) {
                await(each.get(), rows);
            }
        }
    }

    private Upload send(Submission submission, UnseenFile file) throws Exception {
        long park = submission.park().id();
        try (InputStream content = Files.newInputStream(file.path())) {
            Upload upload = uploads.receive(
                    null, park, submission.id(), file.path().getFileName().toString(), content, LIST);
            if (upload.state() == Upload.State.RECOGNISED) {
                uploads.confirm(park, upload.id());
            }
            return upload;
        }
    }

    /** Waits to be told, as a page does: looking again and again would be measured as well. */
    private void await(Upload sent, int rows) throws InterruptedException {
        Upload upload = find(sent);
        while (!upload.state().isFinal()) {
            ended.take();
            upload = find(sent);
        }
        if (upload.state() != Upload.State.IMPORTED || upload.progress().rowsRead() != rows) {
            throw new IllegalStateException("not imported whole: " + upload);
        }
    }

    private Upload find(Upload sent) {
        return uploads.find(sent.parkId(), sent.id()).orElseThrow();
    }

    @Override
    public void close() {
        product.close();
    }
}
