package cn.parklens.comparison;

import static cn.parklens.db.Tables.CURRENT_ENTRY;
import static cn.parklens.db.Tables.CURRENT_OBSERVATION;
import static cn.parklens.db.Tables.SUBMISSION;
import static org.jooq.impl.DSL.arrayAgg;

import cn.parklens.submission.Forms;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What the parks' submissions to a collection say. Two queries for a whole comparison, however many parks. */
@Repository
class PanelRepository {

    private final DSLContext database;
    private final Forms forms;

    PanelRepository(DSLContext database, Forms forms) {
        this.database = database;
        this.forms = forms;
    }

    /**
     * The submissions that take part, by park.
     *
     * @param industryField code of the field that names the lead industries, empty when the form has none
     */
    Map<Long, Taking> submissions(long collection, Included included, String industryField) {
        return database.select(
                        SUBMISSION.PARK_ID,
                        SUBMISSION.STATE,
                        arrayAgg(CURRENT_ENTRY.TEXT)
                                .orderBy(CURRENT_ENTRY.ROW)
                                .filterWhere(CURRENT_ENTRY.TEXT.isNotNull()))
                .from(SUBMISSION)
                .leftJoin(CURRENT_ENTRY)
                .on(CURRENT_ENTRY
                        .PARK_ID
                        .eq(SUBMISSION.PARK_ID)
                        .and(CURRENT_ENTRY.SUBMISSION_ID.eq(SUBMISSION.ID))
                        .and(CURRENT_ENTRY.FIELD.eq(industryField)))
                .where(SUBMISSION.COLLECTION_ID.eq(collection))
                .and(takesPart(included))
                .groupBy(SUBMISSION.PARK_ID, SUBMISSION.STATE)
                .fetchMap(
                        SUBMISSION.PARK_ID,
                        row -> new Taking(row.value2().equals("ACCEPTED"), industries(row.value3())));
    }

    /** What stands in the cells of some indicators, in the units of the call's own version of the form. */
    Map<Place, Reading> readings(Call call, Included included, Collection<String> indicators) {
        Map<Place, Reading> readings = new HashMap<>();
        Map<Long, Across> versions = new HashMap<>();
        database.select(
                        CURRENT_OBSERVATION.PARK_ID,
                        CURRENT_OBSERVATION.INDICATOR,
                        CURRENT_OBSERVATION.PERIOD,
                        CURRENT_OBSERVATION.YEAR,
                        CURRENT_OBSERVATION.STATUS,
                        CURRENT_OBSERVATION.AMOUNT,
                        SUBMISSION.FORM_VERSION_ID)
                .from(CURRENT_OBSERVATION)
                .join(SUBMISSION)
                .on(SUBMISSION
                        .PARK_ID
                        .eq(CURRENT_OBSERVATION.PARK_ID)
                        .and(SUBMISSION.ID.eq(CURRENT_OBSERVATION.SUBMISSION_ID)))
                .where(SUBMISSION.COLLECTION_ID.eq(call.id()))
                .and(takesPart(included))
                .and(CURRENT_OBSERVATION.INDICATOR.in(indicators))
                .forEach(row -> versions.computeIfAbsent(
                                row.value7(), id -> new Across(forms.version(id).form(), call.form()))
                        .reading(row.value2(), row.value3(), reading(row.value5(), row.value6()))
                        .ifPresent(
                                reading -> readings.put(new Place(row.value1(), row.value2(), row.value4()), reading)));
        return readings;
    }

    private static Condition takesPart(Included included) {
        return switch (included) {
            case ACCEPTED -> SUBMISSION.STATE.eq("ACCEPTED");
            case SENT -> SUBMISSION.STATE.in("ACCEPTED", "SENT");
        };
    }

    private static Reading reading(String status, @Nullable BigDecimal amount) {
        return amount != null && status.equals("FIGURE") ? Reading.of(amount) : Reading.missing(Gap.ofStatus(status));
    }

    private static List<String> industries(String @Nullable [] texts) {
        return texts == null
                ? List.of()
                : Stream.of(texts)
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .toList();
    }

    /**
     * A submission that takes part.
     *
     * @param accepted false when it is only sent
     * @param industries its lead industries
     */
    record Taking(boolean accepted, List<String> industries) {}

    /** A cell of a comparison. */
    record Place(long park, String indicator, int year) {}
}
