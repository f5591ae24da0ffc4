package cn.parklens.evidence.importing;

import static cn.parklens.db.Tables.EVIDENCE_ROW;

import cn.parklens.evidence.ListRow;
import cn.parklens.evidence.RowFilter;
import cn.parklens.evidence.workbook.CellTexts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Rows of lists as they were written. */
@Repository
class EvidenceRowRepository {

    private static final int FETCH = 5_000;

    private final DSLContext database;

    EvidenceRowRepository(DSLContext database) {
        this.database = database;
    }

    /** Hands over those that count, in their order, a few thousand in memory at a time. */
    void counted(long parkId, long version, Consumer<CountedRow> each) {
        var query = database.select(
                        EVIDENCE_ROW.ROW_NUMBER,
                        DSL.nullif(EVIDENCE_ROW.IDENTITY_KEY, EVIDENCE_ROW.CREDIT_CODE),
                        EVIDENCE_ROW.NAME,
                        EVIDENCE_ROW.CREDIT_CODE,
                        EVIDENCE_ROW.TYPED)
                .from(EVIDENCE_ROW)
                .where(in(parkId, version))
                .and(EVIDENCE_ROW.STATUS.eq("COUNTED"))
                .orderBy(EVIDENCE_ROW.ROW_NUMBER)
                .fetchSize(FETCH);
        // Read without a record for each row: a list may have hundreds of thousands.
        try (ResultSet rows = query.fetchResultSet()) {
            while (rows.next()) {
                String code = rows.getString(4);
                String key = rows.getString(2);
                each.accept(new CountedRow(
                        rows.getInt(1), key == null ? code : key, rows.getString(3), code, rows.getString(5)));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the rows could not be read", failure);
        }
    }

    /** A page of rows, and how many there are in all. */
    record Page(List<ListRow> rows, int total) {}

    Page page(long parkId, long version, RowFilter filter, String search, int offset, int limit) {
        Condition which = in(parkId, version).and(matches(filter));
        if (!search.isBlank()) {
            String wanted = search.strip();
            which = which.and(EVIDENCE_ROW
                    .NAME
                    .containsIgnoreCase(wanted)
                    .or(EVIDENCE_ROW.CREDIT_CODE.contains(wanted.toUpperCase(Locale.ROOT))));
        }
        return new Page(
                database.selectFrom(EVIDENCE_ROW)
                        .where(which)
                        .orderBy(EVIDENCE_ROW.ROW_NUMBER)
                        .offset(offset)
                        .limit(limit)
                        .fetch(EvidenceRowRepository::stored),
                database.fetchCount(EVIDENCE_ROW, which));
    }

    /** Rows of these numbers, in their order. */
    List<ListRow> those(long parkId, long version, Collection<Integer> numbers) {
        return database.selectFrom(EVIDENCE_ROW)
                .where(in(parkId, version))
                .and(EVIDENCE_ROW.ROW_NUMBER.eq(DSL.any(numbers.toArray(Integer[]::new))))
                .orderBy(EVIDENCE_ROW.ROW_NUMBER)
                .fetch(EvidenceRowRepository::stored);
    }

    /** How many rows stand before one, so that the page with it can be shown. */
    int before(long parkId, long version, int rowNumber) {
        return database.fetchCount(EVIDENCE_ROW, in(parkId, version).and(EVIDENCE_ROW.ROW_NUMBER.lt(rowNumber)));
    }

    private static Condition matches(RowFilter filter) {
        return switch (filter) {
            case ALL -> DSL.noCondition();
            case COUNTED -> EVIDENCE_ROW.STATUS.eq("COUNTED");
            case DUPLICATE -> EVIDENCE_ROW.STATUS.eq("DUPLICATE");
            case FLAGGED -> DSL.cardinality(EVIDENCE_ROW.FLAGS).gt(0);
        };
    }

    private static Condition in(long parkId, long version) {
        return EVIDENCE_ROW.PARK_ID.eq(parkId).and(EVIDENCE_ROW.LIST_VERSION_ID.eq(version));
    }

    private static ListRow stored(Record row) {
        return new ListRow(
                row.get(EVIDENCE_ROW.ROW_NUMBER),
                ListRow.Status.valueOf(row.get(EVIDENCE_ROW.STATUS)),
                row.get(EVIDENCE_ROW.IDENTITY_KEY),
                row.get(EVIDENCE_ROW.NAME),
                row.get(EVIDENCE_ROW.CREDIT_CODE),
                row.get(EVIDENCE_ROW.CREDIT_CODE_STATE),
                row.get(EVIDENCE_ROW.FIRST_ROW),
                row.get(EVIDENCE_ROW.TYPED),
                CellTexts.of(row.get(EVIDENCE_ROW.CELLS)),
                List.of(row.get(EVIDENCE_ROW.FLAGS)));
    }
}
