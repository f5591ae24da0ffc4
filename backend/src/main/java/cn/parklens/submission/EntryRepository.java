package cn.parklens.submission;

import static cn.parklens.db.Tables.CURRENT_ENTRY;
import static cn.parklens.db.Tables.ENTRY;
import static cn.parklens.db.Tables.PERSON;

import cn.parklens.observation.Origin;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The ledger of texts and choices. Lines are added, never changed. */
@Repository
class EntryRepository {

    private final DSLContext database;

    EntryRepository(DSLContext database) {
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

    /** Id of the newest line, 0 when there is none. */
    long newest(Submission submission) {
        return database.select(DSL.coalesce(DSL.max(ENTRY.ID), DSL.inline(0L)))
                .from(ENTRY)
                .where(ENTRY.PARK_ID.eq(submission.park().id()))
                .and(ENTRY.SUBMISSION_ID.eq(submission.id()))
                .fetchSingle()
                .value1();
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
                .fetch(EntryRepository::line);
    }

    void add(Submission submission, Arrival arrival, EntryChange change) {
        WorkbookSpot spot = arrival.spot();
        database.insertInto(ENTRY)
                .set(ENTRY.PARK_ID, submission.park().id())
                .set(ENTRY.SUBMISSION_ID, submission.id())
                .set(ENTRY.FIELD, change.field())
                .set(ENTRY.ROW, (short) change.row())
                .set(ENTRY.TEXT, change.text())
                .set(ENTRY.WAY, arrival.wayName())
                .set(ENTRY.PERSON_ID, arrival.person().id())
                .set(ENTRY.FILE_NAME, spot == null ? null : spot.file())
                .set(ENTRY.FILE_SHA256, spot == null ? null : spot.sha256())
                .set(ENTRY.SHEET, spot == null ? null : spot.sheet())
                .set(ENTRY.ROW_NUMBER, spot == null ? null : Integer.valueOf(spot.row()))
                .set(ENTRY.COLUMN_LETTER, spot == null ? null : spot.column())
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
                .fetch(EntryRepository::line);
    }

    private static EntryLine line(Record row) {
        return new EntryLine(
                row.get(ENTRY.ID), row.get(ENTRY.FIELD), row.get(ENTRY.ROW), row.get(ENTRY.TEXT), origin(row));
    }

    private static Origin origin(Record row) {
        String person = Objects.requireNonNullElse(row.get(PERSON.DISPLAY_NAME), "");
        var at = row.get(ENTRY.RECORDED_AT).toInstant();
        String way = row.get(ENTRY.WAY);
        return way.equals("WORKBOOK")
                ? new Origin.Workbook(
                        person,
                        at,
                        Objects.requireNonNullElse(row.get(ENTRY.FILE_NAME), ""),
                        row.get(ENTRY.FILE_SHA256),
                        row.get(ENTRY.SHEET),
                        row.get(ENTRY.ROW_NUMBER),
                        Objects.requireNonNullElse(row.get(ENTRY.COLUMN_LETTER), ""))
                : new Origin.Entered(person, at, Origin.Way.valueOf(way));
    }
}
