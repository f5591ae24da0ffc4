package cn.parklens.definition;

import cn.parklens.account.NotAllowed;
import cn.parklens.account.Person;
import cn.parklens.account.Role;
import cn.parklens.check.Facts;
import cn.parklens.check.Finding;
import cn.parklens.check.RuleBook;
import cn.parklens.form.Form;
import cn.parklens.form.RuleDefinition;
import cn.parklens.submission.Carrying;
import cn.parklens.submission.FormVersion;
import cn.parklens.submission.Forms;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import cn.parklens.submission.answer.ExplainedAway;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs rules over submissions that are stored, of whatever version of the form: what still fits is carried over in memory,
 * nothing is written.
 */
@Component
public class Trials {

    /** More would keep the page waiting; the newest are taken, and the page says so. */
    static final int MOST = 1000;

    private static final Comparator<Trial.Line> MOST_TELLING_FIRST = Comparator.comparingInt(
                    (Trial.Line line) -> -line.newly() - line.noLonger())
            .thenComparingInt(line -> -line.now().hits())
            .thenComparingInt(line -> -line.now().notEvaluated());

    private final Submissions submissions;
    private final Forms forms;
    private final ExplainedAway explanations;

    Trials(Submissions submissions, Forms forms, ExplainedAway explanations) {
        this.submissions = submissions;
        this.forms = forms;
        this.explanations = explanations;
    }

    /** Tries a form that is to be published, beside the version that was published last. */
    @Transactional(readOnly = true)
    public Trial of(Person person, Form form) {
        List<Submission> stored = stored(person, form.code());
        return run(RuleBook.of(form), stored, forms.newest(form.code()));
    }

    /** How the rules of a published version fare with the submissions that follow it. */
    @Transactional(readOnly = true)
    Trial record(Person person, FormVersion version) {
        List<Submission> stored = stored(person, version.form().code()).stream()
                .filter(submission -> submission.version().id() == version.id())
                .toList();
        return run(version.rules(), stored, Optional.empty());
    }

    static void requireAdministrator(Person person) {
        if (!person.is(Role.ADMINISTRATOR)) {
            throw new NotAllowed("try rules");
        }
    }

    private List<Submission> stored(Person person, String formCode) {
        requireAdministrator(person);
        return submissions.seenBy(person).reversed().stream()
                .filter(submission -> submission.form().code().equals(formCode))
                .toList();
    }

    private Trial run(RuleBook book, List<Submission> stored, Optional<FormVersion> published) {
        List<Submission> tried = stored.stream().limit(MOST).toList();
        Map<String, RuleTally> now = tallies(book.form());
        Map<String, RuleTally> before =
                published.map(version -> tallies(version.form())).orElseGet(Map::of);
        for (Submission submission : tried) {
            Facts facts = submissions.facts(submission);
            count(now, book, submission, facts);
            published.ifPresent(version -> count(before, version.rules(), submission, facts));
        }
        explain(tried, now, before);
        return new Trial(
                tried.size(),
                stored.size(),
                published.map(version -> version.form().version()),
                book.form().rules().stream()
                        .map(rule -> line(rule, tally(now, rule), before.get(rule.code())))
                        .sorted(MOST_TELLING_FIRST)
                        .toList(),
                before.keySet().stream().filter(code -> !now.containsKey(code)).toList());
    }

    private static RuleTally tally(Map<String, RuleTally> tallies, RuleDefinition rule) {
        return tallies.getOrDefault(rule.code(), new RuleTally());
    }

    private static Map<String, RuleTally> tallies(Form form) {
        Map<String, RuleTally> tallies = new LinkedHashMap<>();
        form.rules().forEach(rule -> tallies.put(rule.code(), new RuleTally()));
        return tallies;
    }

    private static void count(Map<String, RuleTally> tallies, RuleBook book, Submission submission, Facts facts) {
        Facts carried = submission.form().equals(book.form())
                ? facts
                : new Carrying(submission.form(), book.form()).facts(facts);
        Map<String, List<Finding>> byRule =
                book.check(carried).findings().stream().collect(Collectors.groupingBy(Finding::code));
        tallies.forEach((code, tally) -> {
            List<Finding> said = byRule.get(code);
            if (said != null) {
                tally.add(submission.id(), said);
            }
        });
    }

    private void explain(List<Submission> tried, Map<String, RuleTally> now, Map<String, RuleTally> before) {
        Map<String, Long> explained =
                explanations.byRule(tried.stream().map(Submission::id).toList());
        explained.forEach((code, count) -> {
            now.getOrDefault(code, new RuleTally()).explained(count);
            before.getOrDefault(code, new RuleTally()).explained(count);
        });
    }

    private static Trial.Line line(RuleDefinition rule, RuleTally now, @Nullable RuleTally before) {
        if (before == null) {
            return new Trial.Line(rule, now, null, now.hits(), 0);
        }
        TreeSet<Long> newly = new TreeSet<>(now.hitIds());
        newly.removeAll(before.hitIds());
        TreeSet<Long> noLonger = new TreeSet<>(before.hitIds());
        noLonger.removeAll(now.hitIds());
        return new Trial.Line(rule, now, before, newly.size(), noLonger.size());
    }
}
