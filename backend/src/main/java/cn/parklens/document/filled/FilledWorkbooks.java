package cn.parklens.document.filled;

import cn.parklens.account.NotAllowed;
import cn.parklens.account.Person;
import cn.parklens.document.FormContent;
import cn.parklens.document.FormWorkbook;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.FileRefused;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.workbook.FileNames;
import cn.parklens.form.Section;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Origin;
import cn.parklens.observation.Value;
import cn.parklens.submission.CellChange;
import cn.parklens.submission.EntryChange;
import cn.parklens.submission.Ledger;
import cn.parklens.submission.LedgerMark;
import cn.parklens.submission.NotThere;
import cn.parklens.submission.Problem;
import cn.parklens.submission.Saved;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whole-form workbooks of a submission: handed out, taken in, compared, taken over. */
@Component
public class FilledWorkbooks {

    private final Submissions submissions;
    private final Ledger ledger;
    private final FieldWords words;
    private final Differences differences;
    private final FormWorkbookRepository repository;
    private final Desk desk;

    FilledWorkbooks(
            Submissions submissions,
            Ledger ledger,
            FieldWords words,
            Differences differences,
            FormWorkbookRepository repository,
            Desk desk) {
        this.submissions = submissions;
        this.ledger = ledger;
        this.words = words;
        this.differences = differences;
        this.repository = repository;
        this.desk = desk;
    }

    /**
     * A workbook to fill in.
     *
     * @param filled whether what the park has filled in so far stands in it; contact details only for those who may read
     *     them
     */
    @Transactional(readOnly = true)
    public byte[] handOut(Person person, Submission submission, boolean filled) {
        List<Section> sections = submission.sectionsFor(person);
        return FormWorkbook.of(
                submission.form(),
                sections,
                filled
                        ? content(submission)
                        : new FormContent(
                                Map.of(),
                                Map.of(),
                                Map.of(),
                                words.choices(submission.form()),
                                words.counties(submission.form())),
                submission.park().code());
    }

    private FormContent content(Submission submission) {
        LedgerMark mark = submissions.mark(submission);
        Map<Cell, Value> figures = new HashMap<>();
        submissions
                .figures(submission)
                .forEach((cell, line) -> figures.put(cell, line.observation().value()));
        Map<String, String> texts = new HashMap<>();
        submissions
                .entries(submission)
                .forEach((code, lines) -> submission
                        .form()
                        .field(code)
                        .ifPresent(field -> lines.forEach(line -> texts.put(
                                FormWorkbook.key(code, line.row()),
                                words.shown(field, line.text())
                                        .replace("\r\n", "\n")
                                        .replace('\r', '\n')))));
        return new FormContent(
                Map.of(
                        FormWorkbook.PARK,
                        submission.park().code(),
                        "园区",
                        submission.park().name(),
                        FormWorkbook.MARK,
                        mark.figure() + "/" + mark.entry()),
                figures,
                texts,
                words.choices(submission.form()),
                words.counties(submission.form()));
    }

    /**
     * Takes a workbook in and keeps it byte for byte. Nothing of it is written to the ledger.
     *
     * @throws NotAllowed when the park is not theirs to fill in
     * @throws WorkbookNotTaken when the submission is not open
     * @throws FileRefused when there is nothing in it, or it is larger than a form needs
     */
    @Transactional
    public ReceivedWorkbook receive(Person person, Submission submission, String givenName, InputStream content)
            throws IOException {
        requireOpen(person, submission, givenName);
        String name = FileNames.plain(givenName);
        byte[] bytes = content.readNBytes((int) WorkbookReader.MOST_BYTES + 1);
        if (bytes.length == 0) {
            throw refused(EvidenceProblem.FILE_EMPTY, name, "");
        }
        if (bytes.length > WorkbookReader.MOST_BYTES) {
            String most = Long.toString(WorkbookReader.MOST_BYTES >> 20);
            throw refused(EvidenceProblem.FILE_TOO_LARGE, name, ">" + most, most);
        }
        long id = repository.add(submission, person, name, Desk.sha256(bytes), bytes);
        return repository.find(submission, id).orElseThrow();
    }

    private static FileRefused refused(EvidenceProblem kind, String file, String found, String... arguments) {
        return new FileRefused(cn.parklens.evidence.problem.Problem.of(kind, Place.file(file), found, arguments));
    }

    /** The newest 50, newest first. */
    @Transactional(readOnly = true)
    public List<ReceivedWorkbook> of(Submission submission) {
        return repository.of(submission);
    }

    /**
     * One that was taken in.
     *
     * @throws NotThere when this submission has none with this id
     */
    @Transactional(readOnly = true)
    public ReceivedWorkbook find(Submission submission, long id) {
        return repository.find(submission, id).orElseThrow(() -> new NotThere("workbook " + id));
    }

    /** The file as it was sent. */
    @Transactional(readOnly = true)
    public byte[] original(ReceivedWorkbook workbook) {
        return repository.content(workbook.sha256());
    }

    /** The workbook against the ledger as it is now. */
    @Transactional(readOnly = true)
    public Difference difference(Person person, Submission submission, ReceivedWorkbook workbook, Locale locale) {
        try {
            byte[] content = repository.content(workbook.sha256());
            ReadWorkbook read = desk.read(workbook.fileName(), content);
            List<String> lists =
                    read.cells().isEmpty() ? desk.lists(workbook.fileName(), content, submission.form()) : List.of();
            return lists.isEmpty()
                    ? differences.of(person, submission, workbook, read, locale)
                    : differences.ofLists(workbook, lists, locale);
        } catch (FileRefused refused) {
            return Differences.refused(refused.problem(), locale);
        }
    }

    /**
     * Takes lines over into the ledger, in one transaction; each is answered for by itself.
     *
     * @param chosen the {@link Line#key() keys} with the ledger's line that was shown, null for none; null for every
     *     line that is {@link Line#isChosen() chosen}, as they are now
     * @throws NotAllowed when the park is not theirs to fill in
     * @throws WorkbookNotTaken when the submission is not open
     * @throws cn.parklens.submission.FormMovedOn when it follows another version of its form by now
     */
    @Transactional
    public TakenOver takeOver(
            Person person,
            Submission submission,
            ReceivedWorkbook workbook,
            @Nullable Map<String, @Nullable Long> chosen) {
        requireOpen(person, submission, workbook.fileName());
        // What is held cannot be sent or changed by others until all of it is written.
        Submission held =
                submissions.held(submission).asDrawnFrom(submission.version().id());
        Taking taking = new Taking();
        for (Line line :
                difference(person, held, workbook, Locale.SIMPLIFIED_CHINESE).lines()) {
            boolean wanted = chosen == null ? line.isChosen() : chosen.containsKey(line.key());
            if (!wanted) {
                continue;
            }
            Long seen = chosen == null ? line.seen() : chosen.get(line.key());
            if (line.kind() == Line.Kind.SAME) {
                taking.unchanged++;
            } else if (!line.kind().isOffered()) {
                taking.conflicts.add(line);
            } else {
                taking.add(line, write(person, held, line, seen));
            }
        }
        return new TakenOver(taking.stored, taking.unchanged, taking.conflicts, taking.refused);
    }

    private Saved<?> write(Person person, Submission submission, Line line, @Nullable Long seen) {
        return line.isFigure()
                ? ledger.saveFrom(
                        line.spot(),
                        person,
                        submission,
                        CellChange.typed(line.code(), line.rest(), line.written(), seen, Origin.Way.PAGE))
                : ledger.saveEntryFrom(
                        line.spot(),
                        person,
                        submission,
                        new EntryChange(
                                line.code(),
                                Integer.parseInt(line.rest()),
                                line.written(),
                                seen,
                                false,
                                Origin.Way.PAGE));
    }

    private static void requireOpen(Person person, Submission submission, String file) {
        if (!person.mayFill(submission.park())) {
            throw new NotAllowed("workbook of " + submission.park().code());
        }
        if (!submission.isOpen()) {
            throw new WorkbookNotTaken(Problem.of(Problem.Kind.NOT_OPEN, file));
        }
    }

    /** What became of the lines so far. */
    private static final class Taking {

        private int stored;
        private int unchanged;
        private final List<Line> conflicts = new ArrayList<>();
        private final List<Problem> refused = new ArrayList<>();

        void add(Line line, Saved<?> saved) {
            switch (saved) {
                case Saved.Stored<?> done -> stored++;
                case Saved.Unchanged<?> same -> unchanged++;
                case Saved.Conflict<?> conflict -> conflicts.add(line);
                case Saved.Refused<?>(var typed, var problem) -> refused.add(problem);
            }
        }
    }
}
