package cn.parklens.submission.answer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The newest of what was said to a finding.
 *
 * @param id of the newest line of the ledger; a decision names the line that it saw
 * @param subject what it is bound to: rule, year and spot
 * @param act what was done last
 * @param said the park's own words, null where a reviewer waived unasked
 * @param decided what a reviewer decided, null where that is still to come
 * @param grounds the figures it is about, as they were
 * @param rule code of the rule
 * @param ruleVersion in words
 * @param title what the rule checks
 * @param message what it said then
 */
public record Answer(
        long id,
        String subject,
        Act act,
        @Nullable Words said,
        @Nullable Words decided,
        Grounds grounds,
        String rule,
        String ruleVersion,
        String title,
        String message) {

    /**
     * Who said what, and when.
     *
     * @param person display name, empty for the product itself
     */
    public record Words(String text, String person, Instant at) {}

    /** Its place on a page. */
    public String anchor() {
        return Standing.anchor(subject);
    }

    /** The park's words, empty where there are none. */
    public String text() {
        return said == null ? "" : said.text();
    }

    /** The reviewer's reason, empty where there is none. */
    public String reason() {
        return decided == null ? "" : decided.text();
    }
}
