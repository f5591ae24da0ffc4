package cn.parklens.submission.web;

import cn.parklens.account.Person;
import cn.parklens.submission.Remarks;
import cn.parklens.submission.Submission;
import org.springframework.stereotype.Component;

/** The pinned remarks of a submission as a person may see them, on whatever page of it. */
@Component("shownRemarks")
public class ShownRemarks {

    private final Remarks remarks;

    ShownRemarks(Remarks remarks) {
        this.remarks = remarks;
    }

    /** Those of the last return; none for who only reads what was accepted. */
    public RemarksView of(Person person, Submission submission) {
        return RemarksView.of(submission, remarks.seenBy(person, submission));
    }
}
