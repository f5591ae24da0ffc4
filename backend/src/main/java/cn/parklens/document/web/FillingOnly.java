package cn.parklens.document.web;

import cn.parklens.account.NotAllowed;
import cn.parklens.account.Person;
import cn.parklens.submission.Submission;

/** What a park fills in offline is its own, as a draft is, until it is taken over. */
final class FillingOnly {

    private FillingOnly() {}

    /**
     * Lets pass who fills the form in.
     *
     * @throws NotAllowed for everybody else
     */
    static void require(Person person, Submission submission) {
        if (!person.mayFill(submission.park())) {
            throw new NotAllowed("workbooks of " + submission.park().code());
        }
    }
}
