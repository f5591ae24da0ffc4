package cn.parklens.submission;

import cn.parklens.account.Assignment;
import cn.parklens.account.Park;
import cn.parklens.account.Parks;
import cn.parklens.account.People;
import cn.parklens.account.Person;
import cn.parklens.account.Role;
import cn.parklens.form.Field;
import cn.parklens.form.FieldGroup;
import cn.parklens.form.Indicator;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.observation.Origin;
import cn.parklens.submission.answer.Act;
import cn.parklens.submission.answer.Answers;
import cn.parklens.submission.answer.Explanations;
import cn.parklens.submission.answer.Standing;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** The people and parks of a story, new ones each time; and a park that fills in everything, all of it in order. */
@TestComponent
public class Cast {

    public static final String COLLECTION = "park-development-2026";
    public static final String PASSWORD = "a long test password";
    public static final String EXPLANATION = "数据已经核对，情况属实。";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Parks parks;
    private final People people;
    private final Ledger ledger;
    private final Answers answers;
    private final Explanations explanations;

    Cast(Parks parks, People people, Ledger ledger, Answers answers, Explanations explanations) {
        this.answers = answers;
        this.explanations = explanations;
        this.parks = parks;
        this.people = people;
        this.ledger = ledger;
    }

    /** A fictitious park in a county, six digits. */
    public Park park(String county) {
        int number = NUMBER.incrementAndGet();
        String code = "test-" + UUID.randomUUID().toString().substring(0, 8);
        long id = parks.add(code, "示范园区 " + code + " " + number, Park.Level.PROVINCIAL, county, true);
        return parks.find(id).orElseThrow();
    }

    public Person administratorOf(Park park) {
        return person(new Assignment(Role.PARK_ADMINISTRATOR, park.id(), null));
    }

    /** Of a province, two digits, or of all. */
    public Person reviewer(@Nullable String province) {
        return person(new Assignment(Role.REVIEWER, null, province));
    }

    /** Of all provinces. */
    public Person analyst() {
        return person(new Assignment(Role.ANALYST, null, null));
    }

    /** Who manages forms and collections. */
    public Person systemAdministrator() {
        return person(new Assignment(Role.ADMINISTRATOR, null, null));
    }

    private Person person(Assignment assignment) {
        String name = "test-" + NUMBER.incrementAndGet() + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        people.add(name, "测试人员" + NUMBER.get(), PASSWORD, true, List.of(assignment));
        return people.loadUserByUsername(name);
    }

    /** Fills in all that the form asks, with figures that agree; counts that a list would have to prove are 0. */
    public void fillInEverything(Person person, Submission submission) {
        for (Indicator indicator : submission.form().indicators().toList()) {
            for (ReferencePeriod period : indicator.periods()) {
                if (indicator.isRequiredIn(period)) {
                    type(person, submission, indicator.code(), period.code(), figure(indicator));
                }
            }
        }
        submission.form().sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(FieldGroup.class::isInstance)
                .flatMap(block -> ((FieldGroup) block).fields().stream())
                .forEach(field -> write(person, submission, field.code(), text(field)));
    }

    /** Explains every finding that is to be explained, and says how many those were. */
    public int explainEverything(Person person, Submission submission) {
        List<Standing> open = answers.standings(submission).all().stream()
                .filter(one -> one.kind() == Act.Kind.EXPLANATION && !one.isSettled())
                .toList();
        open.forEach(one -> explain(person, submission, one));
        return open.size();
    }

    /** Explains one finding. */
    public void explain(Person person, Submission submission, Standing standing) {
        explanations.explain(person, submission, standing.subject(), false, EXPLANATION);
    }

    /** Types into a cell as if its newest line were on the page. */
    public Saved<FigureLine> type(Person person, Submission submission, String indicator, String period, String typed) {
        return ledger.save(
                person,
                submission,
                new CellChange(indicator, period, typed, Status.FIGURE, null, null, true, Origin.Way.PAGE));
    }

    /** Writes into a field, or fails. */
    public void write(Person person, Submission submission, String field, String text) {
        Saved<EntryLine> saved =
                ledger.saveEntry(person, submission, new EntryChange(field, 1, text, null, true, Origin.Way.PAGE));
        if (saved instanceof Saved.Refused<EntryLine>(var typed, var problem)) {
            throw new AssertionError(field + " " + typed + " " + problem);
        }
    }

    private static String figure(Indicator indicator) {
        if (indicator.isCount()) {
            return indicator.code().equals("enterprises") ? "100" : "0";
        }
        return indicator.unit().symbol().equals("%")
                ? "50"
                : indicator.unit().symbol().isEmpty() ? "0.93" : "40.00";
    }

    private static String text(Field field) {
        return switch (field.kind()) {
            case MOBILE -> "13800000000";
            case EMAIL -> "someone@example.cn";
            case DATE -> "2025-12-31";
            case CHOICE -> field.options().getFirst().code();
            case INDUSTRY, CHOICE_OF_ROWS -> "汽车制造业";
            case PROVINCE -> "江苏省";
            case COUNTY -> "玄武区";
            case TEXT, NARRATIVE ->
                field.headings().isEmpty() ? "示范内容" : String.join("\n示范内容\n", field.headings()) + "\n示范内容";
        };
    }
}
