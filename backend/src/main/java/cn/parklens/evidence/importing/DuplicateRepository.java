package cn.parklens.evidence.importing;

import static cn.parklens.db.Tables.EVIDENCE_ROW;

import cn.parklens.evidence.enterprise.CreditCode;
import cn.parklens.evidence.importing.Identities.Suspicion;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Rows of a list that are suspected to name an enterprise again: what they say, and what was found. */
@Repository
class DuplicateRepository {

    private static final Field<Integer> ROW = DSL.field(DSL.name("pairs", "later_row"), Integer.class);
    private static final Field<Integer> FIRST = DSL.field(DSL.name("pairs", "earlier_row"), Integer.class);

    private final DSLContext database;

    DuplicateRepository(DSLContext database) {
        this.database = database;
    }

    /**
     * A row that is suspected to be another's double, and that other.
     *
     * @param code that identifies it, null for none
     * @param values what else it says, by column
     */
    record Pair(
            Suspicion rows,
            @Nullable String code,
            String name,
            Map<String, Object> values,
            @Nullable String firstCode,
            String firstName,
            Map<String, Object> firstValues) {}

    List<Pair> pairs(long parkId, long version, List<Suspicion> suspicions) {
        var later = EVIDENCE_ROW.as("later");
        var first = EVIDENCE_ROW.as("first");
        Table<Record> suspected = table(suspicions);

        return database.select(ROW, FIRST)
                .select(later.CREDIT_CODE, later.CREDIT_CODE_STATE, later.NAME, later.TYPED)
                .select(first.CREDIT_CODE, first.CREDIT_CODE_STATE, first.NAME, first.TYPED)
                .from(suspected)
                .join(later)
                .on(later.PARK_ID.eq(parkId))
                .and(later.LIST_VERSION_ID.eq(version))
                .and(later.ROW_NUMBER.eq(ROW))
                .join(first)
                .on(first.PARK_ID.eq(parkId))
                .and(first.LIST_VERSION_ID.eq(version))
                .and(first.ROW_NUMBER.eq(FIRST))
                .orderBy(ROW)
                .fetch(found -> new Pair(
                        new Suspicion(found.get(ROW), found.get(FIRST)),
                        code(found.get(later.CREDIT_CODE), found.get(later.CREDIT_CODE_STATE)),
                        found.get(later.NAME),
                        Discrepancies.values(found.get(later.TYPED)),
                        code(found.get(first.CREDIT_CODE), found.get(first.CREDIT_CODE_STATE)),
                        found.get(first.NAME),
                        Discrepancies.values(found.get(first.TYPED))));
    }

    private static Table<Record> table(List<Suspicion> pairs) {
        return DSL.table(
                        "unnest({0}, {1})",
                        DSL.val(pairs.stream().map(Suspicion::row).toArray(Integer[]::new)),
                        DSL.val(pairs.stream().map(Suspicion::first).toArray(Integer[]::new)))
                .as("pairs", "later_row", "earlier_row");
    }

    private static @Nullable String code(@Nullable String code, String state) {
        return CreditCode.State.valueOf(state).identifies() ? code : null;
    }

    /** Marks rows that name again the enterprise of an earlier one: they do not count. */
    void markDuplicates(long parkId, long version, List<Suspicion> duplicates, String flag) {
        update(parkId, version, duplicates, true, flag);
    }

    /** Marks rows that count and are to be looked at. */
    void mark(long parkId, long version, List<Suspicion> rows, String flag) {
        update(parkId, version, rows, false, flag);
    }

    private void update(long parkId, long version, List<Suspicion> rows, boolean duplicate, String flag) {
        if (rows.isEmpty()) {
            return;
        }

        var update = database.update(EVIDENCE_ROW).set(EVIDENCE_ROW.FLAGS, DSL.arrayAppend(EVIDENCE_ROW.FLAGS, flag));
        if (duplicate) {
            update = update.set(EVIDENCE_ROW.STATUS, "DUPLICATE").set(EVIDENCE_ROW.FIRST_ROW, FIRST);
        }
        update.from(table(rows))
                .where(EVIDENCE_ROW.PARK_ID.eq(parkId))
                .and(EVIDENCE_ROW.LIST_VERSION_ID.eq(version))
                .and(EVIDENCE_ROW.ROW_NUMBER.eq(ROW))
                .execute();
    }

    /** How many rows are to be looked at, for whatever reason. */
    int flagged(long parkId, long version) {
        return database.fetchCount(
                EVIDENCE_ROW,
                EVIDENCE_ROW
                        .PARK_ID
                        .eq(parkId)
                        .and(EVIDENCE_ROW.LIST_VERSION_ID.eq(version))
                        .and(DSL.cardinality(EVIDENCE_ROW.FLAGS).gt(0)));
    }
}
