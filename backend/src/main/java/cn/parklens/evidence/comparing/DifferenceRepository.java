package cn.parklens.evidence.comparing;

import static cn.parklens.db.Tables.EVIDENCE_ROW;

import cn.parklens.db.tables.EvidenceRow;
import cn.parklens.evidence.VersionDifference.Kind;
import cn.parklens.evidence.VersionDifference.Line;
import cn.parklens.evidence.comparing.ChangedCells.Stored;
import cn.parklens.evidence.enterprise.CreditCode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The rows that count of two versions, joined by the identity of their enterprises. */
@Repository
class DifferenceRepository {

    private static final EvidenceRow BEFORE = EVIDENCE_ROW.as("before");
    private static final EvidenceRow AFTER = EVIDENCE_ROW.as("after");
    private static final SameMeaningRepository SAME = new SameMeaningRepository(BEFORE, AFTER);
    private static final Field<String> KIND = DSL.when(is(Kind.ADDED), Kind.ADDED.name())
            .when(is(Kind.REMOVED), Kind.REMOVED.name())
            .otherwise(Kind.CHANGED.name());
    private static final Field<String> NAME = DSL.coalesce(AFTER.NAME, BEFORE.NAME);
    private static final Field<String> CODE = DSL.coalesce(AFTER.CREDIT_CODE, BEFORE.CREDIT_CODE);

    /**
     * Enterprises that are in one version by code and in the other by the same name without one, or with one that is wrong, and
     * in neither as they are in the other: they gained, lost or mended their code and are still who they were.
     */
    private static final String GAINED = """
            (with earlier as materialized (
                select identity_key as key, folded_name(name) as name,
                    {3} as coded
                from evidence_row e
                where park_id = {0} and list_version_id = {1} and status = 'COUNTED' and name <> ''
                    and not exists (select from evidence_row where park_id = {0} and list_version_id = {2}
                        and status = 'COUNTED' and identity_key = e.identity_key)),
            later as materialized (
                select identity_key as key, folded_name(name) as name,
                    {3} as coded
                from evidence_row l
                where park_id = {0} and list_version_id = {2} and status = 'COUNTED' and name <> ''
                    and not exists (select from evidence_row where park_id = {0} and list_version_id = {1}
                        and status = 'COUNTED' and identity_key = l.identity_key)),
            pair as (
                select earlier.key as earlier_key, min(later.key) as later_key
                from earlier join later on later.name = earlier.name and not (earlier.coded and later.coded)
                group by earlier.key)
            select min(earlier_key), later_key from pair group by later_key)
            """;

    private final DSLContext database;
    private final WholeLists wholeLists;

    DifferenceRepository(DSLContext database, WholeLists wholeLists) {
        this.database = database;
        this.wholeLists = wholeLists;
    }

    /** How many came, went, changed, and stayed. */
    record Counts(Map<Kind, Integer> of, int same) {}

    Counts counts(long parkId, long from, long to, Alignment alignment) {
        var query = database.select(
                        DSL.count().filterWhere(is(Kind.ADDED)),
                        DSL.count().filterWhere(is(Kind.REMOVED)),
                        DSL.count().filterWhere(inBoth().and(DSL.not(SAME.in(alignment)))),
                        DSL.count().filterWhere(inBoth().and(SAME.in(alignment))))
                .from(joined(parkId, from, to));
        var found = wholeLists.joined(query::fetchSingle);
        return new Counts(
                Map.of(Kind.ADDED, found.value1(), Kind.REMOVED, found.value2(), Kind.CHANGED, found.value3()),
                found.value4());
    }

    /** Those of a kind, or all that did not stay as they were, as the later version has them. */
    List<Line> lines(long parkId, long from, long to, Alignment alignment, @Nullable Kind kind, int offset, int limit) {
        Condition changed = inBoth().and(DSL.not(SAME.in(alignment)));
        var query = database.select(
                        KIND,
                        BEFORE.ROW_NUMBER,
                        AFTER.ROW_NUMBER,
                        NAME,
                        CODE,
                        BEFORE.CELLS,
                        AFTER.CELLS,
                        BEFORE.TYPED,
                        AFTER.TYPED)
                .from(joined(parkId, from, to))
                .where(
                        kind == null
                                ? is(Kind.ADDED).or(is(Kind.REMOVED)).or(changed)
                                : kind == Kind.CHANGED ? changed : is(kind))
                .orderBy(
                        DSL.coalesce(AFTER.ROW_NUMBER, BEFORE.ROW_NUMBER),
                        DSL.coalesce(AFTER.IDENTITY_KEY, BEFORE.IDENTITY_KEY))
                .offset(offset)
                .limit(limit);
        return wholeLists.joined(() -> query.fetch(row -> line(row, alignment)));
    }

    private static Line line(Record row, Alignment alignment) {
        Kind kind = Kind.valueOf(Objects.requireNonNull(row.get(KIND)));
        return new Line(
                kind,
                row.get(BEFORE.ROW_NUMBER),
                row.get(AFTER.ROW_NUMBER),
                Objects.requireNonNullElse(row.get(NAME), ""),
                row.get(CODE),
                kind == Kind.CHANGED
                        ? new ChangedCells(alignment)
                                .between(
                                        new Stored(row.get(BEFORE.CELLS), row.get(BEFORE.TYPED)),
                                        new Stored(row.get(AFTER.CELLS), row.get(AFTER.TYPED)))
                        : List.of());
    }

    private static Table<?> joined(long parkId, long from, long to) {
        return before(parkId, from, to)
                .fullJoin(
                        DSL.selectFrom(EVIDENCE_ROW).where(counted(parkId, to)).asTable("after"))
                .on(BEFORE.IDENTITY_KEY.eq(AFTER.IDENTITY_KEY));
    }

    /** The earlier rows under the key that their enterprise has in the later version. */
    private static Table<?> before(long parkId, long from, long to) {
        Condition coded =
                DSL.field(DSL.name("credit_code_state"), String.class).eq(DSL.inline(CreditCode.State.VALID.name()));
        Table<?> gained = DSL.table(GAINED, DSL.val(parkId), DSL.val(from), DSL.val(to), coded)
                .as("gained", "earlier_key", "later_key");
        Field<String> later = DSL.field(DSL.name("gained", "later_key"), String.class);
        return DSL.select(
                        EVIDENCE_ROW.ROW_NUMBER,
                        DSL.coalesce(later, EVIDENCE_ROW.IDENTITY_KEY).as(EVIDENCE_ROW.IDENTITY_KEY),
                        EVIDENCE_ROW.NAME,
                        EVIDENCE_ROW.CREDIT_CODE,
                        EVIDENCE_ROW.CELLS,
                        EVIDENCE_ROW.TYPED)
                .from(EVIDENCE_ROW)
                .leftJoin(gained)
                .on(DSL.field(DSL.name("gained", "earlier_key"), String.class).eq(EVIDENCE_ROW.IDENTITY_KEY))
                .where(counted(parkId, from))
                .asTable("before");
    }

    private static Condition counted(long parkId, long version) {
        return EVIDENCE_ROW
                .PARK_ID
                .eq(parkId)
                .and(EVIDENCE_ROW.LIST_VERSION_ID.eq(version))
                .and(EVIDENCE_ROW.STATUS.eq("COUNTED"));
    }

    /** Whether an enterprise is on one side only. */
    private static Condition is(Kind oneSided) {
        return oneSided == Kind.ADDED ? BEFORE.IDENTITY_KEY.isNull() : AFTER.IDENTITY_KEY.isNull();
    }

    private static Condition inBoth() {
        return BEFORE.IDENTITY_KEY.isNotNull().and(AFTER.IDENTITY_KEY.isNotNull());
    }
}
