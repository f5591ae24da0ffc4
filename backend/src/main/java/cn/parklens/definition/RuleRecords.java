package cn.parklens.definition;

import cn.parklens.account.Person;
import cn.parklens.submission.FormVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Keeps how the rules of each version fare, so that looking at the page does not go through every submission each time. It
 * is counted again when something changed and the last count is older than {@link #YOUNG}, or when somebody asks for it;
 * one count at a time.
 */
@Component
public class RuleRecords {

    /** While submissions are being filled in they change all the time: so long a count is shown as it is. */
    static final Duration YOUNG = Duration.ofMinutes(10);

    private final Trials trials;
    private final StampRepository stamps;
    private final Map<Long, Kept> kept = new HashMap<>();

    RuleRecords(Trials trials, StampRepository stamps) {
        this.trials = trials;
        this.stamps = stamps;
    }

    private record Kept(String stamp, Trial trial, Instant at) {}

    /**
     * How the rules of a published version fare with the submissions that follow it.
     *
     * @param anew whether to count again when something changed, however young the last count is
     * @throws cn.parklens.account.NotAllowed when the person is no administrator
     */
    public synchronized RuleRecord of(Person person, FormVersion version, boolean anew) {
        Trials.requireAdministrator(person);
        // Looked at before the count: what changes while it runs is news afterwards.
        String stamp = stamps.of(version);
        Kept before = kept.get(version.id());
        boolean same = before != null && before.stamp().equals(stamp);
        Instant now = Instant.now();
        if (before != null && (same || (!anew && before.at().plus(YOUNG).isAfter(now)))) {
            return new RuleRecord(before.trial(), before.at(), !same);
        }
        Trial trial = trials.record(person, version);
        kept.put(version.id(), new Kept(stamp, trial, now));
        return new RuleRecord(trial, now, false);
    }
}
