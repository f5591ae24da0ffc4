package cn.parklens.evidence.comparing;

import static cn.parklens.db.Tables.CLAIM_KEY;
import static cn.parklens.db.Tables.EVIDENCE_ROW;
import static cn.parklens.db.Tables.LIST_VERSION;
import static cn.parklens.db.Tables.SUBMISSION;
import static cn.parklens.db.Tables.UPLOAD;

import cn.parklens.evidence.Claims.Basis;
import cn.parklens.evidence.Claims.ClaimedRow;
import cn.parklens.evidence.Claims.Filter;
import cn.parklens.evidence.Claims.Others;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** Rows of several parks that count one enterprise, found by their keys. */
@Repository
class ClaimRepository {

    /**
     * Among the keys kept as shared are all that several parks have; only those are looked for in the lists asked for.
     * {@code offset 0} keeps the planner from turning that around. Of the same name, a park that has it with a code as
     * well is not in doubt.
     */
    private static final String CLAIMS = """
            with twice as materialized (select key from claim_shared where by_code),
            named as materialized (select key from claim_shared where not by_code),
            found as (
                select true as by_code, twice.key, k.park_id, k.list_version_id, true as coded
                from twice cross join lateral (
                    select park_id, list_version_id from claim_key where identity = twice.key and coded offset 0) k
                union all
                select false, named.key, k.park_id, k.list_version_id, k.coded
                from named cross join lateral (
                    select park_id, list_version_id, coded from claim_key where name = named.key offset 0) k),
            by_park as (
                select by_code, key, found.park_id, bool_or(coded) as coded
                from found join list_version v on v.park_id = found.park_id and v.id = found.list_version_id
                where v.current and v.submission_id = any({0}) and ({1}::text is null or v.list_code = {1})
                group by by_code, key, found.park_id)
            select by_code, key, count(*)::int as parks, (count(*) over ())::int as total
            from by_park
            where {2}::boolean is null or by_code = {2}
            group by by_code, key
            having count(*) > 1 and (by_code or bool_or(not coded))
            order by by_code desc, parks desc, key
            offset {3} limit {4}
            """;

    private final DSLContext database;

    ClaimRepository(DSLContext database) {
        this.database = database;
    }

    /**
     * An enterprise of several parks by its key.
     *
     * @param total how many there are
     */
    record Key(Basis basis, long key, int parks, int total) {}

    List<Key> claims(Collection<Long> submissions, Filter filter, int offset, int limit) {
        return database.resultQuery(
                        CLAIMS,
                        DSL.val(submissions.toArray(Long[]::new)),
                        DSL.val(filter.listCode(), SQLDataType.CLOB),
                        DSL.val(filter.basis() == null ? null : filter.basis() == Basis.CODE, SQLDataType.BOOLEAN),
                        DSL.val(offset),
                        DSL.val(limit))
                .fetch(row -> new Key(
                        row.get("by_code", Boolean.class) ? Basis.CODE : Basis.NAME,
                        row.get("key", Long.class),
                        row.get("parks", Integer.class),
                        row.get("total", Integer.class)));
    }

    /** The rows of some claims of one basis, by key. */
    Map<Long, List<ClaimedRow>> rows(
            Collection<Long> submissions, Filter filter, Basis basis, Collection<Long> keys, int most) {
        Field<Long> key = basis == Basis.CODE ? CLAIM_KEY.IDENTITY : CLAIM_KEY.NAME;
        Map<Long, List<ClaimedRow>> rows = new HashMap<>();
        database.select(
                        key,
                        LIST_VERSION.SUBMISSION_ID,
                        LIST_VERSION.LIST_CODE,
                        LIST_VERSION.SHEET,
                        EVIDENCE_ROW.ROW_NUMBER,
                        EVIDENCE_ROW.NAME,
                        EVIDENCE_ROW.CREDIT_CODE,
                        UPLOAD.FILE_NAME,
                        UPLOAD.SHA256)
                .from(CLAIM_KEY)
                .join(LIST_VERSION)
                .on(LIST_VERSION.PARK_ID.eq(CLAIM_KEY.PARK_ID))
                .and(LIST_VERSION.ID.eq(CLAIM_KEY.LIST_VERSION_ID))
                .join(UPLOAD)
                .on(UPLOAD.PARK_ID.eq(LIST_VERSION.PARK_ID))
                .and(UPLOAD.ID.eq(LIST_VERSION.UPLOAD_ID))
                .join(EVIDENCE_ROW)
                .on(EVIDENCE_ROW.PARK_ID.eq(CLAIM_KEY.PARK_ID))
                .and(EVIDENCE_ROW.LIST_VERSION_ID.eq(CLAIM_KEY.LIST_VERSION_ID))
                .and(EVIDENCE_ROW.ROW_NUMBER.eq(CLAIM_KEY.ROW_NUMBER))
                .where(key.eq(DSL.any(keys.toArray(Long[]::new))))
                .and(basis == Basis.CODE ? DSL.condition(CLAIM_KEY.CODED) : DSL.noCondition())
                .and(LIST_VERSION.CURRENT)
                .and(LIST_VERSION.SUBMISSION_ID.eq(DSL.any(submissions.toArray(Long[]::new))))
                .and(filter.listCode() == null ? DSL.noCondition() : LIST_VERSION.LIST_CODE.eq(filter.listCode()))
                .orderBy(LIST_VERSION.PARK_ID, LIST_VERSION.LIST_CODE, EVIDENCE_ROW.ROW_NUMBER)
                .limit(most)
                .forEach(row -> rows.computeIfAbsent(row.value1(), one -> new ArrayList<>())
                        .add(new ClaimedRow(
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7(),
                                row.value8(),
                                row.value9())));
        return rows;
    }

    /** By row: how many other parks of the same collection stand by the same code, or by the same name without one. */
    Map<Integer, Others> others(long parkId, long submissionId, long versionId, List<Integer> rows) {
        var own = DSL.select(
                        EVIDENCE_ROW.ROW_NUMBER,
                        DSL.field(ClaimKeyRepository.coded(EVIDENCE_ROW.CREDIT_CODE_STATE))
                                .as("coded"),
                        ClaimKeyRepository.hash(EVIDENCE_ROW.IDENTITY_KEY).as("identity"),
                        ClaimKeyRepository.hash(ClaimKeyRepository.folded(EVIDENCE_ROW.NAME))
                                .as("name"))
                .from(EVIDENCE_ROW)
                .where(EVIDENCE_ROW.PARK_ID.eq(parkId))
                .and(EVIDENCE_ROW.LIST_VERSION_ID.eq(versionId))
                .and(EVIDENCE_ROW.ROW_NUMBER.in(rows))
                .and(EVIDENCE_ROW.STATUS.eq("COUNTED"))
                .and(EVIDENCE_ROW.IDENTITY_KEY.notLike("#%"))
                .asTable("own");
        Field<Boolean> coded = own.field("coded", Boolean.class);
        Field<Integer> number = own.field(EVIDENCE_ROW.ROW_NUMBER);
        var met = DSL.select(
                        number.as("number"),
                        CLAIM_KEY.PARK_ID,
                        CLAIM_KEY.LIST_VERSION_ID,
                        DSL.inline(true).as("certain"))
                .from(own)
                .join(CLAIM_KEY)
                .on(CLAIM_KEY.IDENTITY.eq(own.field("identity", Long.class)))
                .and(CLAIM_KEY.CODED)
                .and(coded)
                .unionAll(DSL.select(number, CLAIM_KEY.PARK_ID, CLAIM_KEY.LIST_VERSION_ID, DSL.inline(false))
                        .from(own)
                        .join(CLAIM_KEY)
                        .on(CLAIM_KEY.NAME.eq(own.field("name", Long.class)))
                        .and(DSL.not(DSL.condition(CLAIM_KEY.CODED).and(coded))))
                .asTable("met");
        Field<Integer> row = met.field("number", Integer.class);
        Field<Boolean> certain = met.field("certain", Boolean.class);
        Field<Integer> sure = DSL.countDistinct(LIST_VERSION.PARK_ID).filterWhere(certain);
        Field<Integer> possible = DSL.countDistinct(LIST_VERSION.PARK_ID).filterWhere(DSL.not(certain));
        Map<Integer, Others> others = new HashMap<>();
        database.select(row, sure, possible)
                .from(met)
                .join(LIST_VERSION)
                .on(LIST_VERSION.PARK_ID.eq(met.field(CLAIM_KEY.PARK_ID)))
                .and(LIST_VERSION.ID.eq(met.field(CLAIM_KEY.LIST_VERSION_ID)))
                .and(LIST_VERSION.CURRENT)
                .join(SUBMISSION)
                .on(SUBMISSION.PARK_ID.eq(LIST_VERSION.PARK_ID))
                .and(SUBMISSION.ID.eq(LIST_VERSION.SUBMISSION_ID))
                .and(ClaimKeyRepository.sent())
                .where(SUBMISSION.PARK_ID.ne(parkId))
                .and(SUBMISSION.COLLECTION_ID.eq(DSL.select(SUBMISSION.as("mine").COLLECTION_ID)
                        .from(SUBMISSION.as("mine"))
                        .where(SUBMISSION.as("mine").PARK_ID.eq(parkId))
                        .and(SUBMISSION.as("mine").ID.eq(submissionId))))
                .groupBy(row)
                .forEach(found -> others.put(found.value1(), new Others(found.value2(), found.value3())));
        return others;
    }
}
