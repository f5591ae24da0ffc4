package cn.parklens.comparison;

import static cn.parklens.db.Tables.COLLECTION;
import static cn.parklens.db.Tables.FORM_VERSION;

import cn.parklens.form.Form;
import cn.parklens.form.FormReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The collections there are. A published form never changes, so that each is read once. */
@Repository
class CallRepository {

    private final DSLContext database;
    private final FormReader reader = FormReader.create();
    private final Map<Long, Form> forms = new ConcurrentHashMap<>();

    CallRepository(DSLContext database) {
        this.database = database;
    }

    /** Newest first. */
    List<Listed> listed() {
        return database.select(COLLECTION.ID, COLLECTION.CODE, COLLECTION.TITLE, COLLECTION.FORM_VERSION_ID)
                .from(COLLECTION)
                .orderBy(COLLECTION.OPENS_ON.desc(), COLLECTION.ID.desc())
                .fetch(row -> new Listed(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** The one of this code, the newest when none is named. */
    Optional<Call> find(String code) {
        return listed().stream()
                .filter(one -> code.isEmpty() || one.code().equals(code))
                .findFirst()
                .map(one -> new Call(one.id(), one.code(), one.title(), form(one.formVersion())));
    }

    private Form form(long version) {
        return forms.computeIfAbsent(
                version,
                id -> database.select(FORM_VERSION.YAML, FORM_VERSION.FORM_CODE)
                        .from(FORM_VERSION)
                        .where(FORM_VERSION.ID.eq(id))
                        .fetchSingle(row -> reader.read(row.value1(), row.value2() + ".yaml")));
    }

    /** A collection by name only. */
    record Listed(long id, String code, String title, long formVersion) {}
}
