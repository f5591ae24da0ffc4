package cn.parklens.account;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The trail of what people did. Written, never changed. */
@Component
public class AuditTrail {

    private final AuditRepository repository;

    AuditTrail(AuditRepository repository) {
        this.repository = repository;
    }

    /**
     * Notes one act.
     *
     * @param person who, null for the product itself
     * @param action what, as a stable word: {@code submission.sent}
     * @param subject on what: {@code park-development-2026/demo-01}
     */
    public void note(@Nullable Person person, String action, String subject) {
        repository.note(person, action, subject);
    }
}
