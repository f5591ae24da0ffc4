package cn.parklens.submission;

import static cn.parklens.db.Tables.FORM_VERSION;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;

@Repository
class FormRepository {

    private final DSLContext database;

    FormRepository(DSLContext database) {
        this.database = database;
    }

    /** A form's text as it was published. */
    record Stored(long id, String yaml, String sha256) {}

    Optional<Stored> find(String formCode, String version) {
        return find(FORM_VERSION.FORM_CODE.eq(formCode).and(FORM_VERSION.VERSION.eq(version)));
    }

    Optional<Stored> find(long id) {
        return find(FORM_VERSION.ID.eq(id));
    }

    List<Long> ids() {
        return database.select(FORM_VERSION.ID)
                .from(FORM_VERSION)
                .orderBy(FORM_VERSION.ID)
                .fetch(Record1::value1);
    }

    Stored add(String formCode, String version, String title, String yaml, String sha256) {
        long id = database.insertInto(FORM_VERSION)
                .set(FORM_VERSION.FORM_CODE, formCode)
                .set(FORM_VERSION.VERSION, version)
                .set(FORM_VERSION.TITLE, title)
                .set(FORM_VERSION.YAML, yaml)
                .set(FORM_VERSION.SHA256, sha256)
                .returningResult(FORM_VERSION.ID)
                .fetchSingle(Record1::value1);
        return new Stored(id, yaml, sha256);
    }

    private Optional<Stored> find(Condition condition) {
        return database.select(FORM_VERSION.ID, FORM_VERSION.YAML, FORM_VERSION.SHA256)
                .from(FORM_VERSION)
                .where(condition)
                .fetchOptional(row -> new Stored(row.value1(), row.value2(), row.value3()));
    }
}
