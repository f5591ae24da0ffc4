package cn.parklens.document.filled;

import static cn.parklens.db.Tables.ENTRY;
import static cn.parklens.db.Tables.FORM_WORKBOOK;
import static cn.parklens.db.Tables.OBSERVATION;
import static cn.parklens.db.Tables.PERSON;
import static cn.parklens.db.Tables.STORED_FILE;

import cn.parklens.account.Person;
import cn.parklens.submission.Submission;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Uploaded whole-form workbooks. */
@Repository
class FormWorkbookRepository {

    private static final int MOST = 50;

    private final DSLContext database;

    FormWorkbookRepository(DSLContext database) {
        this.database = database;
    }

    long add(Submission submission, Person person, String fileName, String sha256, byte[] content) {
        database.insertInto(STORED_FILE)
                .set(STORED_FILE.SHA256, sha256)
                .set(STORED_FILE.SIZE, (long) content.length)
                .set(STORED_FILE.CONTENT, content)
                .onConflictDoNothing()
                .execute();
        return database.insertInto(FORM_WORKBOOK)
                .set(FORM_WORKBOOK.PARK_ID, submission.park().id())
                .set(FORM_WORKBOOK.SUBMISSION_ID, submission.id())
                .set(FORM_WORKBOOK.SHA256, sha256)
                .set(FORM_WORKBOOK.FILE_NAME, fileName)
                .set(FORM_WORKBOOK.PERSON_ID, person.id())
                .returning(FORM_WORKBOOK.ID)
                .fetchSingle()
                .getId();
    }

    Optional<ReceivedWorkbook> find(Submission submission, long id) {
        return received(submission, FORM_WORKBOOK.ID.eq(id)).stream().findFirst();
    }

    /** The newest ones first. */
    List<ReceivedWorkbook> of(Submission submission) {
        return received(submission, DSL.noCondition());
    }

    byte[] content(String sha256) {
        return Objects.requireNonNull(database.select(STORED_FILE.CONTENT)
                .from(STORED_FILE)
                .where(STORED_FILE.SHA256.eq(sha256))
                .fetchSingle()
                .value1());
    }

    private List<ReceivedWorkbook> received(Submission submission, Condition which) {
        Field<Integer> figures = DSL.field(DSL.selectCount()
                .from(OBSERVATION)
                .where(OBSERVATION.PARK_ID.eq(FORM_WORKBOOK.PARK_ID))
                .and(OBSERVATION.SUBMISSION_ID.eq(FORM_WORKBOOK.SUBMISSION_ID))
                .and(OBSERVATION.FILE_SHA256.eq(FORM_WORKBOOK.SHA256)));
        Field<Integer> texts = DSL.field(DSL.selectCount()
                .from(ENTRY)
                .where(ENTRY.PARK_ID.eq(FORM_WORKBOOK.PARK_ID))
                .and(ENTRY.SUBMISSION_ID.eq(FORM_WORKBOOK.SUBMISSION_ID))
                .and(ENTRY.FILE_SHA256.eq(FORM_WORKBOOK.SHA256)));
        Field<Integer> taken = figures.plus(texts).as("taken");
        return database.select(
                        FORM_WORKBOOK.ID,
                        FORM_WORKBOOK.FILE_NAME,
                        FORM_WORKBOOK.SHA256,
                        FORM_WORKBOOK.UPLOADED_AT,
                        STORED_FILE.SIZE,
                        PERSON.DISPLAY_NAME,
                        taken)
                .from(FORM_WORKBOOK)
                .join(STORED_FILE)
                .on(STORED_FILE.SHA256.eq(FORM_WORKBOOK.SHA256))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(FORM_WORKBOOK.PERSON_ID))
                .where(FORM_WORKBOOK.PARK_ID.eq(submission.park().id()))
                .and(FORM_WORKBOOK.SUBMISSION_ID.eq(submission.id()))
                .and(which)
                .orderBy(FORM_WORKBOOK.ID.desc())
                .limit(MOST)
                .fetch(row -> received(row, row.get(taken)));
    }

    private static ReceivedWorkbook received(Record row, int taken) {
        return new ReceivedWorkbook(
                row.get(FORM_WORKBOOK.ID),
                row.get(FORM_WORKBOOK.FILE_NAME),
                row.get(FORM_WORKBOOK.SHA256),
                row.get(STORED_FILE.SIZE),
                Objects.requireNonNullElse(row.get(PERSON.DISPLAY_NAME), ""),
                row.get(FORM_WORKBOOK.UPLOADED_AT).toInstant(),
                taken);
    }
}
