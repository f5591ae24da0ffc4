package cn.parklens.submission.evidence.web;

import cn.parklens.account.NotAllowed;
import cn.parklens.account.Person;
import cn.parklens.check.Facts;
import cn.parklens.check.RuleBook;
import cn.parklens.evidence.Declarations;
import cn.parklens.evidence.EvidenceLists;
import cn.parklens.evidence.ImportResult.Reconciled;
import cn.parklens.evidence.ListOverview;
import cn.parklens.evidence.NotReceived;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.Uploads;
import cn.parklens.form.EvidenceList;
import cn.parklens.submission.NotThere;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Lists and uploads of a submission, as far as a person may see or change them. */
@Component
class Proving {

    private final Submissions submissions;
    private final Uploads uploads;
    private final EvidenceLists lists;
    private final Declarations declarations;

    Proving(Submissions submissions, Uploads uploads, EvidenceLists lists, Declarations declarations) {
        this.submissions = submissions;
        this.uploads = uploads;
        this.lists = lists;
        this.declarations = declarations;
    }

    Submission submission(Person person, String collection, String park) {
        return submissions.seenBy(person, collection, park);
    }

    /**
     * An upload of a submission.
     *
     * @throws NotAllowed when there is none, or it is another submission's
     */
    Upload upload(Submission submission, long id) {
        return uploads.find(submission.park().id(), id)
                .filter(upload -> upload.submissionId() == submission.id())
                .orElseThrow(() -> new NotAllowed("upload " + id));
    }

    /** A list of the form. */
    EvidenceList list(Submission submission, String code) {
        return submission.form().evidenceList(code).orElseThrow(() -> new NotThere("list " + code));
    }

    List<ListLine> overview(Submission submission) {
        long park = submission.park().id();
        Facts facts = submissions.facts(submission);
        return lists
                .overview(submission.form(), park, submission.id(), declarations.declared(park, submission.id()))
                .stream()
                .map(line -> line(submission, list(submission, line.listCode()), line, facts))
                .toList();
    }

    private static ListLine line(Submission submission, EvidenceList list, ListOverview line, Facts facts) {
        return ListLine.of(list, submission.form(), line, counted(submission, list, line, facts));
    }

    /** Each count the list proves, those of only some of its rows (L2 and above) included. */
    private static List<Reconciled> counted(Submission submission, EvidenceList list, ListOverview line, Facts facts) {
        if (line.current() == null) {
            return line.reconciled();
        }
        RuleBook rules = submission.version().rules();
        return line.reconciled().stream()
                .map(count -> count.counted() != null
                        ? count
                        : new Reconciled(
                                count.indicator(),
                                count.declared(),
                                list.proves().stream()
                                        .filter(proof -> proof.indicator().equals(count.indicator()))
                                        .mapToInt(proof -> rules.counted(list, proof, facts))
                                        .sum()))
                .toList();
    }

    /**
     * Takes a file in.
     *
     * @throws NotAllowed when the park is not theirs to fill in
     * @throws NotReceived when the file cannot be taken
     */
    Upload receive(Person person, Submission submission, MultipartFile file, @Nullable String listCode) {
        requireFilling(person, submission);
        if (listCode != null) {
            list(submission, listCode);
        }
        if (file.isEmpty()
                && Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty()) {
            throw new NotReceived(NotReceived.Reason.NO_FILE);
        }
        try (InputStream content = file.getInputStream()) {
            return uploads.receive(
                    person,
                    submission.park().id(),
                    submission.id(),
                    Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                    content,
                    listCode);
        } catch (NotReceived refused) {
            throw new NotReceived(refused.reason(), Objects.requireNonNullElse(file.getOriginalFilename(), ""));
        } catch (IOException brokenOff) {
            throw new NotReceived(
                    NotReceived.Reason.BROKEN_OFF, Objects.requireNonNullElse(file.getOriginalFilename(), ""));
        }
    }

    /**
     * Takes the file of an earlier upload for the list that a person chose.
     *
     * @throws NotAllowed when the park is not theirs to fill in, or there is no such list
     * @throws NotReceived when the submission is not open
     */
    Upload again(Person person, Submission submission, long id, String listCode) {
        requireFilling(person, submission);
        return uploads.again(
                person, upload(submission, id), list(submission, listCode).code());
    }

    void confirm(Person person, Submission submission, long id) {
        requireFilling(person, submission);
        uploads.confirm(submission.park().id(), upload(submission, id).id());
    }

    void cancel(Person person, Submission submission, long id) {
        requireFilling(person, submission);
        uploads.cancel(submission.park().id(), upload(submission, id).id());
    }

    /** Refuses who may not fill in for the park. */
    static void requireFilling(Person person, Submission submission) {
        if (!person.mayFill(submission.park())) {
            throw new NotAllowed("evidence of " + submission.park().code());
        }
    }
}
