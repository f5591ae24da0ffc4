package cn.parklens.shell.demo;

import cn.parklens.account.Park;
import cn.parklens.account.Parks;
import cn.parklens.check.RuleBook;
import cn.parklens.submission.Collections;
import cn.parklens.submission.Forms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Fills an empty installation with the demonstration when it starts, through the same doors as everybody: parks are
 * added, figures typed, workbooks uploaded and imported, submissions sent and accepted. What was cut off is finished at
 * the next start; what is complete is left alone.
 */
@Component
@Order(DemoFilling.BEFORE_VISITORS)
class DemoFilling implements ApplicationRunner {

    static final int BEFORE_VISITORS = 10;

    private static final Logger LOG = LoggerFactory.getLogger(DemoFilling.class);
    private static final int AT_ONCE = 3;

    private final Demonstration demonstration;
    private final DemoPeople people;
    private final Parks parks;
    private final DemoSubmissions submissions;
    private final DemoHealth health;
    private final Forms forms;
    private final Collections collections;
    private final List<DemoRecipe> recipes;

    DemoFilling(
            Demonstration demonstration,
            DemoPeople people,
            Parks parks,
            DemoSubmissions submissions,
            DemoHealth health,
            Forms forms,
            Collections collections,
            @Value("classpath:demo/*.yaml") Resource[] recipes) {
        this.demonstration = demonstration;
        this.people = people;
        this.parks = parks;
        this.submissions = submissions;
        this.health = health;
        this.forms = forms;
        this.collections = collections;
        this.recipes = Stream.of(recipes).map(DemoRecipe::read).toList();
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        if (demonstration.isWanted() && !people.complete()) {
            Instant begun = Instant.now();
            LOG.info("filling in the demonstration: {} parks", DemoPlace.ALL.size());
            fill();
            LOG.info(
                    "the demonstration is complete after {} s",
                    Duration.between(begun, Instant.now()).toSeconds());
        }
        health.ready();
    }

    private void fill() throws InterruptedException {
        List<DemoPark> all = DemoParks.all();
        Map<String, Long> ids = found(all);
        DemoSubmissions.Staff staff =
                new DemoSubmissions.Staff(people.filler(List.copyOf(ids.values())), people.checker());
        // Several at once: while one is being typed in, the lists of others are imported.
        fill(DemoSubmissions.COLLECTION, all, staff);
        for (DemoRecipe recipe : recipes) {
            RuleBook rules = forms.version(
                            collections.named(recipe.collection()).formVersion())
                    .rules();
            fill(
                    recipe.collection(),
                    IntStream.range(0, recipe.parks())
                            .mapToObj(index -> DemoCook.cook(recipe, rules, index))
                            .toList(),
                    staff);
        }
        people.admitVisitors(
                java.util.Objects.requireNonNull(ids.get(all.getFirst().code())));
    }

    private void fill(String collection, List<DemoPark> parks, DemoSubmissions.Staff staff)
            throws InterruptedException {
        forEach(parks, park -> submissions.write(collection, park, staff));
        forEach(parks, park -> submissions.conclude(collection, park, staff));
    }

    private Map<String, Long> found(List<DemoPark> all) {
        Map<String, Long> ids = new LinkedHashMap<>(
                parks.all().stream().filter(Park::fictitious).collect(Collectors.toMap(Park::code, Park::id)));
        all.forEach(park -> ids.computeIfAbsent(
                park.code(),
                code -> parks.add(code, park.name(), park.level(), park.place().countyCode(), true)));
        return ids;
    }

    private static void forEach(List<DemoPark> all, Consumer<DemoPark> work) throws InterruptedException {
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> tasks = new ArrayList<>();
            all.forEach(park -> tasks.add(workers.submit(() -> work.accept(park))));
            for (Future<?> task : tasks) {
                task.get();
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException("the demonstration could not be filled in", failure.getCause());
        }
    }
}
