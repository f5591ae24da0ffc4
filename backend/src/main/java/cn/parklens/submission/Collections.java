package cn.parklens.submission;

import cn.parklens.account.AuditTrail;
import cn.parklens.account.NotAllowed;
import cn.parklens.account.Person;
import cn.parklens.account.Role;
import cn.parklens.submission.Problem.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The calls (征集). Those that {@code collections.yaml} names are opened when the product starts for the first time. */
@Component
public class Collections {

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{2,40}");
    private static final int LONGEST_TITLE = 100;

    private final CollectionRepository repository;
    private final Forms forms;
    private final AuditTrail trail;

    Collections(
            CollectionRepository repository,
            Forms forms,
            AuditTrail trail,
            @Value("classpath:collections.yaml") Resource definitions) {
        this.repository = repository;
        this.forms = forms;
        this.trail = trail;
        for (Map<String, String> one : read(definitions)) {
            open(one, forms);
        }
    }

    /** Every call, the one that closes last first. */
    public List<Collection> all() {
        return repository.all();
    }

    /**
     * A call by its code.
     *
     * @throws NotThere when there is none
     */
    public Collection named(String code) {
        return repository.find(code).orElseThrow(() -> new NotThere("collection " + code));
    }

    /**
     * Opens a call.
     *
     * @param code 2 to 40 small letters, digits and hyphens; its address
     * @param version what new submissions begin with
     * @throws NotAllowed when the person is no administrator
     * @throws MoveRefused when the code is unclear or taken, the title is missing, or it would close before it opens
     */
    @Transactional
    public Collection open(
            Person by, String code, String title, FormVersion version, LocalDate opensOn, LocalDate closesOn) {
        requireAdministrator(by);
        require(CODE.matcher(code).matches(), Kind.COLLECTION_CODE_UNCLEAR, code);
        require(repository.find(code).isEmpty(), Kind.COLLECTION_CODE_TAKEN, code);
        require(!title.isBlank() && title.length() <= LONGEST_TITLE, Kind.COLLECTION_TITLE_MISSING, title);
        require(!closesOn.isBefore(opensOn), Kind.COLLECTION_DATES_UNCLEAR, opensOn + " – " + closesOn);
        repository.add(code, title.strip(), version.id(), opensOn, closesOn);
        trail.note(by, "collection.opened", code + " " + nameOf(version));
        return named(code);
    }

    /**
     * Changes the version that new submissions begin with, and the days. Submissions that have begun keep their version.
     *
     * @throws NotAllowed when the person is no administrator
     * @throws MoveRefused when the version is of another form, or it would close before it opens
     */
    @Transactional
    public Collection change(Person by, Collection call, FormVersion version, LocalDate opensOn, LocalDate closesOn) {
        requireAdministrator(by);
        String form = forms.version(call.formVersion()).form().code();
        require(form.equals(version.form().code()), Kind.COLLECTION_OTHER_FORM, nameOf(version));
        require(!closesOn.isBefore(opensOn), Kind.COLLECTION_DATES_UNCLEAR, opensOn + " – " + closesOn);
        repository.change(call.id(), version.id(), opensOn, closesOn);
        trail.note(by, "collection.changed", call.code() + " " + nameOf(version) + " " + opensOn + " – " + closesOn);
        return named(call.code());
    }

    private static String nameOf(FormVersion version) {
        return version.form().code() + " " + version.form().version();
    }

    private static void requireAdministrator(Person by) {
        if (!by.is(Role.ADMINISTRATOR)) {
            throw new NotAllowed("change a collection");
        }
    }

    private static void require(boolean right, Kind otherwise, String found) {
        if (!right) {
            throw new MoveRefused(Problem.of(otherwise, found));
        }
    }

    private void open(Map<String, String> definition, Forms forms) {
        String code = field(definition, "code");
        if (repository.find(code).isPresent()) {
            return;
        }
        String form = field(definition, "form");
        String version = field(definition, "version");
        FormVersion published = forms.version(form, version)
                .orElseThrow(() -> new IllegalStateException(
                        "collections.yaml: " + code + " 所用的报表 " + form + " " + version + " 不存在"));
        repository.add(
                code,
                field(definition, "title"),
                published.id(),
                LocalDate.parse(field(definition, "opens")),
                LocalDate.parse(field(definition, "closes")));
    }

    private static String field(Map<String, String> definition, String name) {
        return Objects.requireNonNull(definition.get(name), () -> "collections.yaml: 缺少 " + name);
    }

    private static List<Map<String, String>> read(Resource definitions) {
        try (InputStream stream = definitions.getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
