package cn.parklens.evidence.importing;

import static cn.parklens.db.Tables.EVIDENCE_ROW;
import static cn.parklens.db.Tables.LIST_VERSION;
import static cn.parklens.db.Tables.SUBMISSION;
import static cn.parklens.db.Tables.UPLOAD;

import cn.parklens.evidence.ListOverview.Version;
import cn.parklens.evidence.Recognition;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Versions of lists: written once, current only when complete. */
@Repository
class ListVersionRepository {

    private final DSLContext database;
    private final JsonMapper json;

    ListVersionRepository(DSLContext database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Begins a version that nobody sees yet; its number is given when it is published. */
    long begin(UploadKey upload, long submissionId, String listCode, Recognition.SheetTaken taken) {
        return database.insertInto(LIST_VERSION)
                .set(LIST_VERSION.PARK_ID, upload.parkId())
                .set(LIST_VERSION.SUBMISSION_ID, submissionId)
                .set(LIST_VERSION.LIST_CODE, listCode)
                .set(LIST_VERSION.VERSION, Math.toIntExact(-upload.id()))
                .set(LIST_VERSION.UPLOAD_ID, upload.id())
                .set(LIST_VERSION.SHEET, taken.name())
                .set(LIST_VERSION.HEADER_ROW, taken.headerRow())
                .set(LIST_VERSION.COLUMNS, JSONB.valueOf(json.writeValueAsString(taken.columns())))
                .returningResult(LIST_VERSION.ID)
                .fetchSingle(Record1::value1);
    }

    /** Removes what an upload left that was never published, rows and all. */
    void removeUnpublished(UploadKey upload) {
        var unpublished = database.select(LIST_VERSION.ID)
                .from(LIST_VERSION)
                .where(LIST_VERSION.PARK_ID.eq(upload.parkId()))
                .and(LIST_VERSION.UPLOAD_ID.eq(upload.id()))
                .and(LIST_VERSION.IMPORTED_AT.isNull())
                .fetch(Record1::value1);
        for (Long version : unpublished) {
            database.deleteFrom(EVIDENCE_ROW)
                    .where(EVIDENCE_ROW.PARK_ID.eq(upload.parkId()))
                    .and(EVIDENCE_ROW.LIST_VERSION_ID.eq(version))
                    .execute();
            database.deleteFrom(LIST_VERSION)
                    .where(LIST_VERSION.PARK_ID.eq(upload.parkId()))
                    .and(LIST_VERSION.ID.eq(version))
                    .execute();
        }
    }

    /** Whether an upload's lists were published. */
    boolean isPublished(UploadKey upload) {
        return database.fetchExists(database.selectFrom(LIST_VERSION)
                .where(LIST_VERSION.PARK_ID.eq(upload.parkId()))
                .and(LIST_VERSION.UPLOAD_ID.eq(upload.id()))
                .and(LIST_VERSION.IMPORTED_AT.isNotNull()));
    }

    /** Holds back everyone else who would publish for the same submission until the transaction ends. */
    void lock(long parkId, long submissionId) {
        database.select(SUBMISSION.ID)
                .from(SUBMISSION)
                .where(SUBMISSION.PARK_ID.eq(parkId))
                .and(SUBMISSION.ID.eq(submissionId))
                .forNoKeyUpdate()
                .fetch();
    }

    /**
     * Gives a complete version its number and makes it the current one, unless a newer upload got there first, whose own
     * version counts or was set aside since.
     *
     * <p>Within a transaction that holds {@link #lock}.
     *
     * @return the name of that newer file, empty where this one counts
     */
    Optional<String> publish(UploadKey upload, long submissionId, ListImport imported) {
        var list = LIST_VERSION
                .PARK_ID
                .eq(upload.parkId())
                .and(LIST_VERSION.SUBMISSION_ID.eq(submissionId))
                .and(LIST_VERSION.LIST_CODE.eq(imported.list().code()));
        Optional<String> newer = database.select(UPLOAD.FILE_NAME)
                .from(LIST_VERSION)
                .join(UPLOAD)
                .on(UPLOAD.PARK_ID.eq(LIST_VERSION.PARK_ID))
                .and(UPLOAD.ID.eq(LIST_VERSION.UPLOAD_ID))
                .where(list)
                .and(LIST_VERSION.IMPORTED_AT.isNotNull())
                .and(LIST_VERSION.UPLOAD_ID.gt(upload.id()))
                .orderBy(LIST_VERSION.UPLOAD_ID.desc())
                .limit(1)
                .fetchOptional(Record1::value1);
        if (newer.isEmpty()) {
            database.update(LIST_VERSION)
                    .set(LIST_VERSION.CURRENT, false)
                    .where(list)
                    .and(LIST_VERSION.CURRENT)
                    .execute();
        }
        int number = database.select(DSL.coalesce(DSL.max(LIST_VERSION.VERSION), 0))
                        .from(LIST_VERSION)
                        .where(list)
                        .and(LIST_VERSION.VERSION.gt(0))
                        .fetchSingle(Record1::value1)
                + 1;
        database.update(LIST_VERSION)
                .set(LIST_VERSION.VERSION, number)
                .set(LIST_VERSION.CURRENT, newer.isEmpty())
                .set(LIST_VERSION.IMPORTED_AT, DSL.currentOffsetDateTime())
                .set(LIST_VERSION.ROWS_READ, imported.rows())
                .set(LIST_VERSION.COUNTED, imported.counted())
                .set(LIST_VERSION.DUPLICATES, imported.duplicates())
                .set(LIST_VERSION.PROBLEM_COUNT, imported.problems())
                .where(LIST_VERSION.PARK_ID.eq(upload.parkId()))
                .and(LIST_VERSION.ID.eq(imported.version()))
                .execute();
        return newer;
    }

    /** Makes no version of a list the current one. */
    void setAside(long parkId, long submissionId, String listCode) {
        database.update(LIST_VERSION)
                .set(LIST_VERSION.CURRENT, false)
                .where(LIST_VERSION.PARK_ID.eq(parkId))
                .and(LIST_VERSION.SUBMISSION_ID.eq(submissionId))
                .and(LIST_VERSION.LIST_CODE.eq(listCode))
                .and(LIST_VERSION.CURRENT)
                .execute();
    }

    /**
     * The version of a list that counts.
     *
     * @param id within the park
     * @param sheet where its rows stand
     * @param counted how many rows count
     */
    record Current(long id, String listCode, String sheet, int counted) {}

    /** The versions that count, by list. */
    List<Current> current(long parkId, long submissionId) {
        return database.select(LIST_VERSION.ID, LIST_VERSION.LIST_CODE, LIST_VERSION.SHEET, LIST_VERSION.COUNTED)
                .from(LIST_VERSION)
                .where(LIST_VERSION.PARK_ID.eq(parkId))
                .and(LIST_VERSION.SUBMISSION_ID.eq(submissionId))
                .and(LIST_VERSION.CURRENT)
                .and(LIST_VERSION.IMPORTED_AT.isNotNull())
                .orderBy(LIST_VERSION.LIST_CODE)
                .fetch(row -> new Current(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** A published version with the list it is of. */
    record Listed(String listCode, Version version, List<Recognition.ColumnTaken> columns) {}

    /** Every published version of a submission's lists, those of the file that was sent last first. */
    List<Listed> published(long parkId, long submissionId) {
        return database.select(LIST_VERSION.fields())
                .select(UPLOAD.FILE_NAME, UPLOAD.PERSON_NAME)
                .from(LIST_VERSION)
                .join(UPLOAD)
                .on(UPLOAD.PARK_ID.eq(LIST_VERSION.PARK_ID))
                .and(UPLOAD.ID.eq(LIST_VERSION.UPLOAD_ID))
                .where(LIST_VERSION.PARK_ID.eq(parkId))
                .and(LIST_VERSION.SUBMISSION_ID.eq(submissionId))
                .and(LIST_VERSION.IMPORTED_AT.isNotNull())
                .orderBy(LIST_VERSION.LIST_CODE, LIST_VERSION.UPLOAD_ID.desc())
                .fetch(this::listed);
    }

    /** In what the figures of each list were kept when it was read last. */
    KeptUnits keptUnits(long parkId, long submissionId) {
        return new KeptUnits(database.select(LIST_VERSION.LIST_CODE, LIST_VERSION.COLUMNS)
                .distinctOn(LIST_VERSION.LIST_CODE)
                .from(LIST_VERSION)
                .where(LIST_VERSION.PARK_ID.eq(parkId))
                .and(LIST_VERSION.SUBMISSION_ID.eq(submissionId))
                .and(LIST_VERSION.IMPORTED_AT.isNotNull())
                .orderBy(LIST_VERSION.LIST_CODE, LIST_VERSION.VERSION.desc())
                .fetchMap(Record2::value1, row -> columns(row.value2())));
    }

    private List<Recognition.ColumnTaken> columns(JSONB written) {
        return List.of(json.readValue(written.data(), Recognition.ColumnTaken[].class));
    }

    private Listed listed(Record row) {
        return new Listed(
                row.get(LIST_VERSION.LIST_CODE),
                new Version(
                        row.get(LIST_VERSION.ID),
                        row.get(LIST_VERSION.VERSION),
                        row.get(LIST_VERSION.UPLOAD_ID),
                        row.get(UPLOAD.FILE_NAME),
                        row.get(LIST_VERSION.SHEET),
                        row.get(LIST_VERSION.ROWS_READ),
                        row.get(LIST_VERSION.COUNTED),
                        row.get(LIST_VERSION.DUPLICATES),
                        row.get(LIST_VERSION.EXCLUDED),
                        row.get(LIST_VERSION.PROBLEM_COUNT),
                        row.get(LIST_VERSION.CURRENT),
                        row.get(LIST_VERSION.IMPORTED_AT).toInstant(),
                        row.get(UPLOAD.PERSON_NAME)),
                columns(row.get(LIST_VERSION.COLUMNS)));
    }
}
