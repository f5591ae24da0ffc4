package cn.parklens.evidence.returned;

import static cn.parklens.db.Tables.PROBLEMS_GONE;

import cn.parklens.evidence.Upload;
import java.util.List;
import java.util.OptionalInt;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What was found out of problems that went with their rows. */
@Repository
class GoneRepository {

    private final DSLContext database;

    GoneRepository(DSLContext database) {
        this.database = database;
    }

    /** How many of these went with their rows; empty where it was found out of others, or never. */
    OptionalInt withRows(Upload earlier, Upload later, List<Asking> gone) {
        return database.select(PROBLEMS_GONE.WITH_ROWS)
                .from(PROBLEMS_GONE)
                .where(PROBLEMS_GONE.PARK_ID.eq(later.parkId()))
                .and(PROBLEMS_GONE.UPLOAD_ID.eq(later.id()))
                .and(PROBLEMS_GONE.BEFORE_ID.eq(earlier.id()))
                .and(PROBLEMS_GONE.PROBLEMS.eq(gone.size()))
                .and(PROBLEMS_GONE.ASKED.eq(hash(gone)))
                .fetchOptional(PROBLEMS_GONE.WITH_ROWS)
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    /** Notes it, in place of what was found out of others. */
    void note(Upload earlier, Upload later, List<Asking> gone, int withRows) {
        database.insertInto(PROBLEMS_GONE)
                .set(PROBLEMS_GONE.PARK_ID, later.parkId())
                .set(PROBLEMS_GONE.UPLOAD_ID, later.id())
                .set(PROBLEMS_GONE.BEFORE_ID, earlier.id())
                .set(PROBLEMS_GONE.PROBLEMS, gone.size())
                .set(PROBLEMS_GONE.ASKED, hash(gone))
                .set(PROBLEMS_GONE.WITH_ROWS, withRows)
                .onConflict(PROBLEMS_GONE.PARK_ID, PROBLEMS_GONE.UPLOAD_ID, PROBLEMS_GONE.BEFORE_ID)
                .doUpdate()
                .set(PROBLEMS_GONE.PROBLEMS, DSL.excluded(PROBLEMS_GONE.PROBLEMS))
                .set(PROBLEMS_GONE.ASKED, DSL.excluded(PROBLEMS_GONE.ASKED))
                .set(PROBLEMS_GONE.WITH_ROWS, DSL.excluded(PROBLEMS_GONE.WITH_ROWS))
                .execute();
    }

    /** The same in whatever order the database gives them. */
    private static int hash(List<Asking> problems) {
        return problems.stream().mapToInt(Asking::hashCode).sum();
    }
}
