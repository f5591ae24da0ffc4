package cn.parklens.submission.answer;

import cn.parklens.account.Person;
import cn.parklens.submission.Submission;
import java.util.List;

/**
 * Which answers a person may read. The park and its reviewers read all; everybody else only what a reviewer agreed to or
 * waived.
 *
 * @param all whether they read all
 */
public record ShownAnswers(boolean all) {

    /** What this person may read of the answers of a submission that they may see. */
    public static ShownAnswers to(Person person, Submission submission) {
        return new ShownAnswers(person.mayFill(submission.park()) || person.mayReview(submission.park()));
    }

    /** Those of some answers. */
    public List<Answer> among(List<Answer> answers) {
        return answers.stream().filter(answer -> all || isPublic(answer.act())).toList();
    }

    /** Whether how a finding stands may be shown. */
    public boolean shows(Standing standing) {
        return all || standing.state() == Standing.State.AGREED || standing.state() == Standing.State.WAIVED;
    }

    private static boolean isPublic(Act act) {
        return act == Act.AGREED || act == Act.WAIVED;
    }
}
