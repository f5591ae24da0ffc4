package cn.parklens.submission.answer;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The footnotes that figures carry into comparisons and exports. */
@Component
public class Footnotes {

    private final FootnoteRepository repository;

    Footnotes(FootnoteRepository repository) {
        this.repository = repository;
    }

    /**
     * Those of what parks reported to a collection: explanations agreed to and waivers, of submissions sent or accepted,
     * and only those that the submission was last sent with.
     *
     * @param alsoSent whether submissions count that are sent and not yet accepted
     * @param indicators codes of the figures
     */
    @Transactional(readOnly = true)
    public List<Footnote> of(long collection, boolean alsoSent, Collection<String> indicators) {
        return repository.of(collection, alsoSent, indicators);
    }
}
