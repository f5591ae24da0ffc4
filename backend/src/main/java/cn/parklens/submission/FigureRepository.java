package cn.parklens.submission;

import static cn.parklens.db.Tables.CURRENT_OBSERVATION;
import static cn.parklens.db.Tables.OBSERVATION;
import static cn.parklens.db.Tables.PERSON;
import static cn.parklens.db.Tables.SUBMISSION;

import cn.parklens.form.ReferencePeriod;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Observation;
import cn.parklens.observation.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The ledger of figures. Lines are added, never changed. */
@Repository
class FigureRepository extends LedgerRepository {

    /** Fewer parks than this are no peers: their median would tell what one of them reports. */
    static final int FEWEST_PEERS = 5;

    private final DSLContext database;

    FigureRepository(DSLContext database) {
        super(database, OBSERVATION);
        this.database = database;
    }

    /** The current line of every cell that was ever filled. */
    Map<Cell, FigureLine> current(Submission submission) {
        return currentLines(submission, DSL.noCondition()).stream()
                .collect(Collectors.toMap(line -> line.observation().cell(), line -> line));
    }

    Optional<FigureLine> current(Submission submission, Cell cell) {
        return currentLines(submission, isCell(cell)).stream().findFirst();
    }

    /** Every line of a cell, newest first. */
    List<FigureLine> history(Submission submission, Cell cell) {
        return lines().where(OBSERVATION.PARK_ID.eq(submission.park().id()))
                .and(OBSERVATION.SUBMISSION_ID.eq(submission.id()))
                .and(OBSERVATION.INDICATOR.eq(cell.indicator()))
                .and(OBSERVATION.PERIOD.eq(cell.period().code()))
                .orderBy(OBSERVATION.ID.desc())
                .fetch(this::line);
    }

    /** What stood in every cell when a line was the newest. */
    Map<Cell, Value> asOf(Submission submission, long newest) {
        return lines()
                .where(OBSERVATION.PARK_ID.eq(submission.park().id()))
                .and(OBSERVATION.SUBMISSION_ID.eq(submission.id()))
                .and(OBSERVATION.ID.le(newest))
                .orderBy(OBSERVATION.ID)
                .fetch(this::line)
                .stream()
                .collect(Collectors.toMap(
                        line -> line.observation().cell(),
                        line -> line.observation().value(),
                        (older, newer) -> newer));
    }

    void add(Submission submission, Arrival arrival, Cell cell, Value value, String typed) {
        database.insertInto(OBSERVATION)
                .set(arrival(submission, arrival))
                .set(OBSERVATION.INDICATOR, cell.indicator())
                .set(OBSERVATION.PERIOD, cell.period().code())
                .set(OBSERVATION.STATUS, Status.of(value).name())
                .set(OBSERVATION.AMOUNT, value instanceof Value.Figure(var amount) ? amount : null)
                .set(OBSERVATION.REASON, value instanceof Value.Unavailable(var reason) ? reason : null)
                .set(OBSERVATION.TYPED, typed)
                .execute();
    }

    /**
     * Medians over the other parks whose submission to the same collection was accepted, exact: the middle figure, or
     * half the sum of the middle two.
     */
    Map<Cell, BigDecimal> peerMedians(Submission submission) {
        Field<BigDecimal> lower = DSL.percentileDisc(DSL.inline(0.5))
                .withinGroupOrderBy(CURRENT_OBSERVATION.AMOUNT)
                .coerce(BigDecimal.class);
        Field<BigDecimal> upper = DSL.percentileDisc(DSL.inline(0.5))
                .withinGroupOrderBy(CURRENT_OBSERVATION.AMOUNT.desc())
                .coerce(BigDecimal.class);
        Field<BigDecimal> median = lower.plus(upper).div(DSL.inline(2)).as("median");
        return database.select(CURRENT_OBSERVATION.INDICATOR, CURRENT_OBSERVATION.PERIOD, median)
                .from(CURRENT_OBSERVATION)
                .join(SUBMISSION)
                .on(SUBMISSION.PARK_ID.eq(CURRENT_OBSERVATION.PARK_ID))
                .and(SUBMISSION.ID.eq(CURRENT_OBSERVATION.SUBMISSION_ID))
                .where(SUBMISSION.COLLECTION_ID.eq(submission.collection().id()))
                .and(SUBMISSION.STATE.eq(Submission.State.ACCEPTED.name()))
                .and(SUBMISSION.ID.ne(submission.id()))
                // Another version may ask for the same indicator in another unit.
                .and(SUBMISSION.FORM_VERSION_ID.eq(submission.version().id()))
                .and(CURRENT_OBSERVATION.STATUS.eq(Status.FIGURE.name()))
                .groupBy(CURRENT_OBSERVATION.INDICATOR, CURRENT_OBSERVATION.PERIOD)
                .having(DSL.count().ge(FEWEST_PEERS))
                .fetchMap(row -> new Cell(row.value1(), ReferencePeriod.parse(row.value2())), row -> row.value3());
    }

    private List<FigureLine> currentLines(Submission submission, Condition which) {
        return lines().join(CURRENT_OBSERVATION)
                .on(CURRENT_OBSERVATION.PARK_ID.eq(OBSERVATION.PARK_ID))
                .and(CURRENT_OBSERVATION.OBSERVATION_ID.eq(OBSERVATION.ID))
                .where(CURRENT_OBSERVATION.PARK_ID.eq(submission.park().id()))
                .and(CURRENT_OBSERVATION.SUBMISSION_ID.eq(submission.id()))
                .and(which)
                .fetch(this::line);
    }

    private static Condition isCell(Cell cell) {
        return CURRENT_OBSERVATION
                .INDICATOR
                .eq(cell.indicator())
                .and(CURRENT_OBSERVATION.PERIOD.eq(cell.period().code()));
    }

    private SelectOnConditionStep<? extends Record> lines() {
        return database.select(OBSERVATION.fields())
                .select(PERSON.DISPLAY_NAME)
                .from(OBSERVATION)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(OBSERVATION.PERSON_ID));
    }

    private FigureLine line(Record row) {
        Cell cell = new Cell(row.get(OBSERVATION.INDICATOR), ReferencePeriod.parse(row.get(OBSERVATION.PERIOD)));
        return new FigureLine(
                row.get(OBSERVATION.ID), new Observation(cell, value(row), origin(row)), row.get(OBSERVATION.TYPED));
    }

    private static Value value(Record row) {
        return switch (Status.valueOf(row.get(OBSERVATION.STATUS))) {
            case FIGURE -> new Value.Figure(row.get(OBSERVATION.AMOUNT));
            case NOT_FILLED -> new Value.NotFilled();
            case NOT_APPLICABLE -> new Value.NotApplicable();
            case UNAVAILABLE -> new Value.Unavailable(row.get(OBSERVATION.REASON));
            case WITHHELD -> new Value.Withheld();
        };
    }
}
