package cn.parklens.definition;

import cn.parklens.account.NotAllowed;
import cn.parklens.account.Person;
import cn.parklens.account.Role;
import cn.parklens.form.FormRefused;
import cn.parklens.submission.Definition;
import cn.parklens.submission.FormVersion;
import cn.parklens.submission.Forms;
import cn.parklens.submission.NotThere;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Definitions that are being written. What is saved is kept whether or not it is right, and is never removed. */
@Component
public class Drafts {

    private static final int LONGEST_NAME = 120;

    private final DraftRepository repository;
    private final Forms forms;

    Drafts(DraftRepository repository, Forms forms) {
        this.repository = repository;
        this.forms = forms;
    }

    /** Those that were not published yet, the one saved last first. */
    public List<Draft> open(Person person) {
        requireAdministrator(person);
        return repository.open();
    }

    /**
     * One of them.
     *
     * @throws NotThere when there is none
     */
    public Draft named(Person person, long id) {
        requireAdministrator(person);
        return repository.find(id).orElseThrow(() -> new NotThere("draft " + id));
    }

    /**
     * Begins one.
     *
     * @param name as it is to be listed; shortened to {@value #LONGEST_NAME} characters
     * @param yaml at most {@link Definition#LONGEST} characters
     * @return its id
     */
    @Transactional
    public long begin(Person person, String name, String yaml) {
        requireAdministrator(person);
        String listed = name.strip();
        int end = listed.offsetByCodePoints(0, Math.min(LONGEST_NAME, listed.codePointCount(0, listed.length())));
        return repository.add(listed.substring(0, end), storable(yaml), person);
    }

    /**
     * Saves one. Where somebody else saved it meanwhile, both texts are kept: this one becomes a draft of its own.
     *
     * @param seen the revision that the person began with
     * @return id of the draft that holds the text now
     */
    @Transactional
    public long save(Person person, Draft draft, int seen, String yaml) {
        requireAdministrator(person);
        String text = storable(yaml);
        if (text.equals(draft.yaml())) {
            return draft.id();
        }
        return repository.save(draft.id(), seen, text, person)
                ? draft.id()
                : begin(person, draft.name() + "（" + person.displayName() + "）", text);
    }

    /** A draft with everything that keeps it from being published. */
    public Definition examine(Draft draft) {
        return forms.examine(draft.yaml(), draft.fileName());
    }

    /**
     * Publishes one, unless it changes nothing: then the draft stays.
     *
     * @throws FormRefused with every mistake
     */
    @Transactional
    public Publication publish(Person person, Draft draft) {
        Publication done = publish(person, draft.yaml(), draft.fileName());
        if (done.isNew()) {
            repository.published(draft.id(), done.version().id());
        }
        return done;
    }

    /**
     * Publishes a text that is no draft, unless it changes nothing: it says what a version says that was published, or what
     * the newest one says with another number; comments and spaces say nothing.
     *
     * @throws FormRefused with every mistake
     */
    @Transactional
    public Publication publish(Person person, String yaml, String fileName) {
        requireAdministrator(person);
        Definition definition = forms.examine(yaml, fileName);
        return unchanged(definition)
                .map(standing -> new Publication(standing, false))
                .orElseGet(() -> new Publication(forms.publish(person, definition), true));
    }

    /** The published version that says all that a text says; empty for what is new, and for what has mistakes. */
    private Optional<FormVersion> unchanged(Definition definition) {
        return definition
                .form()
                .flatMap(form -> forms.version(form.code(), form.version())
                        .or(() -> forms.newest(form.code()))
                        .filter(published -> form.differsOnlyInVersionFrom(published.form())));
    }

    /** Lines end as YAML ends them; a NUL cannot stand in the database, and is pointed at as what cannot be read. */
    private static String storable(String yaml) {
        String text = yaml.replace("\r\n", "\n").replace('\0', '\u0001');
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static void requireAdministrator(Person person) {
        if (!person.is(Role.ADMINISTRATOR)) {
            throw new NotAllowed("drafts of forms");
        }
    }
}
