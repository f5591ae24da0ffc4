package cn.parklens.submission;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.Field;
import cn.parklens.form.Form;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Value;
import cn.parklens.submission.FindingsSnapshot.ListLine;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a park changed since its submission was returned, so that a reviewer need not read everything again. */
@Component
public class Revisions {

    private static final ListLine NOT_THERE = new ListLine(-1, 0);

    private final Submissions submissions;
    private final FigureRepository figures;
    private final EntryRepository entries;

    Revisions(Submissions submissions, FigureRepository figures, EntryRepository entries) {
        this.submissions = submissions;
        this.figures = figures;
        this.entries = entries;
    }

    /** The difference to the revision that was returned last; empty when none was. */
    @Transactional(readOnly = true)
    public Optional<Revised> sinceReturned(Submission submission) {
        List<SubmissionEvent> events = submissions.events(submission);
        return events.stream()
                .filter(event -> event.kind() == SubmissionEvent.Kind.RETURNED)
                .findFirst()
                .flatMap(returned -> events.stream()
                        .filter(event ->
                                event.kind() == SubmissionEvent.Kind.SENT && event.revision() == returned.revision())
                        .findFirst())
                .flatMap(sent -> since(submission, sent));
    }

    private Optional<Revised> since(Submission submission, SubmissionEvent sent) {
        FindingsSnapshot then = sent.summary();
        return then == null || then.lastFigure() == null || then.lastEntry() == null
                ? Optional.empty()
                : Optional.of(new Revised(
                        sent.revision(),
                        figures(submission, then.lastFigure()),
                        texts(submission, then.lastEntry()),
                        lists(submission, then.lists())));
    }

    private List<Revised.Figure> figures(Submission submission, long newest) {
        Map<Cell, Value> was = figures.asOf(submission, newest);
        Map<Cell, FigureLine> now = figures.current(submission);
        return submission
                .form()
                .indicators()
                .flatMap(indicator -> indicator.periods().stream().map(period -> new Cell(indicator.code(), period)))
                .map(cell -> new Revised.Figure(
                        cell,
                        Objects.requireNonNullElse(was.get(cell), new Value.NotFilled()),
                        Optional.ofNullable(now.get(cell))
                                .map(line -> line.observation().value())
                                .orElse(new Value.NotFilled())))
                .filter(figure -> !figure.was().equals(figure.now()))
                .toList();
    }

    private List<String> texts(Submission submission, long newest) {
        Map<String, String> was = byRow(entries.upTo(submission, newest).stream());
        Map<String, String> now = byRow(entries.current(submission).stream());
        return submission
                .form()
                .fields()
                .map(Field::code)
                .filter(code -> !of(code, was).equals(of(code, now)))
                .toList();
    }

    private static Map<String, String> of(String field, Map<String, String> byRow) {
        return byRow.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(field + "/"))
                .filter(entry -> !entry.getValue().isBlank())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, String> byRow(Stream<EntryLine> lines) {
        return lines.collect(
                Collectors.toMap(line -> line.field() + "/" + line.row(), EntryLine::text, (older, newer) -> newer));
    }

    private List<Revised.ListChange> lists(Submission submission, Map<String, ListLine> was) {
        Map<String, ListLine> now = Snapshots.lists(submissions.facts(submission));
        Form form = submission.form();
        return form.evidenceLists().stream()
                .map(EvidenceList::code)
                .filter(list -> !line(list, was).isLike(line(list, now)))
                .map(list -> new Revised.ListChange(
                        list, line(list, was).rows(), line(list, now).rows()))
                .toList();
    }

    private static ListLine line(String list, Map<String, ListLine> lines) {
        @Nullable ListLine found = lines.get(list);
        return found == null ? NOT_THERE : found;
    }
}
