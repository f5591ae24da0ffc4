package cn.parklens.submission;

import static cn.parklens.db.Tables.PERSON;
import static cn.parklens.db.Tables.PINNED_REMARK;
import static cn.parklens.db.Tables.SUBMISSION_EVENT;

import cn.parklens.account.Person;
import cn.parklens.check.Spot;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.observation.Cell;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Remarks pinned to cells and fields of submissions that were returned. */
@Repository
class RemarkRepository {

    private final DSLContext database;

    RemarkRepository(DSLContext database) {
        this.database = database;
    }

    /**
     * A remark as it was written.
     *
     * @param mark where the ledgers stood then
     */
    record Written(long id, Spot spot, String words, LedgerMark mark, PinnedRemark.@Nullable Kept kept) {}

    void add(Submission submission, Person person, LedgerMark mark, PinnedRemark.Pin pin) {
        database.insertInto(PINNED_REMARK)
                .set(PINNED_REMARK.PARK_ID, submission.park().id())
                .set(PINNED_REMARK.SUBMISSION_ID, submission.id())
                .set(PINNED_REMARK.REVISION, submission.revision())
                .set(PINNED_REMARK.PLACE, pin.spot().code())
                .set(PINNED_REMARK.WORDS, pin.words())
                .set(PINNED_REMARK.LAST_FIGURE, mark.figure())
                .set(PINNED_REMARK.LAST_ENTRY, mark.entry())
                .set(PINNED_REMARK.PERSON_ID, person.id())
                .execute();
    }

    /** Those of the return that was the last one, as they were written. */
    List<Written> ofLastReturn(Submission submission) {
        var lastReturn = DSL.select(DSL.max(SUBMISSION_EVENT.REVISION))
                .from(SUBMISSION_EVENT)
                .where(SUBMISSION_EVENT.PARK_ID.eq(submission.park().id()))
                .and(SUBMISSION_EVENT.SUBMISSION_ID.eq(submission.id()))
                .and(SUBMISSION_EVENT.KIND.eq(SubmissionEvent.Kind.RETURNED.name()));
        return database.select(PINNED_REMARK.fields())
                .select(PERSON.DISPLAY_NAME)
                .from(PINNED_REMARK)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(PINNED_REMARK.KEPT_BY))
                .where(PINNED_REMARK.PARK_ID.eq(submission.park().id()))
                .and(PINNED_REMARK.SUBMISSION_ID.eq(submission.id()))
                .and(PINNED_REMARK.REVISION.eq(lastReturn))
                .orderBy(PINNED_REMARK.ID)
                .fetch(RemarkRepository::written);
    }

    /**
     * Notes that the park leaves the place as it is, or takes that back.
     *
     * @return false when there is no such remark
     */
    boolean keep(Submission submission, long id, @Nullable Person person) {
        return database.update(PINNED_REMARK)
                        .set(PINNED_REMARK.KEPT_BY, person == null ? null : person.id())
                        .set(
                                PINNED_REMARK.KEPT_AT,
                                person == null ? DSL.castNull(PINNED_REMARK.KEPT_AT) : DSL.currentOffsetDateTime())
                        .where(PINNED_REMARK.PARK_ID.eq(submission.park().id()))
                        .and(PINNED_REMARK.SUBMISSION_ID.eq(submission.id()))
                        .and(PINNED_REMARK.ID.eq(id))
                        .execute()
                == 1;
    }

    private static Written written(Record row) {
        var keptAt = row.get(PINNED_REMARK.KEPT_AT);
        return new Written(
                row.get(PINNED_REMARK.ID),
                spot(row.get(PINNED_REMARK.PLACE)),
                row.get(PINNED_REMARK.WORDS),
                new LedgerMark(row.get(PINNED_REMARK.LAST_FIGURE), row.get(PINNED_REMARK.LAST_ENTRY)),
                keptAt == null ? null : new PinnedRemark.Kept(row.get(PERSON.DISPLAY_NAME), keptAt.toInstant()));
    }

    private static Spot spot(String place) {
        int at = place.indexOf('@');
        return at < 0
                ? new Spot.AtField(place)
                : new Spot.AtCell(new Cell(place.substring(0, at), ReferencePeriod.parse(place.substring(at + 1))));
    }
}
