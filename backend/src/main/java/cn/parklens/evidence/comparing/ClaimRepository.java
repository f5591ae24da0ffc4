package cn.parklens.evidence.comparing;

import static cn.parklens.db.Tables.EVIDENCE_ROW;
import static cn.parklens.db.Tables.LIST_VERSION;
import static cn.parklens.db.Tables.SUBMISSION;

import cn.parklens.evidence.Claims;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Rows that count, across parks. */
@Repository
class ClaimRepository implements Claims {

    private static final int PAGE = 50;
    private static final int MOST_ROWS = 2_000;

    private final DSLContext database;

    ClaimRepository(DSLContext database) {
        this.database = database;
    }

    @Override
    @Transactional(readOnly = true)
    public Page claimed(Collection<Long> submissions, int page) {
        var twice = database.select(EVIDENCE_ROW.IDENTITY_KEY)
                .from(LIST_VERSION)
                .join(EVIDENCE_ROW)
                .on(itsRows())
                .where(current())
                .and(LIST_VERSION.SUBMISSION_ID.in(submissions))
                .groupBy(EVIDENCE_ROW.IDENTITY_KEY)
                .having(DSL.countDistinct(LIST_VERSION.PARK_ID).gt(1));
        int total = database.fetchCount(twice);
        List<String> keys = twice.orderBy(
                        DSL.countDistinct(LIST_VERSION.PARK_ID).desc(), EVIDENCE_ROW.IDENTITY_KEY)
                .offset((page - 1) * PAGE)
                .limit(PAGE)
                .fetch(Record1::value1);
        Map<String, List<ClaimedRow>> rows = new LinkedHashMap<>();
        keys.forEach(key -> rows.put(key, new java.util.ArrayList<>()));
        database.select(
                        EVIDENCE_ROW.IDENTITY_KEY,
                        LIST_VERSION.SUBMISSION_ID,
                        LIST_VERSION.LIST_CODE,
                        LIST_VERSION.SHEET,
                        EVIDENCE_ROW.ROW_NUMBER,
                        EVIDENCE_ROW.NAME,
                        EVIDENCE_ROW.CREDIT_CODE)
                .from(LIST_VERSION)
                .join(EVIDENCE_ROW)
                .on(itsRows())
                .where(current())
                .and(LIST_VERSION.SUBMISSION_ID.in(submissions))
                .and(EVIDENCE_ROW.IDENTITY_KEY.in(keys))
                .orderBy(LIST_VERSION.PARK_ID, LIST_VERSION.LIST_CODE, EVIDENCE_ROW.ROW_NUMBER)
                .limit(MOST_ROWS)
                .forEach(row -> rows.getOrDefault(row.value1(), new java.util.ArrayList<>())
                        .add(new ClaimedRow(
                                row.value2(), row.value3(), row.value4(), row.value5(), row.value6(), row.value7())));
        return new Page(
                rows.entrySet().stream()
                        .map(claim -> new Claim(claim.getKey(), claim.getValue()))
                        .toList(),
                total,
                page,
                PAGE);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Integer, Integer> others(long parkId, long submissionId, long versionId, List<Integer> rows) {
        var own = EVIDENCE_ROW.as("own");
        var mine = SUBMISSION.as("mine");
        return database.select(own.ROW_NUMBER, DSL.countDistinct(LIST_VERSION.PARK_ID))
                .from(own)
                .join(mine)
                .on(mine.PARK_ID.eq(own.PARK_ID))
                .and(mine.ID.eq(submissionId))
                .join(SUBMISSION)
                .on(SUBMISSION.COLLECTION_ID.eq(mine.COLLECTION_ID))
                .and(SUBMISSION.PARK_ID.ne(mine.PARK_ID))
                .and(SUBMISSION.STATE.in("SENT", "ACCEPTED"))
                .join(LIST_VERSION)
                .on(LIST_VERSION.PARK_ID.eq(SUBMISSION.PARK_ID))
                .and(LIST_VERSION.SUBMISSION_ID.eq(SUBMISSION.ID))
                .join(EVIDENCE_ROW)
                .on(itsRows())
                .and(EVIDENCE_ROW.IDENTITY_KEY.eq(own.IDENTITY_KEY))
                .where(own.PARK_ID.eq(parkId))
                .and(own.LIST_VERSION_ID.eq(versionId))
                .and(own.ROW_NUMBER.in(rows))
                .and(own.STATUS.eq("COUNTED"))
                .and(current())
                .groupBy(own.ROW_NUMBER)
                .fetchMap(own.ROW_NUMBER, DSL.countDistinct(LIST_VERSION.PARK_ID));
    }

    private static Condition itsRows() {
        return EVIDENCE_ROW.PARK_ID.eq(LIST_VERSION.PARK_ID).and(EVIDENCE_ROW.LIST_VERSION_ID.eq(LIST_VERSION.ID));
    }

    private static Condition current() {
        // Rows without a name or a code are known by their number only, and are nobody's double.
        return DSL.condition(LIST_VERSION.CURRENT)
                .and(EVIDENCE_ROW.STATUS.eq("COUNTED"))
                .and(EVIDENCE_ROW.IDENTITY_KEY.notLike("#%"));
    }
}
