package cn.parklens.evidence.mapping;

import static cn.parklens.db.Tables.HEADER_MAPPING;

import cn.parklens.account.Person;
import cn.parklens.evidence.HeaderMappings.Choice;
import cn.parklens.evidence.HeaderMappings.Meaning;
import cn.parklens.evidence.HeaderMappings.Remembered;
import cn.parklens.evidence.reading.words.Texts;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What headers mean, by park, list and folded text. */
@Repository
class HeaderMappingRepository {

    private final DSLContext database;

    HeaderMappingRepository(DSLContext database) {
        this.database = database;
    }

    void put(Person person, long parkId, String listCode, Choice choice) {
        database.insertInto(HEADER_MAPPING)
                .set(HEADER_MAPPING.PARK_ID, parkId)
                .set(HEADER_MAPPING.LIST_CODE, listCode)
                .set(HEADER_MAPPING.HEADER, Texts.bare(choice.header()))
                .set(HEADER_MAPPING.WRITTEN, choice.header().replace("\0", ""))
                .set(HEADER_MAPPING.MEANING, choice.meaning().name())
                .set(HEADER_MAPPING.COLUMN_CODE, choice.columnCode())
                .set(HEADER_MAPPING.PERSON_ID, person.id())
                .set(HEADER_MAPPING.PERSON_NAME, person.displayName())
                .onDuplicateKeyUpdate()
                .set(HEADER_MAPPING.WRITTEN, DSL.excluded(HEADER_MAPPING.WRITTEN))
                .set(HEADER_MAPPING.MEANING, DSL.excluded(HEADER_MAPPING.MEANING))
                .set(HEADER_MAPPING.COLUMN_CODE, DSL.excluded(HEADER_MAPPING.COLUMN_CODE))
                .set(HEADER_MAPPING.PERSON_ID, DSL.excluded(HEADER_MAPPING.PERSON_ID))
                .set(HEADER_MAPPING.PERSON_NAME, DSL.excluded(HEADER_MAPPING.PERSON_NAME))
                .set(HEADER_MAPPING.MAPPED_AT, DSL.currentOffsetDateTime())
                .execute();
    }

    List<Remembered> of(long parkId) {
        return database.selectFrom(HEADER_MAPPING)
                .where(HEADER_MAPPING.PARK_ID.eq(parkId))
                .orderBy(HEADER_MAPPING.LIST_CODE, HEADER_MAPPING.WRITTEN)
                .fetch(HeaderMappingRepository::remembered);
    }

    void remove(long parkId, String listCode, String header) {
        database.deleteFrom(HEADER_MAPPING)
                .where(HEADER_MAPPING.PARK_ID.eq(parkId))
                .and(HEADER_MAPPING.LIST_CODE.eq(listCode))
                .and(HEADER_MAPPING.HEADER.eq(header))
                .execute();
    }

    private static Remembered remembered(Record row) {
        return new Remembered(
                row.get(HEADER_MAPPING.LIST_CODE),
                row.get(HEADER_MAPPING.HEADER),
                row.get(HEADER_MAPPING.WRITTEN),
                Meaning.valueOf(row.get(HEADER_MAPPING.MEANING)),
                row.get(HEADER_MAPPING.COLUMN_CODE),
                row.get(HEADER_MAPPING.PERSON_NAME),
                row.get(HEADER_MAPPING.MAPPED_AT).toInstant());
    }
}
