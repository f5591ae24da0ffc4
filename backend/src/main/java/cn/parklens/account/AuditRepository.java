package cn.parklens.account;

import static cn.parklens.db.Tables.AUDIT_ENTRY;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The trail of what people did. Written, never changed. */
@Repository
class AuditRepository {

    private final DSLContext database;

    AuditRepository(DSLContext database) {
        this.database = database;
    }

    /**
     * Notes one act.
     *
     * @param person who, null for the product itself
     * @param action what, as a stable word: {@code submission.sent}
     * @param subject on what: {@code park-development-2026/demo-01}
     */
    void note(@Nullable Person person, String action, String subject) {
        database.insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.PERSON_ID, person == null ? null : person.id())
                .set(AUDIT_ENTRY.ACTION, action)
                .set(AUDIT_ENTRY.SUBJECT, subject)
                .execute();
    }
}
