package cn.parklens.submission;

import cn.parklens.account.NotAllowed;
import cn.parklens.account.Park;
import cn.parklens.account.Parks;
import cn.parklens.account.Person;
import cn.parklens.check.CheckReport;
import cn.parklens.check.Facts;
import cn.parklens.form.EvidenceList;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What parks answered, as far as a person may see it: found, opened, read and checked. */
@Component
public class Submissions {

    private final SubmissionRepository repository;
    private final FigureRepository figures;
    private final EntryRepository entries;
    private final Collections collections;
    private final Parks parks;
    private final KeptChecks keptChecks;

    Submissions(
            SubmissionRepository repository,
            FigureRepository figures,
            EntryRepository entries,
            Collections collections,
            Parks parks,
            KeptChecks keptChecks) {
        this.repository = repository;
        this.figures = figures;
        this.entries = entries;
        this.collections = collections;
        this.parks = parks;
        this.keptChecks = keptChecks;
    }

    /**
     * A park's answer to a collection. The first visit of its administrator opens a draft.
     *
     * @throws NotAllowed when the park is not theirs, it is not for them as it stands, or there is nothing yet and they
     *     are not who fills it in
     * @throws NotThere when there is no such collection
     */
    @Transactional
    public Submission seenBy(Person person, String collectionCode, String parkCode) {
        Park park = parks.seenBy(person, parkCode);
        Collection collection = collections.named(collectionCode);
        Optional<Submission> found = repository.find(collection, park);
        if (found.isPresent()) {
            return found.filter(submission -> submission.mayBeSeenBy(person))
                    .orElseThrow(() -> new NotAllowed("submission " + collectionCode + "/" + parkCode));
        }
        if (!person.mayFill(park)) {
            throw new NotAllowed("submission " + collectionCode + "/" + parkCode);
        }
        boolean opened = repository.open(collection, park);
        Submission draft = repository.find(collection, park).orElseThrow();
        if (opened) {
            repository.note(draft, SubmissionEvent.Kind.OPENED, person, "", null);
        }
        return draft;
    }

    /** Every submission that a person may see, the one that changed longest ago first. */
    @Transactional(readOnly = true)
    public List<Submission> seenBy(Person person) {
        Map<Long, Park> theirs = parks.seenBy(person).stream().collect(Collectors.toMap(Park::id, park -> park));
        return repository.of(theirs.keySet(), theirs::get).stream()
                .filter(submission -> submission.mayBeSeenBy(person))
                .toList();
    }

    /** For the machinery, which asks for nobody; not for pages. */
    @Transactional(readOnly = true)
    public Submission withId(long parkId, long submissionId) {
        return parks.find(parkId)
                .flatMap(park -> repository.find(park, submissionId))
                .orElseThrow(() -> new NotAllowed("submission " + submissionId));
    }

    /**
     * Holds a submission until the transaction ends, so that nothing of it moves meanwhile, and says where it stands now.
     * For rooms that write beside it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Submission held(Submission submission) {
        return repository.hold(submission);
    }

    /** The current line of every cell that was ever filled; a cell that was never filled is absent. */
    @Transactional(readOnly = true)
    public Map<Cell, FigureLine> figures(Submission submission) {
        return figures.current(submission);
    }

    /** Every value that a cell ever had, newest first. */
    @Transactional(readOnly = true)
    public List<FigureLine> history(Submission submission, Cell cell) {
        return figures.history(submission, cell);
    }

    /** The current line of every field that was ever filled, by the field's code, rows of a group in order. */
    @Transactional(readOnly = true)
    public Map<String, List<EntryLine>> entries(Submission submission) {
        return entries.current(submission).stream().collect(Collectors.groupingBy(EntryLine::field));
    }

    /** Everything it holds now, and what all checks of its form say about it. */
    @Transactional(readOnly = true)
    public Checked checked(Submission submission) {
        return keptChecks.of(submission);
    }

    /** The ledger's newest lines now: what is written later is news to whoever knows them. */
    @Transactional(readOnly = true)
    public LedgerMark mark(Submission submission) {
        return new LedgerMark(figures.newest(submission), entries.newest(submission));
    }

    /** What stood in every cell when the ledger's newest lines were those. */
    @Transactional(readOnly = true)
    public Map<Cell, Value> figuresAsOf(Submission submission, LedgerMark mark) {
        return figures.asOf(submission, mark.figure());
    }

    /** The line of every field that was the newest then, by the field's code; its rows in no order. */
    @Transactional(readOnly = true)
    public Map<String, List<EntryLine>> entriesAsOf(Submission submission, LedgerMark mark) {
        Map<String, EntryLine> newest = new LinkedHashMap<>();
        entries.upTo(submission, mark.entry()).forEach(line -> newest.put(line.field() + "/" + line.row(), line));
        return newest.values().stream().collect(Collectors.groupingBy(EntryLine::field));
    }

    /** Everything a check may look at. */
    @Transactional(readOnly = true)
    public Facts facts(Submission submission) {
        return keptChecks.of(submission).facts();
    }

    /** How many enterprises of a list, as it is now, count for an indicator that it proves. */
    @Transactional(readOnly = true)
    public int counted(Submission submission, EvidenceList list, String indicator) {
        Facts facts = facts(submission);
        return list.proves().stream()
                .filter(proof -> proof.indicator().equals(indicator))
                .mapToInt(proof -> submission.version().rules().counted(list, proof, facts))
                .sum();
    }

    /** What all checks of its form say about it now. */
    @Transactional(readOnly = true)
    public CheckReport check(Submission submission) {
        return keptChecks.of(submission).report();
    }

    /** How much of what the form asks is filled in. */
    @Transactional(readOnly = true)
    public Progress progress(Submission submission) {
        return keptChecks.of(submission).progress();
    }

    /** What happened to it as a whole, newest first. */
    @Transactional(readOnly = true)
    public List<SubmissionEvent> events(Submission submission) {
        return repository.events(submission);
    }

    /** What a reviewer said when returning it last, empty when nobody has. */
    @Transactional(readOnly = true)
    public String remark(Submission submission) {
        return repository.events(submission).stream()
                .filter(event -> event.kind() == SubmissionEvent.Kind.RETURNED)
                .map(SubmissionEvent::remark)
                .findFirst()
                .orElse("");
    }
}
