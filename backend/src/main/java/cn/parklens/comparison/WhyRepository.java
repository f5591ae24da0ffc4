package cn.parklens.comparison;

import static cn.parklens.db.Tables.CURRENT_OBSERVATION;
import static cn.parklens.db.Tables.LIST_VERSION;
import static cn.parklens.db.Tables.OBSERVATION;
import static cn.parklens.db.Tables.PERSON;
import static cn.parklens.db.Tables.SUBMISSION;

import cn.parklens.comparison.Why.Source;
import cn.parklens.comparison.Why.Told;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** One submission's figures with their origins. */
@Repository
class WhyRepository {

    private final DSLContext database;

    WhyRepository(DSLContext database) {
        this.database = database;
    }

    Optional<Found> submission(long collection, long park) {
        return database.select(SUBMISSION.ID, SUBMISSION.STATE, SUBMISSION.FORM_VERSION_ID)
                .from(SUBMISSION)
                .where(SUBMISSION.COLLECTION_ID.eq(collection))
                .and(SUBMISSION.PARK_ID.eq(park))
                .fetchOptional(row -> new Found(
                        row.value1(),
                        row.value2().equals("ACCEPTED"),
                        row.value2().equals("SENT"),
                        row.value3()));
    }

    /** Everything that stands in a submission now, by {@link #key}. */
    Map<String, Told> told(long park, long submission) {
        return database.select(
                        OBSERVATION.INDICATOR,
                        OBSERVATION.PERIOD,
                        OBSERVATION.STATUS,
                        OBSERVATION.AMOUNT,
                        OBSERVATION.TYPED,
                        OBSERVATION.WAY,
                        OBSERVATION.RECORDED_AT,
                        OBSERVATION.FILE_NAME,
                        OBSERVATION.SHEET,
                        OBSERVATION.ROW_NUMBER,
                        OBSERVATION.COLUMN_LETTER,
                        PERSON.DISPLAY_NAME)
                .from(CURRENT_OBSERVATION)
                .join(OBSERVATION)
                .on(OBSERVATION
                        .PARK_ID
                        .eq(CURRENT_OBSERVATION.PARK_ID)
                        .and(OBSERVATION.ID.eq(CURRENT_OBSERVATION.OBSERVATION_ID)))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(OBSERVATION.PERSON_ID))
                .where(CURRENT_OBSERVATION.PARK_ID.eq(park))
                .and(CURRENT_OBSERVATION.SUBMISSION_ID.eq(submission))
                .fetchMap(row -> key(row.get(OBSERVATION.INDICATOR), row.get(OBSERVATION.PERIOD)), WhyRepository::told);
    }

    /** How many enterprises the current version of each list counts. */
    Map<String, Integer> counted(long park, long submission) {
        return database.select(LIST_VERSION.LIST_CODE, LIST_VERSION.COUNTED)
                .from(LIST_VERSION)
                .where(LIST_VERSION.PARK_ID.eq(park))
                .and(LIST_VERSION.SUBMISSION_ID.eq(submission))
                .and(LIST_VERSION.CURRENT)
                .fetchMap(LIST_VERSION.LIST_CODE, LIST_VERSION.COUNTED);
    }

    static String key(String indicator, String period) {
        return indicator + "@" + period;
    }

    private static Told told(Record row) {
        boolean figure = row.get(OBSERVATION.STATUS).equals("FIGURE");
        String column = row.get(OBSERVATION.COLUMN_LETTER);
        return new Told(
                figure
                        ? Reading.of(row.get(OBSERVATION.AMOUNT))
                        : Reading.missing(Gap.ofStatus(row.get(OBSERVATION.STATUS))),
                // What was typed into a withheld cell stays in the ledger.
                figure ? row.get(OBSERVATION.TYPED) : "",
                Optional.of(new Source(
                        Optional.ofNullable(row.get(PERSON.DISPLAY_NAME)).orElse(""),
                        row.get(OBSERVATION.RECORDED_AT).toInstant(),
                        row.get(OBSERVATION.WAY),
                        row.get(OBSERVATION.FILE_NAME),
                        row.get(OBSERVATION.SHEET),
                        row.get(OBSERVATION.ROW_NUMBER) == null
                                ? null
                                : (column == null ? "" : column) + row.get(OBSERVATION.ROW_NUMBER))));
    }

    /** A submission: which, where it stands, and under which version of the form. */
    record Found(long id, boolean accepted, boolean sent, long formVersion) {}
}
