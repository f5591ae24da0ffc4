package cn.parklens.submission;

import static cn.parklens.db.Tables.CURRENT_ENTRY;
import static cn.parklens.db.Tables.CURRENT_OBSERVATION;
import static cn.parklens.db.Tables.SUBMISSION;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Says in one query how far the ledgers have come. */
@Repository
class PositionRepository {

    private final DSLContext database;

    PositionRepository(DSLContext database) {
        this.database = database;
    }

    Position of(Submission submission) {
        long park = submission.park().id();
        Field<String> figures = DSL.field(DSL.select(
                        text(DSL.max(CURRENT_OBSERVATION.OBSERVATION_ID), DSL.sum(CURRENT_OBSERVATION.OBSERVATION_ID)))
                .from(CURRENT_OBSERVATION)
                .where(CURRENT_OBSERVATION.PARK_ID.eq(park))
                .and(CURRENT_OBSERVATION.SUBMISSION_ID.eq(submission.id())));
        Field<String> texts =
                DSL.field(DSL.select(text(DSL.max(CURRENT_ENTRY.ENTRY_ID), DSL.sum(CURRENT_ENTRY.ENTRY_ID)))
                        .from(CURRENT_ENTRY)
                        .where(CURRENT_ENTRY.PARK_ID.eq(park))
                        .and(CURRENT_ENTRY.SUBMISSION_ID.eq(submission.id())));
        Field<String> peers = DSL.field(DSL.select(text(
                        DSL.count(),
                        DSL.sum(SUBMISSION.ID),
                        DSL.max(SUBMISSION.CHANGED_AT),
                        DSL.max(DSL.when(SUBMISSION.ID.eq(submission.id()), SUBMISSION.ID))))
                .from(SUBMISSION)
                .where(SUBMISSION.COLLECTION_ID.eq(submission.collection().id()))
                .and(SUBMISSION.STATE.eq(Submission.State.ACCEPTED.name())));
        return database.select(figures, texts, peers)
                .fetchSingle(row -> new Position(row.value1(), row.value2(), row.value3()));
    }

    private static Field<String> text(Field<?>... parts) {
        return DSL.field("concat_ws('/', {0})", String.class, DSL.list(parts));
    }
}
