package cn.parklens.evidence.comparing;

import static cn.parklens.db.Tables.CLAIM_KEY;
import static cn.parklens.db.Tables.CLAIM_SHARED;
import static cn.parklens.db.Tables.EVIDENCE_ROW;
import static cn.parklens.db.Tables.LIST_VERSION;
import static cn.parklens.db.Tables.SUBMISSION;

import cn.parklens.evidence.enterprise.CreditCode;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Row2;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What identifies rows in another park's list, kept apart from them in a narrow table. It is made when it is asked for or
 * when nothing else is to be done, never while a list is imported.
 */
@Repository
class ClaimKeyRepository {

    private static final int VERSIONS = 200;

    private final DSLContext database;

    ClaimKeyRepository(DSLContext database) {
        this.database = database;
    }

    static Field<Long> hash(Field<String> text) {
        return DSL.function("hashtextextended", Long.class, text, DSL.inline(0L));
    }

    static Field<String> folded(Field<String> name) {
        return DSL.function("folded_name", String.class, name);
    }

    /** Whether a row's credit code identifies it; written out, so that every plan is made for these states. */
    static Condition coded(Field<String> state) {
        return state.in(CreditCode.State.identifying().stream().map(DSL::inline).toList());
    }

    /** Makes those of some submissions' current lists, some lists at a time; false when none was missing. */
    @Transactional
    boolean keep(Collection<Long> submissions) {
        return keep(LIST_VERSION.SUBMISSION_ID.eq(DSL.any(submissions.toArray(Long[]::new))));
    }

    /** Those of all that parks stand by in the collection of a submission. */
    @Transactional
    boolean keepSent(long parkId, long submissionId) {
        return keep(LIST_VERSION.SUBMISSION_ID.in(DSL.select(SUBMISSION.ID)
                .from(SUBMISSION)
                .where(sent())
                .and(SUBMISSION.COLLECTION_ID.eq(DSL.select(SUBMISSION.COLLECTION_ID)
                        .from(SUBMISSION)
                        .where(SUBMISSION.PARK_ID.eq(parkId))
                        .and(SUBMISSION.ID.eq(submissionId))))));
    }

    /** Those of all that parks stand by anywhere. */
    @Transactional
    boolean keepSent() {
        return keep(LIST_VERSION.SUBMISSION_ID.in(
                DSL.select(SUBMISSION.ID).from(SUBMISSION).where(sent())));
    }

    static Condition sent() {
        return SUBMISSION.STATE.in("SENT", "ACCEPTED");
    }

    private boolean keep(Condition which) {
        // Whoever else makes the same waits here, and finds it made.
        List<Row2<Long, Long>> versions = hold(DSL.condition(LIST_VERSION.CURRENT)
                .and(DSL.not(LIST_VERSION.KEYED))
                .and(which));
        if (versions.isEmpty()) {
            return false;
        }
        oneAtATime();
        database.insertInto(
                        CLAIM_KEY,
                        CLAIM_KEY.PARK_ID,
                        CLAIM_KEY.LIST_VERSION_ID,
                        CLAIM_KEY.ROW_NUMBER,
                        CLAIM_KEY.CODED,
                        CLAIM_KEY.IDENTITY,
                        CLAIM_KEY.NAME)
                .select(DSL.select(
                                EVIDENCE_ROW.PARK_ID,
                                EVIDENCE_ROW.LIST_VERSION_ID,
                                EVIDENCE_ROW.ROW_NUMBER,
                                DSL.field(coded(EVIDENCE_ROW.CREDIT_CODE_STATE)),
                                hash(EVIDENCE_ROW.IDENTITY_KEY),
                                hash(folded(EVIDENCE_ROW.NAME)))
                        .from(EVIDENCE_ROW)
                        .where(DSL.row(EVIDENCE_ROW.PARK_ID, EVIDENCE_ROW.LIST_VERSION_ID)
                                .in(versions))
                        .and(EVIDENCE_ROW.STATUS.eq("COUNTED"))
                        // Rows without a name or a code are known by their number only, and are nobody's double.
                        .and(EVIDENCE_ROW.IDENTITY_KEY.notLike("#%")))
                .onConflictDoNothing()
                .execute();
        shareCodes(versions);
        shareNames(versions);
        database.update(LIST_VERSION)
                .set(LIST_VERSION.KEYED, true)
                .where(DSL.row(LIST_VERSION.PARK_ID, LIST_VERSION.ID).in(versions))
                .execute();
        return true;
    }

    /** Of two that add rows of one enterprise at once, neither would see that there are two. Reading goes on. */
    private void oneAtATime() {
        database.execute("lock table claim_shared in exclusive mode");
    }

    /** Whatever becomes shared does so by one of the rows just added. */
    private void shareCodes(List<Row2<Long, Long>> versions) {
        var own = CLAIM_KEY.as("own");
        var other = CLAIM_KEY.as("other");
        database.insertInto(CLAIM_SHARED, CLAIM_SHARED.BY_CODE, CLAIM_SHARED.KEY)
                .select(DSL.selectDistinct(DSL.inline(true), own.IDENTITY)
                        .from(own)
                        .where(DSL.row(own.PARK_ID, own.LIST_VERSION_ID).in(versions))
                        .and(own.CODED)
                        .andExists(DSL.selectOne()
                                .from(other)
                                .where(other.IDENTITY.eq(own.IDENTITY))
                                .and(other.CODED)
                                .and(other.PARK_ID.ne(own.PARK_ID))))
                .onConflictDoNothing()
                .execute();
    }

    /** The same name where one of the rows, added now or before, has no code. */
    private void shareNames(List<Row2<Long, Long>> versions) {
        var own = CLAIM_KEY.as("own");
        var other = CLAIM_KEY.as("other");
        var codeless = CLAIM_KEY.as("codeless");
        database.insertInto(CLAIM_SHARED, CLAIM_SHARED.BY_CODE, CLAIM_SHARED.KEY)
                .select(DSL.selectDistinct(DSL.inline(false), own.NAME)
                        .from(own)
                        .where(DSL.row(own.PARK_ID, own.LIST_VERSION_ID).in(versions))
                        .andExists(DSL.selectOne()
                                .from(codeless)
                                .where(codeless.NAME.eq(own.NAME))
                                .andNot(codeless.CODED))
                        .andExists(DSL.selectOne()
                                .from(other)
                                .where(other.NAME.eq(own.NAME))
                                .and(other.PARK_ID.ne(own.PARK_ID))))
                .onConflictDoNothing()
                .execute();
    }

    /** Keys that only one park has any more. What is left too many of them costs time, not truth. */
    private void forgetUnshared() {
        var key = CLAIM_KEY.as("k");
        var ofCode = DSL.select(DSL.min(key.PARK_ID).lt(DSL.max(key.PARK_ID)))
                .from(key)
                .where(key.IDENTITY.eq(CLAIM_SHARED.KEY))
                .and(key.CODED);
        var ofName = DSL.select(DSL.min(key.PARK_ID).lt(DSL.max(key.PARK_ID)))
                .from(key)
                .where(key.NAME.eq(CLAIM_SHARED.KEY));
        database.deleteFrom(CLAIM_SHARED)
                .where(DSL.condition(CLAIM_SHARED.BY_CODE)
                        .and(DSL.not(DSL.condition(DSL.coalesce(DSL.field(ofCode), DSL.inline(false))))))
                .or(DSL.not(DSL.condition(CLAIM_SHARED.BY_CODE))
                        .and(DSL.not(DSL.condition(DSL.coalesce(DSL.field(ofName), DSL.inline(false))))))
                .execute();
    }

    /** Takes those of replaced lists away, some lists at a time; false when there were none. */
    @Transactional
    boolean clear() {
        List<Row2<Long, Long>> versions = hold(DSL.condition(LIST_VERSION.KEYED).and(DSL.not(LIST_VERSION.CURRENT)));
        if (versions.isEmpty()) {
            return false;
        }
        oneAtATime();
        database.deleteFrom(CLAIM_KEY)
                .where(DSL.row(CLAIM_KEY.PARK_ID, CLAIM_KEY.LIST_VERSION_ID).in(versions))
                .execute();
        forgetUnshared();
        database.update(LIST_VERSION)
                .set(LIST_VERSION.KEYED, false)
                .where(DSL.row(LIST_VERSION.PARK_ID, LIST_VERSION.ID).in(versions))
                .execute();
        return true;
    }

    /** Some versions at a time, in the same order for whoever else wants them. */
    private List<Row2<Long, Long>> hold(Condition which) {
        return database.select(LIST_VERSION.PARK_ID, LIST_VERSION.ID)
                .from(LIST_VERSION)
                .where(which)
                .orderBy(LIST_VERSION.PARK_ID, LIST_VERSION.ID)
                .limit(VERSIONS)
                .forNoKeyUpdate()
                .fetch(Record2::valuesRow);
    }
}
