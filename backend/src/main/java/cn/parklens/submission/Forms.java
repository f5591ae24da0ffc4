package cn.parklens.submission;

import cn.parklens.account.AuditTrail;
import cn.parklens.account.NotAllowed;
import cn.parklens.account.Person;
import cn.parklens.account.Role;
import cn.parklens.check.RuleBook;
import cn.parklens.form.Form;
import cn.parklens.form.FormReader;
import cn.parklens.form.FormRefused;
import cn.parklens.form.FormRefused.Mistake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The forms as published. Those that the product carries are read, checked and stored when it starts, each beside the
 * versions that earlier releases carried; it does not start with a mistake in one, nor with another text under a version
 * that it carried before. Where a person has published that version meanwhile, theirs stays and the product's is withheld.
 */
@Component
public class Forms {

    private static final Logger LOG = LoggerFactory.getLogger(Forms.class);

    private final FormRepository repository;
    private final AuditTrail trail;
    private final FormReader reader = FormReader.create();
    private final Map<Long, FormVersion> versions = new ConcurrentHashMap<>();
    private final List<Withheld> withheld;

    Forms(FormRepository repository, AuditTrail trail, @Value("classpath:forms/*.yaml") Resource[] files) {
        this.repository = repository;
        this.trail = trail;
        List<Mistake> mistakes = new ArrayList<>();
        List<Withheld> theirs = new ArrayList<>();
        for (Resource file : files) {
            try {
                carry(Objects.requireNonNull(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8))
                        .ifPresent(theirs::add);
            } catch (FormRefused refused) {
                mistakes.addAll(refused.mistakes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (!mistakes.isEmpty()) {
            throw new FormRefused(mistakes);
        }
        this.withheld = List.copyOf(theirs);
    }

    /**
     * A version that was published.
     *
     * @throws IllegalArgumentException when there is none with this id
     */
    public FormVersion version(long id) {
        return versions.computeIfAbsent(id, this::load);
    }

    /** A version by the form's code and the version's name. */
    public Optional<FormVersion> version(String formCode, String version) {
        return repository.find(formCode, version).map(stored -> version(stored.id()));
    }

    /** Every version that was ever published, oldest first. */
    public List<FormVersion> all() {
        return repository.ids().stream().map(this::version).toList();
    }

    /** The version of a form that was published last; empty when there is none. */
    public Optional<FormVersion> newest(String formCode) {
        return repository.newest(formCode).map(this::version);
    }

    /** Every version that was ever published, with who published it and when, newest first. */
    public List<Published> published() {
        return repository.published().stream()
                .map(one -> new Published(version(one.id()), one.person(), one.at()))
                .toList();
    }

    /**
     * A version as it was published.
     *
     * @param person display name of who published it, null for what the product carries
     * @param at when
     */
    public record Published(FormVersion version, @Nullable String person, Instant at) {}

    /**
     * A form that the product carries and has not published: an administrator gave its version to a text of their own.
     *
     * @param yaml its text, to be published under another version
     */
    public record Withheld(Form form, String yaml) {}

    /** What was withheld when the product started. */
    public List<Withheld> withheld() {
        return withheld;
    }

    /** The text of a version, letter for letter. */
    public String text(FormVersion version) {
        return repository.find(version.id()).orElseThrow().yaml();
    }

    /** A text with everything that keeps it from being published: its mistakes, or that its version says something else. */
    public Definition examine(String yaml, String fileName) {
        Definition definition = Definition.of(yaml, fileName);
        return definition
                .form()
                .flatMap(form -> repository
                        .find(form.code(), form.version())
                        .filter(stored -> !form.equals(version(stored.id()).form()))
                        .map(stored -> taken(form, definition)))
                .orElse(definition);
    }

    /**
     * Publishes a version; it never changes again. What says the same is published once.
     *
     * @param definition as {@link #examine examined}
     * @throws NotAllowed when the person is no administrator
     * @throws FormRefused with every mistake; nothing is stored then
     */
    public FormVersion publish(Person by, Definition definition) {
        if (!by.is(Role.ADMINISTRATOR)) {
            throw new NotAllowed("publish a form");
        }
        Form form = definition.form().orElseThrow(() -> new FormRefused(definition.mistakes()));
        Optional<FormVersion> standing = version(form.code(), form.version());
        if (standing.isPresent()) {
            return standing.get();
        }
        FormVersion version = store(form, definition.yaml(), definition.fileName(), by);
        trail.note(by, "form.published", form.code() + " " + form.version());
        return version;
    }

    private Optional<Withheld> carry(String fileName, String yaml) {
        Form form = reader.read(yaml, fileName);
        boolean isTheirs = repository
                .find(form.code(), form.version())
                .filter(stored -> !stored.carried() && !stored.sha256().equals(sha256(yaml)))
                .isPresent();
        if (isTheirs) {
            LOG.warn(
                    "form {} {} is withheld: a person has published another text under this version",
                    form.code(),
                    form.version());
            return Optional.of(new Withheld(form, yaml));
        }
        store(form, yaml, fileName, null);
        return Optional.empty();
    }

    private FormVersion store(Form form, String yaml, String fileName, @Nullable Person by) {
        RuleBook rules = RuleBook.of(form, fileName);
        String sha256 = sha256(yaml);
        repository.add(form, yaml, sha256, by);
        FormRepository.Stored stored =
                repository.find(form.code(), form.version()).orElseThrow();
        if (!stored.sha256().equals(sha256)) {
            throw new FormRefused(List.of(taken(form, fileName, 1)));
        }
        FormVersion version = new FormVersion(stored.id(), form, rules);
        versions.put(stored.id(), version);
        return version;
    }

    private static Definition taken(Form form, Definition definition) {
        return definition.with(List.of(taken(form, definition.fileName(), definition.lineOf("version"))));
    }

    private static Mistake taken(Form form, String fileName, int line) {
        return new Mistake(
                fileName,
                line,
                1,
                form.code() + " " + form.version(),
                "这个版本已经以另一份文本发布过，已发布的版本不能再改；请为修改后的文本取一个新的版本号（version）");
    }

    private FormVersion load(long id) {
        FormRepository.Stored stored =
                repository.find(id).orElseThrow(() -> new IllegalArgumentException("no form version " + id));
        Form form = reader.read(stored.yaml(), "form_version " + id);
        return new FormVersion(id, form, RuleBook.of(form));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
