package cn.parklens.definition;

import java.util.Collection;
import java.util.Map;

/**
 * Whoever keeps explanations tells here how often a rule was explained away. Where nobody does, nothing was.
 */
public interface ExplainedAway {

    /**
     * How many of some submissions have an explanation of a finding of a rule that a reviewer accepted.
     *
     * @param submissions their ids
     * @return by code of the rule; a rule that was never explained is absent
     */
    Map<String, Long> byRule(Collection<Long> submissions);
}
