package cn.parklens.evidence.importing;

import static cn.parklens.db.Tables.EVIDENCE_ROW;

import cn.parklens.evidence.ListRow;
import cn.parklens.evidence.RowFilter;
import cn.parklens.evidence.importing.Identities.Suspicion;
import cn.parklens.evidence.reading.EvidenceRow;
import cn.parklens.evidence.reading.HeaderMatch;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.form.ListColumn;
import cn.parklens.form.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/** Rows of lists: written by {@code COPY}, in the order of their key. */
@Repository
class EvidenceRowRepository {

    private static final String COPY = "copy evidence_row (park_id, list_version_id, row_number, status, identity_key,"
            + " name, credit_code, credit_code_state, industry_code, typed, cells, flags) from stdin";

    private static final Field<Integer> ROW = DSL.field(DSL.name("pairs", "later_row"), Integer.class);
    private static final Field<Integer> FIRST = DSL.field(DSL.name("pairs", "earlier_row"), Integer.class);

    private static final int FETCH = 5_000;

    private final DSLContext database;
    private final DataSource dataSource;

    EvidenceRowRepository(DSLContext database, DataSource dataSource) {
        this.database = database;
        this.dataSource = dataSource;
    }

    /** A row and the version it is written under. */
    record Versioned(long version, EvidenceRow row) {}

    /** Writes rows as counted ones, within the current transaction. */
    void copy(long parkId, List<Versioned> rows) {
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
            try {
                CopyText text = new CopyText();
                for (Versioned row : rows) {
                    write(parkId, row.version(), row.row(), text);
                    if (text.isFull()) {
                        send(copy, text);
                    }
                }
                send(copy, text);
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the rows could not be written", failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static void send(CopyIn copy, CopyText text) throws SQLException {
        byte[] bytes = text.take();
        if (bytes.length > 0) {
            copy.writeToCopy(bytes, 0, bytes.length);
        }
    }

    private static void write(long parkId, long version, EvidenceRow row, CopyText text) {
        String key = row.identityKey();
        boolean coded = !row.creditCode().normal().isEmpty();
        text.number(parkId)
                .number(version)
                .number(row.rowNumber())
                .text("COUNTED")
                .text(key.isEmpty() ? "#" + row.rowNumber() : key)
                .text(row.name())
                .text(coded ? row.creditCode().normal() : null)
                .text(row.creditCode().state().name())
                .text(row.industry().isEmpty() ? null : row.industry())
                .beginObject();
        List<@Nullable Object> values = row.values();
        for (int i = 0; i < values.size(); i++) {
            ListColumn column = row.list().columns().get(i);
            Object value = values.get(i);
            if (!Objects.equals(value, ownColumn(row, column.kind()))) {
                text.member(column.code(), value);
            }
        }
        text.endObject().array(cells(row)).array(flags(row)).endLine();
    }

    /** What a column of the table says already; the understood values leave it out when it is the same. */
    private static @Nullable String ownColumn(EvidenceRow row, ListColumn.Kind kind) {
        return switch (kind) {
            case ENTERPRISE_NAME -> row.name();
            case CREDIT_CODE ->
                row.creditCode().normal().isEmpty() ? null : row.creditCode().normal();
            default -> null;
        };
    }

    /** What stood there, in the order of the sheet's columns. */
    private static List<String> cells(EvidenceRow row) {
        List<HeaderMatch.Column> columns = row.header().columns();
        List<String> cells = new ArrayList<>(columns.size());
        for (HeaderMatch.Column column : columns) {
            Cell cell = row.row().cell(column.index());
            cells.add(cell == null ? "" : cell.text());
        }
        return cells;
    }

    private static List<String> flags(EvidenceRow row) {
        return row.remarks().isEmpty()
                ? List.of()
                : row.remarks().stream()
                        .filter(problem -> problem.severity() == Severity.EXPLAIN)
                        .map(problem -> problem.kind().name())
                        .distinct()
                        .toList();
    }

    private static Table<Record> table(List<Suspicion> pairs) {
        return DSL.table(
                        "unnest({0}, {1})",
                        DSL.val(pairs.stream().map(Suspicion::row).toArray(Integer[]::new)),
                        DSL.val(pairs.stream().map(Suspicion::first).toArray(Integer[]::new)))
                .as("pairs", "later_row", "earlier_row");
    }

    /** What identifies a row that is suspected to be another's double, and that other. */
    record Pair(
            Suspicion rows,
            @Nullable String code,
            String name,
            @Nullable String firstCode,
            String firstName) {}

    List<Pair> pairs(long parkId, long version, List<Suspicion> suspicions) {
        var later = EVIDENCE_ROW.as("later");
        var first = EVIDENCE_ROW.as("first");
        Table<Record> suspected = table(suspicions);

        return database.select(ROW, FIRST)
                .select(later.CREDIT_CODE, later.CREDIT_CODE_STATE, later.NAME)
                .select(first.CREDIT_CODE, first.CREDIT_CODE_STATE, first.NAME)
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
                        code(found.get(first.CREDIT_CODE), found.get(first.CREDIT_CODE_STATE)),
                        found.get(first.NAME)));
    }

    private static @Nullable String code(@Nullable String code, String state) {
        return state.equals("VALID") || state.equals("OLD_15_DIGIT") || state.equals("CHECK_FAILED") ? code : null;
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

    int flagged(long parkId, long version) {
        return database.fetchCount(
                EVIDENCE_ROW,
                in(parkId, version).and(DSL.cardinality(EVIDENCE_ROW.FLAGS).gt(0)));
    }

    /**
     * A row that counts, with no more of it than a check looks at.
     *
     * @param typed what was understood, by column code, as JSON; what its own columns say is left out there
     */
    record Counted(
            int number,
            String identityKey,
            String name,
            @Nullable String creditCode,
            String typed) {

        /** What its own column says of a kind; null for a kind without one. */
        @Nullable
        String own(ListColumn.Kind kind) {
            return switch (kind) {
                case ENTERPRISE_NAME -> name;
                case CREDIT_CODE -> creditCode;
                default -> null;
            };
        }
    }

    /** Hands over those that count, in their order, a few thousand in memory at a time. */
    void counted(long parkId, long version, Consumer<Counted> each) {
        var query = database.select(
                        EVIDENCE_ROW.ROW_NUMBER,
                        EVIDENCE_ROW.IDENTITY_KEY,
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
                each.accept(new Counted(
                        rows.getInt(1), rows.getString(2), rows.getString(3), rows.getString(4), rows.getString(5)));
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
                Objects.requireNonNull(row.get(EVIDENCE_ROW.TYPED)).data(),
                List.of(row.get(EVIDENCE_ROW.CELLS)),
                List.of(row.get(EVIDENCE_ROW.FLAGS)));
    }
}
