package cn.parklens.submission.answer;

import static cn.parklens.db.Tables.ANSWER;
import static cn.parklens.db.Tables.CURRENT_ANSWER;
import static cn.parklens.db.Tables.SUBMISSION;
import static cn.parklens.db.Tables.SUBMISSION_EVENT;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Answers as footnotes: one query, however many parks. */
@Repository
class FootnoteRepository {

    private final DSLContext database;

    FootnoteRepository(DSLContext database) {
        this.database = database;
    }

    List<Footnote> of(long collection, boolean alsoSent, Collection<String> indicators) {
        var said = ANSWER.as("said");
        Set<String> wanted = Set.copyOf(indicators);
        return database
                .select(ANSWER.PARK_ID, ANSWER.ACT, ANSWER.TITLE, ANSWER.RULE_VERSION, ANSWER.CELLS, ANSWER.WRITTEN_AT)
                .select(ANSWER.WORDS, said.WORDS)
                .from(CURRENT_ANSWER)
                .join(SUBMISSION)
                .on(SUBMISSION.PARK_ID.eq(CURRENT_ANSWER.PARK_ID))
                .and(SUBMISSION.ID.eq(CURRENT_ANSWER.SUBMISSION_ID))
                .join(ANSWER)
                .on(ANSWER.PARK_ID.eq(CURRENT_ANSWER.PARK_ID))
                .and(ANSWER.ID.eq(CURRENT_ANSWER.ANSWER_ID))
                .leftJoin(said)
                .on(said.PARK_ID.eq(CURRENT_ANSWER.PARK_ID))
                .and(said.ID.eq(CURRENT_ANSWER.SAID_ID))
                .where(SUBMISSION.COLLECTION_ID.eq(collection))
                .and(SUBMISSION.STATE.in(alsoSent ? List.of("ACCEPTED", "SENT") : List.of("ACCEPTED")))
                .and(CURRENT_ANSWER.ACT.in(Act.AGREED.name(), Act.WAIVED.name()))
                .and(sentWith())
                .orderBy(ANSWER.PARK_ID, ANSWER.ID)
                .fetch()
                .stream()
                .flatMap(row -> footnotes(row, row.get(said.WORDS), wanted))
                .toList();
    }

    /** What a submission was last sent with still holds: its figures do not change while it is sent or accepted. */
    private static Condition sentWith() {
        return DSL.exists(DSL.selectOne()
                .from(SUBMISSION_EVENT)
                .where(SUBMISSION_EVENT.PARK_ID.eq(SUBMISSION.PARK_ID))
                .and(SUBMISSION_EVENT.SUBMISSION_ID.eq(SUBMISSION.ID))
                .and(SUBMISSION_EVENT.KIND.eq("SENT"))
                .and(SUBMISSION_EVENT.REVISION.eq(SUBMISSION.REVISION))
                .and(DSL.condition(
                        "exists (select 1 from jsonb_array_elements({0} -> 'findings') line"
                                + " where line -> 'answer' ->> 'subject' = {1})",
                        SUBMISSION_EVENT.FINDINGS, CURRENT_ANSWER.FINDING)));
    }

    private static Stream<Footnote> footnotes(
            Record row, @org.jspecify.annotations.Nullable String words, Set<String> wanted) {
        Act act = Act.valueOf(row.get(ANSWER.ACT));
        return Stream.of(row.get(ANSWER.CELLS))
                .map(cell -> cell.split("@", 2))
                .filter(cell -> wanted.contains(cell[0]))
                .map(cell -> new Footnote(
                        row.get(ANSWER.PARK_ID),
                        cell[0],
                        cell[1],
                        act.kind(),
                        row.get(ANSWER.TITLE),
                        row.get(ANSWER.RULE_VERSION),
                        words == null ? "" : words,
                        row.get(ANSWER.WORDS),
                        row.get(ANSWER.WRITTEN_AT).toInstant()));
    }
}
