package cn.parklens.submission;

import static cn.parklens.db.Tables.PERSON;
import static cn.parklens.db.Tables.SUBMISSION;
import static cn.parklens.db.Tables.VERSION_CHANGE;

import cn.parklens.account.Person;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Which submissions turned to another version, and what came of it. */
@Repository
class VersionChangeRepository {

    private final DSLContext database;
    private final JsonMapper json;
    private final Forms forms;

    VersionChangeRepository(DSLContext database, JsonMapper json, Forms forms) {
        this.database = database;
        this.json = json;
        this.forms = forms;
    }

    void turn(Submission submission, FormVersion to, Person person, CarryOver outcome) {
        database.update(SUBMISSION)
                .set(SUBMISSION.FORM_VERSION_ID, to.id())
                .set(SUBMISSION.CHANGED_AT, DSL.currentOffsetDateTime())
                .where(SUBMISSION.ID.eq(submission.id()))
                .execute();
        database.insertInto(VERSION_CHANGE)
                .set(VERSION_CHANGE.PARK_ID, submission.park().id())
                .set(VERSION_CHANGE.SUBMISSION_ID, submission.id())
                .set(VERSION_CHANGE.FROM_VERSION_ID, submission.version().id())
                .set(VERSION_CHANGE.TO_VERSION_ID, to.id())
                .set(VERSION_CHANGE.PERSON_ID, person.id())
                .set(VERSION_CHANGE.KEPT, outcome.kept())
                .set(VERSION_CHANGE.CARRIED, JSONB.valueOf(json.writeValueAsString(outcome.changed())))
                .execute();
    }

    /** Newest first. */
    List<VersionChange> of(Submission submission) {
        return database.select(VERSION_CHANGE.fields())
                .select(PERSON.DISPLAY_NAME)
                .from(VERSION_CHANGE)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(VERSION_CHANGE.PERSON_ID))
                .where(VERSION_CHANGE.PARK_ID.eq(submission.park().id()))
                .and(VERSION_CHANGE.SUBMISSION_ID.eq(submission.id()))
                .orderBy(VERSION_CHANGE.ID.desc())
                .fetch(row -> new VersionChange(
                        forms.version(row.get(VERSION_CHANGE.FROM_VERSION_ID)),
                        forms.version(row.get(VERSION_CHANGE.TO_VERSION_ID)),
                        row.get(PERSON.DISPLAY_NAME),
                        row.get(VERSION_CHANGE.AT).toInstant(),
                        new CarryOver(
                                row.get(VERSION_CHANGE.KEPT),
                                List.of(json.readValue(
                                        row.get(VERSION_CHANGE.CARRIED).data(), CarryOver.Item[].class)))));
    }
}
