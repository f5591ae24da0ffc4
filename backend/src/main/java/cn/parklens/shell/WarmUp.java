package cn.parklens.shell;

import cn.parklens.account.Assignment;
import cn.parklens.account.Park;
import cn.parklens.account.Parks;
import cn.parklens.account.People;
import cn.parklens.account.Person;
import cn.parklens.account.Role;
import cn.parklens.evidence.Rehearsal;
import cn.parklens.submission.Collections;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports made-up lists once the product is up, in a transaction that is rolled back, so that the first file after a start
 * is imported as fast as any other. It takes some ten seconds while pages are already answered,
 * and ends when a real file comes. Left out with
 * {@code parklens.warm-up=false}.
 */
@Component
public class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final int IMPORTS = 40;
    private static final String ANY_COUNTY = "320213";

    private final Parks parks;
    private final People people;
    private final Collections collections;
    private final Submissions submissions;
    private final Rehearsal rehearsal;
    private final TransactionTemplate transactions;
    private final boolean wanted;
    private volatile boolean stopping;
    private final Thread thread = Thread.ofPlatform().daemon().name("warm-up").unstarted(() -> rehearse(IMPORTS));

    WarmUp(
            Parks parks,
            People people,
            Collections collections,
            Submissions submissions,
            Rehearsal rehearsal,
            TransactionTemplate transactions,
            @Value("${parklens.warm-up}") boolean wanted) {
        this.parks = parks;
        this.people = people;
        this.collections = collections;
        this.submissions = submissions;
        this.rehearsal = rehearsal;
        this.transactions = transactions;
        this.wanted = wanted;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (wanted) {
            thread.start();
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stop() throws InterruptedException {
        stopping = true;
        thread.interrupt();
        thread.join();
    }

    /** Waits until it is over; returns at once when there is none. */
    public void await() throws InterruptedException {
        thread.join();
    }

    void rehearse(int imports) {
        try {
            transactions.executeWithoutResult(status -> {
                status.setRollbackOnly();
                imports(submissions(), imports);
            });
        } catch (RuntimeException failure) {
            // Nothing depends on it.
            if (!stopping) {
                LOG.warn("the warm-up was broken off", failure);
            }
        }
    }

    /** Of a park that nobody will ever see. */
    private List<Submission> submissions() {
        String name = "warm-up-" + UUID.randomUUID().toString().substring(0, 8);
        long park = parks.add(name, "示范园区（预热）", Park.Level.OTHER, ANY_COUNTY, true);
        people.add(
                name,
                "预热",
                UUID.randomUUID().toString(),
                false,
                List.of(new Assignment(Role.PARK_ADMINISTRATOR, park, null)));
        Person person = people.loadUserByUsername(name);
        return collections.all().stream()
                .map(collection -> submissions.seenBy(person, collection.code(), name))
                .toList();
    }

    /** Into the form that asks for the most lists: there is something of every kind among them. */
    private void imports(List<Submission> each, int times) {
        each.stream()
                .max(Comparator.comparingInt(
                        submission -> submission.form().evidenceLists().size()))
                .filter(submission -> !submission.form().evidenceLists().isEmpty())
                .ifPresent(submission -> rehearsal.imports(
                        submission.park().id(),
                        submission.id(),
                        submission.form().evidenceLists(),
                        times));
    }
}
