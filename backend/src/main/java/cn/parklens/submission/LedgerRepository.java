package cn.parklens.submission;

import static cn.parklens.db.Tables.PERSON;

import cn.parklens.observation.Origin;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What the two ledgers have in common: whose a line is, who brought it, how, and out of which file. No method is
 * final: repositories are called through proxies.
 */
abstract class LedgerRepository {

    private final DSLContext database;
    private final Table<?> lines;

    LedgerRepository(DSLContext database, Table<?> lines) {
        this.database = database;
        this.lines = lines;
    }

    /** Id of the newest line, 0 when there is none. */
    long newest(Submission submission) {
        return database.select(DSL.coalesce(DSL.max(column("id", Long.class)), DSL.inline(0L)))
                .from(lines)
                .where(column("park_id", Long.class).eq(submission.park().id()))
                .and(column("submission_id", Long.class).eq(submission.id()))
                .fetchSingle()
                .value1();
    }

    /** The columns that say whose a line is and where it comes from. */
    Map<Field<?>, @Nullable Object> arrival(Submission submission, Arrival arrival) {
        WorkbookSpot spot = arrival.spot();
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        columns.put(column("park_id", Long.class), submission.park().id());
        columns.put(column("submission_id", Long.class), submission.id());
        columns.put(column("way", String.class), arrival.wayName());
        columns.put(column("person_id", Long.class), arrival.person().id());
        columns.put(column("file_name", String.class), spot == null ? null : spot.file());
        columns.put(column("file_sha256", String.class), spot == null ? null : spot.sha256());
        columns.put(column("sheet", String.class), spot == null ? null : spot.sheet());
        columns.put(column("row_number", Integer.class), spot == null ? null : Integer.valueOf(spot.row()));
        columns.put(column("column_letter", String.class), spot == null ? null : spot.column());
        return columns;
    }

    /** Who brought a line, when and how. */
    Origin origin(Record row) {
        String person = Objects.requireNonNullElse(row.get(PERSON.DISPLAY_NAME), "");
        var at = row.get(column("recorded_at", OffsetDateTime.class)).toInstant();
        String way = row.get(column("way", String.class));
        return way.equals("WORKBOOK")
                ? new Origin.Workbook(
                        person,
                        at,
                        Objects.requireNonNullElse(row.get(column("file_name", String.class)), ""),
                        row.get(column("file_sha256", String.class)),
                        row.get(column("sheet", String.class)),
                        row.get(column("row_number", Integer.class)),
                        Objects.requireNonNullElse(row.get(column("column_letter", String.class)), ""))
                : new Origin.Entered(person, at, Origin.Way.valueOf(way));
    }

    private <T> Field<T> column(String name, Class<T> type) {
        return Objects.requireNonNull(lines.field(name, type));
    }
}
