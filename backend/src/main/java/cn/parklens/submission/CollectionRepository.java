package cn.parklens.submission;

import static cn.parklens.db.Tables.COLLECTION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

@Repository
class CollectionRepository {

    private final DSLContext database;

    CollectionRepository(DSLContext database) {
        this.database = database;
    }

    Optional<Collection> find(String code) {
        return database.selectFrom(COLLECTION).where(COLLECTION.CODE.eq(code)).fetchOptional(CollectionRepository::of);
    }

    List<Collection> all() {
        return database.selectFrom(COLLECTION)
                .orderBy(COLLECTION.CLOSES_ON.desc(), COLLECTION.CODE)
                .fetch(CollectionRepository::of);
    }

    void change(long id, long formVersion, LocalDate opensOn, LocalDate closesOn) {
        database.update(COLLECTION)
                .set(COLLECTION.FORM_VERSION_ID, formVersion)
                .set(COLLECTION.OPENS_ON, opensOn)
                .set(COLLECTION.CLOSES_ON, closesOn)
                .where(COLLECTION.ID.eq(id))
                .execute();
    }

    void add(String code, String title, long formVersion, LocalDate opensOn, LocalDate closesOn) {
        database.insertInto(COLLECTION)
                .set(COLLECTION.CODE, code)
                .set(COLLECTION.TITLE, title)
                .set(COLLECTION.FORM_VERSION_ID, formVersion)
                .set(COLLECTION.OPENS_ON, opensOn)
                .set(COLLECTION.CLOSES_ON, closesOn)
                .onConflictDoNothing()
                .execute();
    }

    static Collection of(Record row) {
        return new Collection(
                row.get(COLLECTION.ID),
                row.get(COLLECTION.CODE),
                row.get(COLLECTION.TITLE),
                row.get(COLLECTION.FORM_VERSION_ID),
                row.get(COLLECTION.OPENS_ON),
                row.get(COLLECTION.CLOSES_ON));
    }
}
