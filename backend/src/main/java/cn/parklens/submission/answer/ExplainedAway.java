package cn.parklens.submission.answer;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How often what a rule found was explained: a rule that flags much valid data is a bad rule. */
@Component
public class ExplainedAway {

    private final AnswerRepository repository;

    ExplainedAway(AnswerRepository repository) {
        this.repository = repository;
    }

    /**
     * How many of some submissions have an explanation of a finding of a rule that a reviewer accepted.
     *
     * @param submissions their ids
     * @return by code of the rule; a rule that was never explained is absent
     */
    @Transactional(readOnly = true)
    public Map<String, Long> byRule(Collection<Long> submissions) {
        return repository.agreedByRule(submissions);
    }
}
