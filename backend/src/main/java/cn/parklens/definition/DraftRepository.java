package cn.parklens.definition;

import static cn.parklens.db.Tables.FORM_DRAFT;
import static cn.parklens.db.Tables.PERSON;

import cn.parklens.account.Person;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Drafts of forms. None is ever removed. */
@Repository
class DraftRepository {

    private final DSLContext database;

    DraftRepository(DSLContext database) {
        this.database = database;
    }

    long add(String name, String yaml, Person person) {
        return database.insertInto(FORM_DRAFT)
                .set(FORM_DRAFT.NAME, name)
                .set(FORM_DRAFT.YAML, yaml)
                .set(FORM_DRAFT.PERSON_ID, person.id())
                .returningResult(FORM_DRAFT.ID)
                .fetchSingle(Record1::value1);
    }

    /** Saves over the revision that was seen; has no effect when there is a newer one. */
    boolean save(long id, int seen, String yaml, Person person) {
        return database.update(FORM_DRAFT)
                        .set(FORM_DRAFT.YAML, yaml)
                        .set(FORM_DRAFT.PERSON_ID, person.id())
                        .set(FORM_DRAFT.CHANGED_AT, DSL.currentOffsetDateTime())
                        .set(FORM_DRAFT.REVISION, FORM_DRAFT.REVISION.plus(1))
                        .where(FORM_DRAFT.ID.eq(id))
                        .and(FORM_DRAFT.REVISION.eq(seen))
                        .execute()
                == 1;
    }

    void published(long id, long version) {
        database.update(FORM_DRAFT)
                .set(FORM_DRAFT.FORM_VERSION_ID, version)
                .where(FORM_DRAFT.ID.eq(id))
                .execute();
    }

    Optional<Draft> find(long id) {
        return some(FORM_DRAFT.ID.eq(id)).stream().findFirst();
    }

    /** Those that were not published, the one saved last first. */
    List<Draft> open() {
        return some(FORM_DRAFT.FORM_VERSION_ID.isNull());
    }

    private List<Draft> some(Condition which) {
        return database.select(FORM_DRAFT.fields())
                .select(PERSON.DISPLAY_NAME)
                .from(FORM_DRAFT)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(FORM_DRAFT.PERSON_ID))
                .where(which)
                .orderBy(FORM_DRAFT.CHANGED_AT.desc())
                .fetch(DraftRepository::draft);
    }

    private static Draft draft(Record row) {
        return new Draft(
                row.get(FORM_DRAFT.ID),
                row.get(FORM_DRAFT.NAME),
                row.get(FORM_DRAFT.YAML),
                row.get(PERSON.DISPLAY_NAME),
                row.get(FORM_DRAFT.CHANGED_AT).toInstant(),
                row.get(FORM_DRAFT.REVISION),
                row.get(FORM_DRAFT.FORM_VERSION_ID));
    }
}
