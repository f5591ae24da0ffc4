package cn.parklens.submission;

import static cn.parklens.db.Tables.FORM_VERSION;
import static cn.parklens.db.Tables.PERSON;

import cn.parklens.account.Person;
import cn.parklens.form.Form;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class FormRepository {

    private final DSLContext database;

    FormRepository(DSLContext database) {
        this.database = database;
    }

    /**
     * A form's text as it was published.
     *
     * @param carried whether the product brought it, and no person published it
     */
    record Stored(long id, String yaml, String sha256, boolean carried) {}

    Optional<Stored> find(String formCode, String version) {
        return find(FORM_VERSION.FORM_CODE.eq(formCode).and(FORM_VERSION.VERSION.eq(version)));
    }

    Optional<Stored> find(long id) {
        return find(FORM_VERSION.ID.eq(id));
    }

    /** What is known of a version besides its text. */
    record Published(long id, @Nullable String person, Instant at) {}

    /** Every version, newest first. */
    List<Published> published() {
        return database.select(FORM_VERSION.ID, PERSON.DISPLAY_NAME, FORM_VERSION.PUBLISHED_AT)
                .from(FORM_VERSION)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(FORM_VERSION.PUBLISHED_BY))
                .orderBy(FORM_VERSION.ID.desc())
                .fetch(row ->
                        new Published(row.value1(), row.value2(), row.value3().toInstant()));
    }

    Optional<Long> newest(String formCode) {
        return database.select(FORM_VERSION.ID)
                .from(FORM_VERSION)
                .where(FORM_VERSION.FORM_CODE.eq(formCode))
                .orderBy(FORM_VERSION.ID.desc())
                .limit(1)
                .fetchOptional(Record1::value1);
    }

    List<Long> ids() {
        return database.select(FORM_VERSION.ID)
                .from(FORM_VERSION)
                .orderBy(FORM_VERSION.ID)
                .fetch(Record1::value1);
    }

    /** Adds a version, unless somebody was first. */
    void add(Form form, String yaml, String sha256, @Nullable Person by) {
        database.insertInto(FORM_VERSION)
                .set(FORM_VERSION.FORM_CODE, form.code())
                .set(FORM_VERSION.VERSION, form.version())
                .set(FORM_VERSION.TITLE, form.title())
                .set(FORM_VERSION.YAML, yaml)
                .set(FORM_VERSION.SHA256, sha256)
                .set(FORM_VERSION.PUBLISHED_BY, by == null ? null : by.id())
                .onConflict(FORM_VERSION.FORM_CODE, FORM_VERSION.VERSION)
                .doNothing()
                .execute();
    }

    private Optional<Stored> find(Condition condition) {
        return database.select(FORM_VERSION.ID, FORM_VERSION.YAML, FORM_VERSION.SHA256, FORM_VERSION.PUBLISHED_BY)
                .from(FORM_VERSION)
                .where(condition)
                .fetchOptional(row -> new Stored(row.value1(), row.value2(), row.value3(), row.value4() == null));
    }
}
