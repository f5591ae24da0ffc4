package cn.parklens.submission.answer;

import cn.parklens.check.Finding;
import cn.parklens.check.RuleVersion;
import cn.parklens.form.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A failed finding that is to be mended or answered, and how it stands with that now. Whether an answer still holds is
 * found by comparing figures each time, it is written down nowhere.
 *
 * @param finding as the check gives it now
 * @param subject what an answer to it is bound to
 * @param version of the rule
 * @param grounds as they are now
 * @param cells indicator@period of the figures that carry an answer as a footnote
 * @param answer the newest, null where nobody ever said anything
 */
public record Standing(
        Finding finding,
        String subject,
        RuleVersion version,
        Grounds grounds,
        List<String> cells,
        @Nullable Answer answer) {

    public Standing {
        cells = List.copyOf(cells);
    }

    /** How a finding stands. */
    public enum State {
        /** Nothing is said. */
        OPEN,
        /** What was said was about other figures. */
        LAPSED,
        /** 待采纳. */
        EXPLAINED,
        /** 已采纳. */
        AGREED,
        /** 说明被退回. */
        SENT_BACK,
        /** 已申请豁免. */
        REQUESTED,
        /** 已豁免. */
        WAIVED,
        /** 不同意豁免. */
        REFUSED,
        /** 豁免已撤销. */
        REVOKED
    }

    public Act.Kind kind() {
        return finding.severity() == Severity.BLOCKING ? Act.Kind.WAIVER : Act.Kind.EXPLANATION;
    }

    public State state() {
        if (answer == null || answer.act().isNothing() || answer.act().kind() != kind()) {
            return State.OPEN;
        }
        return answer.grounds().areStill(grounds) ? State.valueOf(answer.act().name()) : State.LAPSED;
    }

    /** Whether it no longer stands in the way of sending. */
    public boolean isSettled() {
        return switch (state()) {
            case EXPLAINED, AGREED, WAIVED -> true;
            case OPEN, LAPSED, SENT_BACK, REQUESTED, REFUSED, REVOKED -> false;
        };
    }

    /** What is not as it was when something was said; empty unless lapsed. */
    public List<Grounds.Difference> differences() {
        return state() == State.LAPSED && answer != null ? answer.grounds().differencesTo(grounds) : List.of();
    }

    /** The park's own words, also those that hold no longer; empty where there are none. */
    public String text() {
        return answer == null ? "" : answer.text();
    }

    /** Its place on a page. */
    public String anchor() {
        return anchor(subject);
    }

    /** The place of a subject on a page: short, and nothing but letters, digits and a hyphen. */
    public static String anchor(String subject) {
        return "answer-"
                + UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .substring(0, 13);
    }
}
