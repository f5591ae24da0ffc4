package cn.parklens.submission;

import static cn.parklens.db.Tables.COLLECTION;
import static cn.parklens.db.Tables.PERSON;
import static cn.parklens.db.Tables.SUBMISSION;
import static cn.parklens.db.Tables.SUBMISSION_EVENT;

import cn.parklens.account.Park;
import cn.parklens.account.Person;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Submissions and what happened to them. */
@Repository
class SubmissionRepository {

    private final DSLContext database;
    private final Forms forms;
    private final JsonMapper json;

    SubmissionRepository(DSLContext database, Forms forms, JsonMapper json) {
        this.database = database;
        this.forms = forms;
        this.json = json;
    }

    Optional<Submission> find(Collection collection, Park park) {
        return submissions(SUBMISSION.COLLECTION_ID.eq(collection.id()).and(SUBMISSION.PARK_ID.eq(park.id())))
                .fetchOptional(row -> submission(row, park));
    }

    Optional<Submission> find(Park park, long id) {
        return submissions(SUBMISSION.PARK_ID.eq(park.id()).and(SUBMISSION.ID.eq(id)))
                .fetchOptional(row -> submission(row, park));
    }

    /** Those of some parks, the one that changed longest ago first. */
    List<Submission> of(java.util.Collection<Long> parks, Function<Long, Park> park) {
        return submissions(SUBMISSION.PARK_ID.in(parks))
                .fetch(row -> submission(row, park.apply(row.get(SUBMISSION.PARK_ID))));
    }

    /** Opens a draft; has no effect when there is a submission already. */
    boolean open(Collection collection, Park park) {
        return database.insertInto(SUBMISSION)
                        .set(SUBMISSION.COLLECTION_ID, collection.id())
                        .set(SUBMISSION.PARK_ID, park.id())
                        .set(SUBMISSION.FORM_VERSION_ID, collection.formVersion())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /**
     * Notes that something in it changes, and holds it until the transaction ends, so that nothing is written while it
     * is being sent.
     *
     * @return false when it is not open any more
     */
    boolean touch(Submission submission) {
        return database.update(SUBMISSION)
                        .set(SUBMISSION.CHANGED_AT, DSL.currentOffsetDateTime())
                        .where(SUBMISSION.ID.eq(submission.id()))
                        // What was read under one version of the form is not written under another.
                        .and(SUBMISSION.FORM_VERSION_ID.eq(submission.version().id()))
                        .and(SUBMISSION.STATE.in(Submission.State.DRAFT.name(), Submission.State.RETURNED.name()))
                        .execute()
                == 1;
    }

    /** Holds a submission until the transaction ends and says where it stands now. */
    Submission hold(Submission submission) {
        database.select(SUBMISSION.ID)
                .from(SUBMISSION)
                .where(SUBMISSION.ID.eq(submission.id()))
                .forNoKeyUpdate()
                .execute();
        return find(submission.park(), submission.id()).orElseThrow();
    }

    void move(Submission after) {
        database.update(SUBMISSION)
                .set(SUBMISSION.STATE, after.state().name())
                .set(SUBMISSION.REVISION, after.revision())
                .set(SUBMISSION.CHANGED_AT, DSL.currentOffsetDateTime())
                .where(SUBMISSION.ID.eq(after.id()))
                .execute();
    }

    void note(
            Submission submission,
            SubmissionEvent.Kind kind,
            @Nullable Person person,
            String remark,
            @Nullable FindingsSnapshot findings) {
        database.insertInto(SUBMISSION_EVENT)
                .set(SUBMISSION_EVENT.PARK_ID, submission.park().id())
                .set(SUBMISSION_EVENT.SUBMISSION_ID, submission.id())
                .set(SUBMISSION_EVENT.KIND, kind.name())
                .set(SUBMISSION_EVENT.REVISION, submission.revision())
                .set(SUBMISSION_EVENT.PERSON_ID, person == null ? null : person.id())
                .set(SUBMISSION_EVENT.REMARK, remark)
                .set(
                        SUBMISSION_EVENT.FINDINGS,
                        findings == null ? null : JSONB.valueOf(json.writeValueAsString(findings)))
                .execute();
    }

    /** What happened, newest first. */
    List<SubmissionEvent> events(Submission submission) {
        return database.select(
                        SUBMISSION_EVENT.KIND,
                        SUBMISSION_EVENT.REVISION,
                        PERSON.DISPLAY_NAME,
                        SUBMISSION_EVENT.AT,
                        SUBMISSION_EVENT.REMARK,
                        SUBMISSION_EVENT.FINDINGS)
                .from(SUBMISSION_EVENT)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(SUBMISSION_EVENT.PERSON_ID))
                .where(SUBMISSION_EVENT.PARK_ID.eq(submission.park().id()))
                .and(SUBMISSION_EVENT.SUBMISSION_ID.eq(submission.id()))
                .orderBy(SUBMISSION_EVENT.ID.desc())
                .fetch(this::event);
    }

    private SubmissionEvent event(Record row) {
        JSONB findings = row.get(SUBMISSION_EVENT.FINDINGS);
        return new SubmissionEvent(
                SubmissionEvent.Kind.valueOf(row.get(SUBMISSION_EVENT.KIND)),
                row.get(SUBMISSION_EVENT.REVISION),
                row.get(PERSON.DISPLAY_NAME),
                row.get(SUBMISSION_EVENT.AT).toInstant(),
                row.get(SUBMISSION_EVENT.REMARK),
                findings == null ? null : json.readValue(findings.data(), FindingsSnapshot.class));
    }

    private ResultQuery<? extends Record> submissions(Condition condition) {
        return database.select(SUBMISSION.fields())
                .select(COLLECTION.fields())
                .from(SUBMISSION)
                .join(COLLECTION)
                .on(COLLECTION.ID.eq(SUBMISSION.COLLECTION_ID))
                .where(condition)
                .orderBy(SUBMISSION.CHANGED_AT, SUBMISSION.ID);
    }

    private Submission submission(Record row, Park park) {
        return new Submission(
                row.get(SUBMISSION.ID),
                CollectionRepository.of(row),
                park,
                forms.version(row.get(SUBMISSION.FORM_VERSION_ID)),
                Submission.State.valueOf(row.get(SUBMISSION.STATE)),
                row.get(SUBMISSION.REVISION),
                row.get(SUBMISSION.CHANGED_AT).toInstant());
    }
}
