package cn.parklens.submission.answer;

import static cn.parklens.db.Tables.ANSWER;
import static cn.parklens.db.Tables.CURRENT_ANSWER;
import static cn.parklens.db.Tables.PERSON;

import cn.parklens.account.Person;
import cn.parklens.submission.Submission;
import cn.parklens.submission.answer.Answer.Words;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The ledger of answers. Lines are added, never changed. */
@Repository
class AnswerRepository {

    private static final cn.parklens.db.tables.Answer SAID = ANSWER.as("said");
    private static final cn.parklens.db.tables.Person SAYER = PERSON.as("sayer");

    private final DSLContext database;
    private final JsonMapper json;

    AnswerRepository(DSLContext database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The newest answer to each finding that was ever answered, by subject. */
    Map<String, Answer> current(Submission submission) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        database.select(ANSWER.fields())
                .select(PERSON.DISPLAY_NAME)
                .select(SAID.WORDS, SAID.WRITTEN_AT, SAYER.DISPLAY_NAME)
                .from(CURRENT_ANSWER)
                .join(ANSWER)
                .on(ANSWER.PARK_ID.eq(CURRENT_ANSWER.PARK_ID))
                .and(ANSWER.ID.eq(CURRENT_ANSWER.ANSWER_ID))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(ANSWER.PERSON_ID))
                .leftJoin(SAID)
                .on(SAID.PARK_ID.eq(CURRENT_ANSWER.PARK_ID))
                .and(SAID.ID.eq(CURRENT_ANSWER.SAID_ID))
                .leftJoin(SAYER)
                .on(SAYER.ID.eq(SAID.PERSON_ID))
                .where(CURRENT_ANSWER.PARK_ID.eq(submission.park().id()))
                .and(CURRENT_ANSWER.SUBMISSION_ID.eq(submission.id()))
                .orderBy(ANSWER.ID)
                .fetch()
                .forEach(row -> answers.put(row.get(ANSWER.FINDING), answer(row)));
        return answers;
    }

    /** Ids of the submissions of some parks where something was done last that is one of these. */
    Map<Long, Long> submissionsWith(Collection<Long> parks, Collection<Act> acts) {
        return database.selectDistinct(CURRENT_ANSWER.SUBMISSION_ID, CURRENT_ANSWER.PARK_ID)
                .from(CURRENT_ANSWER)
                .where(CURRENT_ANSWER.ACT.in(acts.stream().map(Act::name).toList()))
                .and(CURRENT_ANSWER.PARK_ID.in(parks))
                .fetchMap(CURRENT_ANSWER.SUBMISSION_ID, CURRENT_ANSWER.PARK_ID);
    }

    /** In how many of some submissions an explanation was agreed to, by code of the rule. */
    Map<String, Long> agreedByRule(Collection<Long> submissions) {
        var count = DSL.countDistinct(CURRENT_ANSWER.SUBMISSION_ID).cast(Long.class);
        return database.select(ANSWER.RULE, count)
                .from(CURRENT_ANSWER)
                .join(ANSWER)
                .on(ANSWER.PARK_ID.eq(CURRENT_ANSWER.PARK_ID))
                .and(ANSWER.ID.eq(CURRENT_ANSWER.ANSWER_ID))
                .where(CURRENT_ANSWER.ACT.eq(Act.AGREED.name()))
                .and(CURRENT_ANSWER.SUBMISSION_ID.in(submissions))
                .groupBy(ANSWER.RULE)
                .fetchMap(ANSWER.RULE, count);
    }

    /** Adds what a park, or a reviewer unasked, says to a finding as it stands now. */
    void add(Submission submission, Standing standing, Act act, String words, Person person) {
        database.insertInto(ANSWER)
                .set(ANSWER.PARK_ID, submission.park().id())
                .set(ANSWER.SUBMISSION_ID, submission.id())
                .set(ANSWER.FINDING, standing.subject())
                .set(ANSWER.ACT, act.name())
                .set(ANSWER.WORDS, words)
                .set(ANSWER.GROUNDS, JSONB.valueOf(json.writeValueAsString(standing.grounds())))
                .set(ANSWER.FINDING_ID, standing.finding().id())
                .set(ANSWER.RULE, standing.finding().code())
                .set(ANSWER.RULE_VERSION, standing.version().text())
                .set(ANSWER.YEAR, (short) standing.finding().year())
                .set(ANSWER.TITLE, standing.finding().title())
                .set(ANSWER.MESSAGE, standing.finding().message())
                .set(ANSWER.CELLS, standing.cells().toArray(String[]::new))
                .set(ANSWER.REVISION, submission.revision())
                .set(ANSWER.PERSON_ID, person.id())
                .execute();
    }

    /** Adds a line about the same finding and figures as an earlier one. */
    void follow(Submission submission, long earlier, Act act, String words, Person person) {
        var before = ANSWER.as("before");
        database.insertInto(
                        ANSWER,
                        ANSWER.PARK_ID,
                        ANSWER.SUBMISSION_ID,
                        ANSWER.FINDING,
                        ANSWER.ACT,
                        ANSWER.WORDS,
                        ANSWER.GROUNDS,
                        ANSWER.FINDING_ID,
                        ANSWER.RULE,
                        ANSWER.RULE_VERSION,
                        ANSWER.YEAR,
                        ANSWER.TITLE,
                        ANSWER.MESSAGE,
                        ANSWER.CELLS,
                        ANSWER.REVISION,
                        ANSWER.PERSON_ID)
                .select(database.select(
                                before.PARK_ID,
                                before.SUBMISSION_ID,
                                before.FINDING,
                                DSL.val(act.name()),
                                DSL.val(words),
                                before.GROUNDS,
                                before.FINDING_ID,
                                before.RULE,
                                before.RULE_VERSION,
                                before.YEAR,
                                before.TITLE,
                                before.MESSAGE,
                                before.CELLS,
                                DSL.val(submission.revision()),
                                DSL.val(person.id()))
                        .from(before)
                        .where(before.PARK_ID.eq(submission.park().id()))
                        .and(before.SUBMISSION_ID.eq(submission.id()))
                        .and(before.ID.eq(earlier)))
                .execute();
    }

    private Answer answer(Record row) {
        Act act = Act.valueOf(row.get(ANSWER.ACT));
        return new Answer(
                row.get(ANSWER.ID),
                row.get(ANSWER.FINDING),
                act,
                row.get(SAID.WRITTEN_AT) == null
                        ? null
                        : words(
                                row.get(SAID.WORDS),
                                row.get(SAYER.DISPLAY_NAME),
                                row.get(SAID.WRITTEN_AT).toInstant()),
                act.isReviewers()
                        ? words(
                                row.get(ANSWER.WORDS),
                                row.get(PERSON.DISPLAY_NAME),
                                row.get(ANSWER.WRITTEN_AT).toInstant())
                        : null,
                json.readValue(row.get(ANSWER.GROUNDS).data(), Grounds.class),
                row.get(ANSWER.RULE),
                row.get(ANSWER.RULE_VERSION),
                row.get(ANSWER.TITLE),
                row.get(ANSWER.MESSAGE));
    }

    private static Words words(String text, @Nullable String person, java.time.Instant at) {
        return new Words(text, Objects.requireNonNullElse(person, ""), at);
    }
}
