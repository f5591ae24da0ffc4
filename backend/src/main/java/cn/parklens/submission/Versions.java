package cn.parklens.submission;

import cn.parklens.account.AuditTrail;
import cn.parklens.account.NotAllowed;
import cn.parklens.account.Person;
import cn.parklens.account.Role;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.Uploads;
import cn.parklens.form.Form;
import cn.parklens.submission.Problem.Kind;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns an open submission to the version that its collection uses now. What still fits stays; what does not is set aside:
 * its cell becomes 未填, the ledger keeps the line, and the change names it. Nothing is turned unless somebody chooses.
 */
@Component
public class Versions {

    private final SubmissionRepository submissions;
    private final VersionChangeRepository changes;
    private final Carrier carrier;
    private final Uploads uploads;
    private final Forms forms;
    private final AuditTrail trail;

    Versions(
            SubmissionRepository submissions,
            VersionChangeRepository changes,
            Carrier carrier,
            Uploads uploads,
            Forms forms,
            AuditTrail trail) {
        this.submissions = submissions;
        this.changes = changes;
        this.carrier = carrier;
        this.uploads = uploads;
        this.forms = forms;
        this.trail = trail;
    }

    /** The version that the submission's collection uses now. */
    public FormVersion newest(Submission submission) {
        return forms.version(submission.collection().formVersion());
    }

    /** What would become of a submission's contents; changes nothing. */
    @Transactional(readOnly = true)
    public CarryOver rehearse(Submission submission) {
        return carrier.carry(submission, newest(submission), null);
    }

    /** Whether this person may turn it: the park, or an administrator on its behalf, while it is open. */
    public boolean mayTurn(Person person, Submission submission) {
        return submission.isOpen() && submission.isOfOtherVersion() && isTheirs(person, submission);
    }

    /**
     * Turns it.
     *
     * @param version id of the version that the person has seen the differences to
     * @throws NotAllowed when it is neither the person's park nor is the person an administrator
     * @throws MoveRefused when it is not open, a file is still being imported, or the collection uses another version by
     *     now; nothing has changed then
     */
    @Transactional
    public CarryOver turn(Person person, Submission submission, long version) {
        if (!isTheirs(person, submission)) {
            throw new NotAllowed("turn " + submission.subject());
        }
        Submission now = submissions.hold(submission);
        if (!now.isOpen()) {
            throw new MoveRefused(Problem.of(Kind.VERSION_NOT_OPEN, ""));
        }
        FormVersion to = newest(now);
        if (to.id() != version || !now.isOfOtherVersion()) {
            throw new MoveRefused(Problem.of(Kind.VERSION_CHANGED, to.form().version()));
        }
        for (Upload upload : uploads.of(now.park().id(), now.id())) {
            if (!upload.state().isFinal()) {
                throw new MoveRefused(Problem.of(Kind.UPLOAD_PENDING, upload.fileName()));
            }
        }
        CarryOver outcome = carrier.carry(now, to, person);
        changes.turn(now, to, person, outcome);
        String way = now.form().version() + " → " + to.form().version();
        trail.note(person, "submission.version", now.subject() + " " + way);
        return outcome;
    }

    /** Every time it was turned, newest first. */
    @Transactional(readOnly = true)
    public List<VersionChange> changes(Submission submission) {
        return changes.of(submission);
    }

    /** The form that a submission followed at a time. */
    @Transactional(readOnly = true)
    public Form formAt(Submission submission, Instant at) {
        return changes.of(submission).stream()
                .filter(change -> change.at().isAfter(at))
                .reduce((newer, older) -> older)
                .map(change -> change.from().form())
                .orElse(submission.form());
    }

    private static boolean isTheirs(Person person, Submission submission) {
        return person.mayFill(submission.park()) || person.is(Role.ADMINISTRATOR);
    }
}
