package cn.parklens.submission;

import cn.parklens.check.CheckReport;
import cn.parklens.check.Facts;
import java.util.Map;
import java.util.Optional;

/** What was said to the findings of a submission. Sending and accepting ask it; the room of answers knows. */
public interface Answered {

    /**
     * The answers that hold for the figures as they are: explanations not returned, and waivers.
     *
     * @param facts what the report was made of
     * @return by {@link cn.parklens.check.Finding#id() id} of the failed finding
     */
    Map<String, FindingsSnapshot.Answer> holding(Submission submission, Facts facts, CheckReport report);

    /** Why a submission that was sent cannot be accepted yet, as far as its answers go. */
    Optional<Problem> hindrance(Submission sent);
}
