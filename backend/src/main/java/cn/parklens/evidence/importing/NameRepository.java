package cn.parklens.evidence.importing;

import static cn.parklens.db.Tables.EVIDENCE_ROW;
import static cn.parklens.db.Tables.FORMER_NAME;
import static cn.parklens.db.Tables.LIST_VERSION;

import cn.parklens.evidence.comparing.WholeLists;
import cn.parklens.evidence.enterprise.CreditCode;
import cn.parklens.evidence.enterprise.EnterpriseName;
import cn.parklens.evidence.problem.EvidenceProblem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Names of enterprises as they stand in the rows that count. */
@Repository
class NameRepository {

    private static final String SURE = CreditCode.State.VALID.name();

    /** 东区街道 is asked about already: that 西区街道 is near it, nobody has to be told. */
    private static final Condition OF_ENTERPRISES =
            DSL.val(EvidenceProblem.NAME_OF_GROUP.name()).ne(DSL.all(EVIDENCE_ROW.FLAGS));

    private static final int FETCH = 5_000;
    private static final int MOST_RENAMED = 10_000;

    private final DSLContext database;
    private final WholeLists wholeLists;

    NameRepository(DSLContext database, WholeLists wholeLists) {
        this.database = database;
        this.wholeLists = wholeLists;
    }

    /**
     * A row by its name.
     *
     * @param sure whether its credit code is beyond doubt
     */
    record NamedRow(long version, int row, String identityKey, String name, boolean sure) {}

    /** How many rows have a credit code that is missing or in doubt. */
    int unsure(long parkId, long version) {
        return database.fetchCount(
                EVIDENCE_ROW,
                counted(parkId, version)
                        .and(EVIDENCE_ROW.CREDIT_CODE_STATE.ne(SURE))
                        .and(OF_ENTERPRISES));
    }

    /** Hands over rows in their order but those of which nothing is known but their number, or that are of a group. */
    void each(long parkId, long version, boolean unsureOnly, int most, Consumer<NamedRow> consumer) {
        Condition which = counted(parkId, version)
                .and(EVIDENCE_ROW.NAME.ne(""))
                .and(OF_ENTERPRISES)
                .and(unsureOnly ? EVIDENCE_ROW.CREDIT_CODE_STATE.ne(SURE) : DSL.noCondition());
        var query = database.select(
                        EVIDENCE_ROW.ROW_NUMBER,
                        EVIDENCE_ROW.IDENTITY_KEY,
                        EVIDENCE_ROW.NAME,
                        EVIDENCE_ROW.CREDIT_CODE_STATE)
                .from(EVIDENCE_ROW)
                .where(which)
                .orderBy(EVIDENCE_ROW.ROW_NUMBER)
                .limit(most)
                .fetchSize(FETCH);
        try (ResultSet rows = query.fetchResultSet()) {
            while (rows.next()) {
                consumer.accept(new NamedRow(
                        version,
                        rows.getInt(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4).equals(SURE)));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the names could not be read", failure);
        }
    }

    /** Which of these enterprises a version has. */
    Set<String> present(long parkId, long version, Collection<String> identityKeys) {
        return database.selectDistinct(EVIDENCE_ROW.IDENTITY_KEY)
                .from(EVIDENCE_ROW)
                .where(counted(parkId, version))
                .and(EVIDENCE_ROW.IDENTITY_KEY.eq(DSL.any(identityKeys.toArray(String[]::new))))
                .fetchSet(EVIDENCE_ROW.IDENTITY_KEY);
    }

    /**
     * The same credit code under another name.
     *
     * @param row of the version looked at
     * @param otherVersion where the other name stands
     */
    record Renamed(int row, String name, String code, long otherVersion, int otherRow, String otherName) {}

    /** Codes of a version that stand in others under a name that is written otherwise, in the order of its rows. */
    List<Renamed> renamed(long parkId, long version, List<Long> others) {
        return wholeLists.joined(() -> joined(parkId, version, others));
    }

    private List<Renamed> joined(long parkId, long version, List<Long> others) {
        var own = EVIDENCE_ROW.as("own");
        var other = EVIDENCE_ROW.as("other");
        return database.select(
                        own.ROW_NUMBER, own.NAME, own.IDENTITY_KEY, other.LIST_VERSION_ID, other.ROW_NUMBER, other.NAME)
                .from(own)
                .join(other)
                .on(other.PARK_ID.eq(own.PARK_ID))
                .and(other.IDENTITY_KEY.eq(own.IDENTITY_KEY))
                .where(own.PARK_ID.eq(parkId))
                .and(own.LIST_VERSION_ID.eq(version))
                .and(own.STATUS.eq("COUNTED"))
                .and(own.CREDIT_CODE_STATE.in(CreditCode.State.identifying()))
                .and(other.LIST_VERSION_ID.in(others))
                .and(other.STATUS.eq("COUNTED"))
                .and(other.NAME.ne(own.NAME))
                .and(other.NAME.ne(""))
                .orderBy(own.ROW_NUMBER, other.LIST_VERSION_ID, other.ROW_NUMBER)
                .limit(MOST_RENAMED)
                .fetch(row -> new Renamed(
                        row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }

    /** Keeps names for good; one that is known already stays as it is. */
    void keep(long parkId, long submissionId, List<Renamed> former) {
        if (former.isEmpty()) {
            return;
        }
        var batch = database.batch(database.insertInto(
                        FORMER_NAME,
                        FORMER_NAME.PARK_ID,
                        FORMER_NAME.SUBMISSION_ID,
                        FORMER_NAME.CREDIT_CODE,
                        FORMER_NAME.FOLDED,
                        FORMER_NAME.NAME,
                        FORMER_NAME.LIST_VERSION_ID,
                        FORMER_NAME.ROW_NUMBER)
                .values((Long) null, null, null, null, null, null, null)
                .onConflictDoNothing());
        for (Renamed one : former) {
            batch = batch.bind(
                    parkId,
                    submissionId,
                    one.code(),
                    EnterpriseName.fold(one.otherName()),
                    one.otherName(),
                    one.otherVersion(),
                    one.otherRow());
        }
        batch.execute();
    }

    /** Notes that the names of a version wait to be compared. */
    void wait(long parkId, long version) {
        database.update(LIST_VERSION)
                .set(LIST_VERSION.NAMES_COMPARED, false)
                .where(LIST_VERSION.PARK_ID.eq(parkId))
                .and(LIST_VERSION.ID.eq(version))
                .execute();
    }

    /**
     * Notes that the names of a version were compared.
     *
     * @return whether it waited for that and still is the list's current version
     */
    boolean compared(Waiting waited) {
        return Boolean.TRUE.equals(database.update(LIST_VERSION)
                .set(LIST_VERSION.NAMES_COMPARED, true)
                .where(LIST_VERSION.PARK_ID.eq(waited.parkId()))
                .and(LIST_VERSION.ID.eq(waited.version()))
                .and(DSL.not(LIST_VERSION.NAMES_COMPARED))
                .returningResult(LIST_VERSION.CURRENT)
                .fetchOne(Record1::value1));
    }

    /** A published version that waits. */
    record Waiting(long parkId, long submissionId, long uploadId, long version) {}

    /** The next that waits. Nothing is held: whoever publishes meanwhile need not wait as well. */
    Optional<Waiting> nextWaiting() {
        return database.select(
                        LIST_VERSION.PARK_ID, LIST_VERSION.SUBMISSION_ID, LIST_VERSION.UPLOAD_ID, LIST_VERSION.ID)
                .from(LIST_VERSION)
                .where(DSL.not(LIST_VERSION.NAMES_COMPARED))
                .and(LIST_VERSION.IMPORTED_AT.isNotNull())
                .orderBy(LIST_VERSION.PARK_ID, LIST_VERSION.ID)
                .limit(1)
                .fetchOptional(row -> new Waiting(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** Notes findings that came after a version was published. */
    void foundMore(long parkId, long version, int problems) {
        database.update(LIST_VERSION)
                .set(LIST_VERSION.PROBLEM_COUNT, LIST_VERSION.PROBLEM_COUNT.plus(problems))
                .where(LIST_VERSION.PARK_ID.eq(parkId))
                .and(LIST_VERSION.ID.eq(version))
                .execute();
    }

    /**
     * A version as a finding names it.
     *
     * @param number from 1; less before it is published
     * @param rows how many it has
     */
    record Source(long id, String listCode, int number, boolean current, String sheet, String fileName, int rows) {

        Source withRows(int counted) {
            return new Source(id, listCode, number, current, sheet, fileName, counted);
        }
    }

    /** Every version of a submission's lists that was published, and those that an upload is about to publish. */
    List<Source> sources(long parkId, long submissionId, long uploadId) {
        var upload = cn.parklens.db.Tables.UPLOAD;
        return database.select(
                        LIST_VERSION.ID,
                        LIST_VERSION.LIST_CODE,
                        LIST_VERSION.VERSION,
                        LIST_VERSION.CURRENT,
                        LIST_VERSION.SHEET,
                        upload.FILE_NAME,
                        LIST_VERSION.ROWS_READ)
                .from(LIST_VERSION)
                .join(upload)
                .on(upload.PARK_ID.eq(LIST_VERSION.PARK_ID))
                .and(upload.ID.eq(LIST_VERSION.UPLOAD_ID))
                .where(LIST_VERSION.PARK_ID.eq(parkId))
                .and(LIST_VERSION.SUBMISSION_ID.eq(submissionId))
                .and(LIST_VERSION.IMPORTED_AT.isNotNull().or(LIST_VERSION.UPLOAD_ID.eq(uploadId)))
                .orderBy(LIST_VERSION.LIST_CODE, LIST_VERSION.VERSION.desc())
                .fetch(row -> new Source(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }

    private static Condition counted(long parkId, long version) {
        return EVIDENCE_ROW
                .PARK_ID
                .eq(parkId)
                .and(EVIDENCE_ROW.LIST_VERSION_ID.eq(version))
                .and(EVIDENCE_ROW.STATUS.eq("COUNTED"));
    }
}
