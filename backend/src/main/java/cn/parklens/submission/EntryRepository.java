package cn.parklens.submission;

import static cn.parklens.db.Tables.CURRENT_ENTRY;
import static cn.parklens.db.Tables.ENTRY;
import static cn.parklens.db.Tables.PERSON;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The ledger of texts and choices. Lines are added, never changed. */
@Repository
class EntryRepository extends LedgerRepository {

    private final DSLContext database;

    EntryRepository(DSLContext database) {
        super(database, ENTRY);
        this.database = database;
    }

    /** The current line of every field and row, blank ones included, rows in order. */
    List<EntryLine> current(Submission submission) {
        return current(submission, DSL.noCondition());
    }

    Optional<EntryLine> current(Submission submission, String field, int row) {
        return current(submission, CURRENT_ENTRY.FIELD.eq(field).and(CURRENT_ENTRY.ROW.eq((short) row))).stream()
                .findFirst();
    }

    /** Every line up to one that was the newest then, oldest first. */
    List<EntryLine> upTo(Submission submission, long newest) {
        return database.select(ENTRY.fields())
                .select(PERSON.DISPLAY_NAME)
                .from(ENTRY)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(ENTRY.PERSON_ID))
                .where(ENTRY.PARK_ID.eq(submission.park().id()))
                .and(ENTRY.SUBMISSION_ID.eq(submission.id()))
                .and(ENTRY.ID.le(newest))
                .orderBy(ENTRY.ID)
                .fetch(this::line);
    }

    void add(Submission submission, Arrival arrival, EntryChange change) {
        database.insertInto(ENTRY)
                .set(arrival(submission, arrival))
                .set(ENTRY.FIELD, change.field())
                .set(ENTRY.ROW, (short) change.row())
                .set(ENTRY.TEXT, change.text())
                .execute();
    }

    private List<EntryLine> current(Submission submission, Condition which) {
        return database.select(ENTRY.fields())
                .select(PERSON.DISPLAY_NAME)
                .from(CURRENT_ENTRY)
                .join(ENTRY)
                .on(ENTRY.PARK_ID.eq(CURRENT_ENTRY.PARK_ID))
                .and(ENTRY.ID.eq(CURRENT_ENTRY.ENTRY_ID))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(ENTRY.PERSON_ID))
                .where(CURRENT_ENTRY.PARK_ID.eq(submission.park().id()))
                .and(CURRENT_ENTRY.SUBMISSION_ID.eq(submission.id()))
                .and(which)
                .orderBy(CURRENT_ENTRY.FIELD, CURRENT_ENTRY.ROW)
                .fetch(this::line);
    }

    private EntryLine line(Record row) {
        return new EntryLine(
                row.get(ENTRY.ID), row.get(ENTRY.FIELD), row.get(ENTRY.ROW), row.get(ENTRY.TEXT), origin(row));
    }
}
