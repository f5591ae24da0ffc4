package cn.parklens.comparison;

import cn.parklens.account.Park;
import cn.parklens.account.Parks;
import cn.parklens.account.Person;
import cn.parklens.comparison.PanelRepository.Taking;
import cn.parklens.form.Field;
import cn.parklens.form.Form;
import cn.parklens.form.Indicator;
import cn.parklens.submission.answer.Footnotes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Parks and years side by side, as far as a person may see them. */
@Component
public class Comparisons {

    /** A profile shows all that the official form asks; more than this at once would not be read. */
    private static final int MOST_OF_A_PROFILE = 60;

    private final Calls calls;
    private final PanelRepository panels;
    private final Parks parks;
    private final Footnotes footnotes;

    Comparisons(Calls calls, PanelRepository panels, Parks parks, Footnotes footnotes) {
        this.calls = calls;
        this.panels = panels;
        this.parks = parks;
        this.footnotes = footnotes;
    }

    /** Looks at the indicators of a question, the form's first when it names none; empty when there is no collection. */
    @Transactional(readOnly = true)
    public Optional<Inquiry> ask(Person viewer, Question question) {
        return inquire(viewer, question, 1);
    }

    /** The same, with all indicators of the official form when the question names none. */
    @Transactional(readOnly = true)
    public Optional<Inquiry> askForProfile(Person viewer, Question question) {
        return inquire(viewer, question, MOST_OF_A_PROFILE);
    }

    private Optional<Inquiry> inquire(Person viewer, Question question, int byDefault) {
        return calls.find(question.collection()).or(() -> calls.find("")).map(call -> {
            List<Indicator> indicators = indicators(call.form(), question, byDefault);
            Panel panel = panel(viewer, call, question.scope(), indicators);
            List<Choices.Choice> listed = calls.listed();
            Sifted sifted = Sifted.of(question, panel, listed);
            return new Inquiry(panel, sifted.question(), indicators, listed, sifted.mistakes());
        });
    }

    private static List<Indicator> indicators(Form form, Question question, int byDefault) {
        List<Indicator> known = question.indicators().stream()
                .flatMap(code -> form.indicator(code).stream())
                .toList();
        return known.isEmpty()
                ? form.indicators()
                        .filter(indicator -> !indicator.isSupporting())
                        .limit(byDefault)
                        .toList()
                : known;
    }

    private Panel panel(Person viewer, Call call, Included included, List<Indicator> indicators) {
        String industryField = call.form()
                .fields()
                .filter(field -> field.kind() == Field.Kind.INDUSTRY)
                .map(Field::code)
                .findFirst()
                .orElse("");
        Map<Long, Taking> taking = panels.submissions(call.id(), included, industryField);
        List<ComparedPark> seen = parks.seenBy(viewer).stream()
                .map(park -> compared(park, taking.get(park.id())))
                .toList();
        List<String> codes = indicators.stream().map(Indicator::code).toList();
        Set<Long> ids = seen.stream().map(ComparedPark::id).collect(Collectors.toSet());
        return new Panel(
                call,
                seen,
                footnotes.of(call.id(), included == Included.SENT, codes).stream()
                        .filter(note -> ids.contains(note.park()))
                        .toList(),
                panels.readings(call, included, codes));
    }

    private static ComparedPark compared(Park park, @Nullable Taking taking) {
        return new ComparedPark(
                park.id(),
                park.code(),
                park.name(),
                park.provinceCode(),
                park.provinceName(),
                taking == null ? List.of() : taking.industries(),
                park.fictitious(),
                taking != null,
                taking != null && taking.accepted());
    }
}
