package cn.parklens.definition;

import cn.parklens.form.RuleDefinition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a form say of submissions that are stored.
 *
 * @param tried how many submissions were looked at
 * @param stored how many there are
 * @param against the version held beside it, empty when none was published
 * @param lines one per rule: what differs first, then what hits most
 * @param dropped codes of the rules that the version held beside it has and this one has not
 */
public record Trial(int tried, int stored, Optional<String> against, List<Line> lines, List<String> dropped) {

    public Trial {
        lines = List.copyOf(lines);
        dropped = List.copyOf(dropped);
    }

    /**
     * One rule.
     *
     * @param now what it says
     * @param before what the published rule of the same code says, null when there is none
     * @param newly submissions that only this one hits
     * @param noLonger submissions that only the published one hits
     */
    public record Line(
            RuleDefinition rule, RuleTally now, @Nullable RuleTally before, int newly, int noLonger) {

        /** Hits more than before; below zero for fewer. */
        public int moreHits() {
            return before == null ? 0 : now.hits() - before.hits();
        }
    }
}
