package cn.parklens.definition;

import static cn.parklens.db.Tables.CURRENT_ANSWER;
import static cn.parklens.db.Tables.LIST_VERSION;
import static cn.parklens.db.Tables.SUBMISSION;

import cn.parklens.submission.FormVersion;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** A cheap text that differs when anything differs that the checks of a version's submissions look at. */
@Repository
class StampRepository {

    private final DSLContext database;

    StampRepository(DSLContext database) {
        this.database = database;
    }

    /**
     * Sums rather than the newest: of two that change at once, the one that began first may be seen last. A figure or a text
     * that is written moves its submission's time of change.
     */
    String of(FormVersion version) {
        Field<String> submissions =
                DSL.field(DSL.select(text(DSL.count(), DSL.sum(DSL.extract(SUBMISSION.CHANGED_AT, DatePart.EPOCH))))
                        .from(SUBMISSION)
                        .where(SUBMISSION.FORM_VERSION_ID.eq(version.id())));
        Field<String> lists = DSL.field(DSL.select(text(DSL.count(), DSL.sum(LIST_VERSION.ID)))
                .from(LIST_VERSION)
                .join(SUBMISSION)
                .on(SUBMISSION.PARK_ID.eq(LIST_VERSION.PARK_ID))
                .and(SUBMISSION.ID.eq(LIST_VERSION.SUBMISSION_ID))
                .where(SUBMISSION.FORM_VERSION_ID.eq(version.id()))
                .and(LIST_VERSION.CURRENT));
        Field<String> answers = DSL.field(DSL.select(text(DSL.count(), DSL.sum(CURRENT_ANSWER.ANSWER_ID)))
                .from(CURRENT_ANSWER)
                .join(SUBMISSION)
                .on(SUBMISSION.PARK_ID.eq(CURRENT_ANSWER.PARK_ID))
                .and(SUBMISSION.ID.eq(CURRENT_ANSWER.SUBMISSION_ID))
                .where(SUBMISSION.FORM_VERSION_ID.eq(version.id())));
        return database.select(text(submissions, lists, answers)).fetchSingle().value1();
    }

    private static Field<String> text(Field<?>... parts) {
        return DSL.field("concat_ws('/', {0})", String.class, DSL.list(parts));
    }
}
