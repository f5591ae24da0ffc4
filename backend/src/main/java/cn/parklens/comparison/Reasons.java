package cn.parklens.comparison;

import cn.parklens.account.NotAllowed;
import cn.parklens.account.Park;
import cn.parklens.account.Parks;
import cn.parklens.account.Person;
import cn.parklens.comparison.Why.Input;
import cn.parklens.comparison.Why.Proof;
import cn.parklens.comparison.Why.Told;
import cn.parklens.comparison.WhyRepository.Found;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.Form;
import cn.parklens.form.Indicator;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.submission.Submissions;
import cn.parklens.submission.answer.Footnotes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers why a figure is what it is. */
@Component
public class Reasons {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private final Calls calls;
    private final WhyRepository repository;
    private final Parks parks;
    private final Footnotes footnotes;
    private final Submissions submissions;

    Reasons(Calls calls, WhyRepository repository, Parks parks, Footnotes footnotes, Submissions submissions) {
        this.submissions = submissions;
        this.calls = calls;
        this.repository = repository;
        this.parks = parks;
        this.footnotes = footnotes;
    }

    /**
     * Why a figure is what it is.
     *
     * @param question names the collection and whose figures take part
     * @throws NotAllowed when the viewer may not see the park, its submission takes no part, or there is no such cell
     */
    @Transactional(readOnly = true)
    public Why why(Person viewer, Question question, String parkCode, String indicatorCode, int year) {
        Park park = parks.seenBy(viewer, parkCode);
        Call asked = calls.find(question.collection()).orElseThrow(() -> new NotAllowed("no collection"));
        Found found = repository
                .submission(asked.id(), park.id())
                .filter(one -> one.accepted() || (one.sent() && question.scope() == Included.SENT))
                .orElseThrow(() -> new NotAllowed("submission of " + parkCode));
        // As it was declared: with the unit and the formula of the submission's own version.
        Call call = calls.under(asked, found.formVersion());
        Indicator indicator =
                call.form().indicator(indicatorCode).orElseThrow(() -> new NotAllowed("indicator " + indicatorCode));
        ReferencePeriod period = indicator.in(year);
        Map<String, Told> told = repository.told(park.id(), found.id());
        Map<String, Integer> counted = repository.counted(park.id(), found.id());
        return new Why(
                call,
                park,
                indicator,
                period,
                found.accepted(),
                of(told, indicator, period),
                formula(call.form(), indicator).orElse(null),
                inputs(call.form(), indicator, year, told),
                call.form().evidenceLists().stream()
                        .filter(list -> list.proves().stream()
                                .anyMatch(proof -> proof.indicator().equals(indicatorCode)))
                        .map(list -> proof(list, indicatorCode, counted.get(list.code()), park, found))
                        .toList(),
                footnotes.of(call.id(), question.scope() == Included.SENT, List.of(indicatorCode)).stream()
                        .filter(note ->
                                note.park() == park.id() && note.period().equals(period.code()))
                        .toList());
    }

    /** Of a count of only some rows those are counted again: what was kept with the upload is how many it has. */
    private Proof proof(EvidenceList list, String indicator, @Nullable Integer all, Park park, Found found) {
        return new Proof(
                list,
                all == null || !list.countsSome(indicator)
                        ? all
                        : Integer.valueOf(
                                submissions.counted(submissions.withId(park.id(), found.id()), list, indicator)),
                all);
    }

    private static Told of(Map<String, Told> told, Indicator indicator, ReferencePeriod period) {
        Told recorded = told.get(WhyRepository.key(indicator.code(), period.code()));
        if (recorded != null) {
            return recorded;
        }
        return new Told(
                Reading.missing(indicator.periods().contains(period) ? Gap.NOT_FILLED : Gap.NOT_ASKED),
                "",
                Optional.empty());
    }

    private static List<Input> inputs(Form form, Indicator indicator, int year, Map<String, Told> told) {
        if (indicator.formula() == null) {
            return List.of();
        }
        return NAME.matcher(indicator.formula().text())
                .results()
                .map(match -> match.group())
                .distinct()
                .flatMap(name -> form.indicator(name).stream())
                .map(input -> new Input(input, input.in(year), of(told, input, input.in(year))))
                .toList();
    }

    /** The formula as one would read it aloud. */
    private static Optional<String> formula(Form form, Indicator indicator) {
        return Optional.ofNullable(indicator.formula())
                .map(formula -> NAME.matcher(formula.text())
                        .replaceAll(match -> Matcher.quoteReplacement(form.indicator(match.group())
                                .map(Indicator::shortName)
                                .orElse(match.group())))
                        .replace("*", "×")
                        .replace("/", "÷"));
    }
}
