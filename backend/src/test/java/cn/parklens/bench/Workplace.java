package cn.parklens.bench;

import cn.parklens.ParkLens;
import cn.parklens.account.Assignment;
import cn.parklens.account.Park;
import cn.parklens.account.Parks;
import cn.parklens.account.People;
import cn.parklens.account.Person;
import cn.parklens.account.Role;
import cn.parklens.check.CheckReport;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.Uploads;
import cn.parklens.form.Form;
import cn.parklens.observation.Origin;
import cn.parklens.submission.CellChange;
import cn.parklens.submission.FigureLine;
import cn.parklens.submission.Ledger;
import cn.parklens.submission.Saved;
import cn.parklens.submission.Status;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole product in this process with one park, on a durable PostgreSQL. */
final class Workplace implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final ConfigurableApplicationContext product;
    private final Uploads uploads;
    private final Submission submission;

    private Workplace(EmbeddedPostgres postgres, ConfigurableApplicationContext product) {
        this.postgres = postgres;
        this.product = product;
        uploads = product.getBean(Uploads.class);
        submission = openSubmission(product);
    }

    static Workplace start(Path folder) throws Exception {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "2GB")
                .start();
        ConfigurableApplicationContext product = new SpringApplicationBuilder(ParkLens.class)
                .web(WebApplicationType.SERVLET)
                .properties("server.port=0", "parklens.demo=false", "parklens.warm-up=false")
                .run(
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres");
        return new Workplace(postgres, product);
    }

    private static Submission openSubmission(ConfigurableApplicationContext product) {
        long park = product.getBean(Parks.class).add("bench", "示范园区（测速）", Park.Level.OTHER, "320213", true);
        People people = product.getBean(People.class);
        people.add("bench", "测速", "not-a-secret-1", true, List.of(new Assignment(Role.PARK_ADMINISTRATOR, park, null)));
        Person person = people.loadUserByUsername("bench");
        return product.getBean(Submissions.class).seenBy(person, "park-development-2026", "bench");
    }

    /** The form that is filled in. */
    Form form() {
        return submission.form();
    }

    private <T> T part(Class<T> type) {
        return product.getBean(type);
    }

    /** Types into a cell as if its newest line were on the page. */
    void type(String indicator, String period, String typed) {
        Person person = part(People.class).loadUserByUsername("bench");
        CellChange change = new CellChange(indicator, period, typed, Status.FIGURE, null, null, true, Origin.Way.PAGE);
        if (!(part(Ledger.class).save(person, submission, change) instanceof Saved.Stored<FigureLine>)) {
            throw new IllegalStateException("not saved: " + change);
        }
    }

    /** What all checks say about the submission now. */
    CheckReport check() {
        return part(Submissions.class).check(submission);
    }

    DataSource database() {
        return product.getBean(DataSource.class);
    }

    /** Uploads a file and waits until its import has ended. */
    Upload upload(Path file) throws Exception {
        long park = submission.park().id();
        Upload upload;
        try (InputStream content = Files.newInputStream(file)) {
            upload = uploads.receive(
                    null, park, submission.id(), file.getFileName().toString(), content, "industrial");
        }
        if (upload.state() == Upload.State.RECOGNISED) {
            uploads.confirm(park, upload.id());
        }
        while (!upload.state().isFinal()) {
            LockSupport.parkNanos(10_000_000);
            upload = uploads.find(park, upload.id()).orElseThrow();
        }
        return upload;
    }

    @Override
    public void close() throws IOException {
        product.close();
        postgres.close();
    }
}
