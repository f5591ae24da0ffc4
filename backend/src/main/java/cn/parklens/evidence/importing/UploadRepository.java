package cn.parklens.evidence.importing;

import static cn.parklens.db.Tables.UPLOAD;

import cn.parklens.account.Person;
import cn.parklens.evidence.ImportResult;
import cn.parklens.evidence.Recognition;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.Upload.State;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Uploads and how they go. */
@Repository
class UploadRepository {

    private final DSLContext database;
    private final JsonMapper json;

    UploadRepository(DSLContext database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    UploadKey add(
            @Nullable Person person,
            long parkId,
            long submissionId,
            String sha256,
            String fileName,
            @Nullable String listCode,
            long size) {
        long id = database.insertInto(UPLOAD)
                .set(UPLOAD.PARK_ID, parkId)
                .set(UPLOAD.SUBMISSION_ID, submissionId)
                .set(UPLOAD.SHA256, sha256)
                .set(UPLOAD.FILE_NAME, fileName)
                .set(UPLOAD.LIST_CODE, listCode)
                .set(UPLOAD.STATE, State.RECEIVED.name())
                .set(UPLOAD.BYTES_TOTAL, size)
                .set(UPLOAD.PERSON_ID, person == null ? null : person.id())
                .set(UPLOAD.PERSON_NAME, person == null ? null : person.displayName())
                .returningResult(UPLOAD.ID)
                .fetchSingle(Record1::value1);
        return new UploadKey(parkId, id);
    }

    /**
     * Whether these bytes were sent under this name for this list before and are not done with. Who sends them twice at
     * once is made to wait for the first within the current transaction.
     */
    boolean isUnderWay(long parkId, long submissionId, String sha256, String fileName, @Nullable String listCode) {
        database.fetch("select pg_advisory_xact_lock(hashtextextended({0}, {1}))", DSL.val(sha256), DSL.val(parkId));
        return database.fetchExists(database.selectOne()
                .from(UPLOAD)
                .where(UPLOAD.PARK_ID.eq(parkId))
                .and(UPLOAD.SUBMISSION_ID.eq(submissionId))
                .and(UPLOAD.SHA256.eq(sha256))
                .and(UPLOAD.FILE_NAME.eq(fileName))
                .and(UPLOAD.LIST_CODE.isNotDistinctFrom(listCode))
                .and(UPLOAD.STATE.in(Stream.of(State.values())
                        .filter(state -> !state.isFinal())
                        .map(State::name)
                        .toList())));
    }

    void recognised(UploadKey upload, Recognition recognition) {
        database.update(UPLOAD)
                .set(UPLOAD.RECOGNISED, JSONB.valueOf(json.writeValueAsString(recognition)))
                .where(is(upload))
                .execute();
    }

    /**
     * Moves on, if it is still where it is thought to be.
     *
     * @return whether it was
     */
    boolean move(UploadKey upload, Collection<State> from, State to) {
        var update = database.update(UPLOAD).set(UPLOAD.STATE, to.name());
        if (to.isFinal()) {
            update = update.set(UPLOAD.FINISHED_AT, DSL.currentOffsetDateTime());
        }
        return update.where(is(upload))
                        .and(UPLOAD.STATE.in(from.stream().map(State::name).toList()))
                        .execute()
                == 1;
    }

    /**
     * The next in the queue, made RUNNING: of the park with the fewest running, among these of the one whose last turn was
     * longest ago, the oldest.
     */
    Optional<UploadKey> claim() {
        var running = UPLOAD.as("running");
        var earlier = UPLOAD.as("earlier");
        return database.update(UPLOAD)
                .set(UPLOAD.STATE, State.RUNNING.name())
                .set(UPLOAD.STARTED_AT, DSL.currentOffsetDateTime())
                .set(UPLOAD.ROWS_READ, 0L)
                .set(UPLOAD.BYTES_READ, 0L)
                .where(DSL.row(UPLOAD.PARK_ID, UPLOAD.ID)
                        .eq(database.select(UPLOAD.PARK_ID, UPLOAD.ID)
                                .from(UPLOAD)
                                .where(UPLOAD.STATE.eq(State.QUEUED.name()))
                                .orderBy(
                                        DSL.field(DSL.selectCount()
                                                .from(running)
                                                .where(running.STATE.eq(State.RUNNING.name()))
                                                .and(running.PARK_ID.eq(UPLOAD.PARK_ID))),
                                        DSL.field(DSL.select(DSL.max(earlier.STARTED_AT))
                                                        .from(earlier)
                                                        .where(earlier.PARK_ID.eq(UPLOAD.PARK_ID)))
                                                .asc()
                                                .nullsFirst(),
                                        UPLOAD.ID)
                                .limit(1)
                                .forUpdate()
                                .skipLocked()))
                .returningResult(UPLOAD.PARK_ID, UPLOAD.ID)
                .fetchOptional(UploadRepository::key);
    }

    /** What was being imported when the product last stopped. */
    List<UploadKey> running() {
        return in(State.RUNNING);
    }

    /** Notes that an import was cut off, and says how often that happened to it by now. */
    int cutOff(UploadKey upload) {
        return database.update(UPLOAD)
                .set(UPLOAD.LOSSES, UPLOAD.LOSSES.plus(1))
                .where(is(upload))
                .returningResult(UPLOAD.LOSSES)
                .fetchSingle(Record1::value1);
    }

    /** What was stored but never looked into. */
    List<UploadKey> received() {
        return in(State.RECEIVED);
    }

    private List<UploadKey> in(State state) {
        return database.select(UPLOAD.PARK_ID, UPLOAD.ID)
                .from(UPLOAD)
                .where(UPLOAD.STATE.eq(state.name()))
                .fetch(UploadRepository::key);
    }

    /**
     * Notes how far an import is, within the transaction of the rows that it speaks of.
     *
     * @throws CutOff when the note before is not there: the database came back without what was written last
     */
    void progress(ImportRun run) {
        note(run, Map.of());
    }

    /** Notes as well what it published. */
    void published(ImportRun run) {
        note(run, result(run.result(), run.problems().asking()));
    }

    /** Notes as well what it came to. */
    void ended(ImportRun run, State state) {
        Map<Field<?>, Object> end = result(run.result(), run.problems().asking());
        end.put(UPLOAD.STATE, state.name());
        end.put(UPLOAD.FINISHED_AT, DSL.currentOffsetDateTime());
        note(run, end);
    }

    private void note(ImportRun run, Map<Field<?>, Object> more) {
        long rows = run.rowsRead();
        int followed = database.update(UPLOAD)
                .set(UPLOAD.ROWS_READ, rows)
                .set(UPLOAD.BYTES_READ, run.bytesRead())
                .set(UPLOAD.BYTES_TOTAL, run.bytesTotal())
                .set(more)
                .where(is(run.key()))
                .and(UPLOAD.ROWS_READ.eq(run.rowsNoted()))
                .execute();
        if (followed == 0) {
            throw new CutOff(new IllegalStateException("rows that were written are gone"));
        }
        run.noted(rows);
    }

    void result(UploadKey upload, ImportResult result, int problemCount) {
        database.update(UPLOAD)
                .set(result(result, problemCount))
                .where(is(upload))
                .execute();
    }

    private Map<Field<?>, Object> result(ImportResult result, int problemCount) {
        Map<Field<?>, Object> values = new LinkedHashMap<>();
        values.put(UPLOAD.RESULT, JSONB.valueOf(json.writeValueAsString(result)));
        values.put(UPLOAD.PROBLEM_COUNT, problemCount);
        return values;
    }

    /** The result with what was found after it was told. */
    void foundMore(UploadKey upload, ImportResult result, int problems) {
        database.update(UPLOAD)
                .set(UPLOAD.RESULT, JSONB.valueOf(json.writeValueAsString(result)))
                .set(UPLOAD.PROBLEM_COUNT, UPLOAD.PROBLEM_COUNT.plus(problems))
                .where(is(upload))
                .execute();
    }

    /** The same result with what the cross-check said. */
    void crossChecked(UploadKey upload, ImportResult result) {
        database.update(UPLOAD)
                .set(UPLOAD.RESULT, JSONB.valueOf(json.writeValueAsString(result)))
                .where(is(upload))
                .execute();
    }

    Optional<Upload> find(UploadKey upload) {
        return database.selectFrom(UPLOAD).where(is(upload)).fetchOptional(this::upload);
    }

    /** Those with these numbers, newest first. */
    List<Upload> these(long parkId, Collection<Long> ids) {
        return database.selectFrom(UPLOAD)
                .where(UPLOAD.PARK_ID.eq(parkId))
                .and(UPLOAD.ID.in(ids))
                .orderBy(UPLOAD.ID.desc())
                .fetch(this::upload);
    }

    /** The uploads of a submission, newest first, at most the last 500. */
    List<Upload> of(long parkId, long submissionId) {
        return database.selectFrom(UPLOAD)
                .where(UPLOAD.PARK_ID.eq(parkId))
                .and(UPLOAD.SUBMISSION_ID.eq(submissionId))
                .orderBy(UPLOAD.ID.desc())
                .limit(500)
                .fetch(this::upload);
    }

    private static org.jooq.Condition is(UploadKey upload) {
        return UPLOAD.PARK_ID.eq(upload.parkId()).and(UPLOAD.ID.eq(upload.id()));
    }

    private static UploadKey key(Record2<Long, Long> row) {
        return new UploadKey(row.value1(), row.value2());
    }

    private Upload upload(Record row) {
        return new Upload(
                row.get(UPLOAD.PARK_ID),
                row.get(UPLOAD.ID),
                row.get(UPLOAD.SUBMISSION_ID),
                row.get(UPLOAD.SHA256),
                row.get(UPLOAD.FILE_NAME),
                row.get(UPLOAD.LIST_CODE),
                State.valueOf(row.get(UPLOAD.STATE)),
                read(row.get(UPLOAD.RECOGNISED), Recognition.class),
                new Upload.Progress(
                        row.get(UPLOAD.BYTES_TOTAL),
                        row.get(UPLOAD.BYTES_READ),
                        row.get(UPLOAD.ROWS_READ),
                        row.get(UPLOAD.UPLOADED_AT).toInstant(),
                        instant(row.get(UPLOAD.STARTED_AT)),
                        instant(row.get(UPLOAD.FINISHED_AT))),
                read(row.get(UPLOAD.RESULT), ImportResult.class),
                row.get(UPLOAD.PERSON_NAME));
    }

    private <T> @Nullable T read(@Nullable JSONB value, Class<T> type) {
        return value == null ? null : json.readValue(value.data(), type);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
