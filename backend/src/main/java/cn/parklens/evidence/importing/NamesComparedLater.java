package cn.parklens.evidence.importing;

import cn.parklens.evidence.Declarations;
import cn.parklens.evidence.ImportResult;
import cn.parklens.evidence.QuietWork;
import cn.parklens.evidence.importing.NameComparison.Compared;
import cn.parklens.evidence.importing.NameComparison.Subject;
import cn.parklens.evidence.importing.NameRepository.Waiting;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares the names of long lists in quiet moments, one list at a time. Comparing takes a while and holds nothing; what was
 * found is then written at once, unless another version of the list came meanwhile.
 */
@Component
class NamesComparedLater implements QuietWork {

    private final NameRepository names;
    private final NameComparison comparison;
    private final ComparedNames compared;
    private final ProblemRepository problems;
    private final UploadRepository uploads;
    private final ListVersionRepository versions;
    private final Declarations declarations;
    private final TransactionTemplate transactions;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    NamesComparedLater(
            NameRepository names,
            NameComparison comparison,
            ComparedNames compared,
            ProblemRepository problems,
            UploadRepository uploads,
            ListVersionRepository versions,
            Declarations declarations,
            TransactionTemplate transactions) {
        this.names = names;
        this.comparison = comparison;
        this.compared = compared;
        this.problems = problems;
        this.uploads = uploads;
        this.versions = versions;
        this.declarations = declarations;
        this.transactions = transactions;
    }

    @Override
    public boolean doNext() {
        if (!oneAtATime.tryLock()) {
            return false;
        }
        try {
            Waiting next = names.nextWaiting().orElse(null);
            if (next == null) {
                return false;
            }
            Subject subject = Subject.of(
                    next.parkId(),
                    next.submissionId(),
                    next.version(),
                    names.sources(next.parkId(), next.submissionId(), next.uploadId()),
                    Set.of());
            Compared found = subject.own().current()
                    ? Objects.requireNonNull(transactions.execute(status -> comparison.compare(subject)))
                    : Compared.NOTHING;
            transactions.executeWithoutResult(status -> write(next, subject, found));
            return true;
        } finally {
            oneAtATime.unlock();
        }
    }

    private void write(Waiting next, Subject subject, Compared found) {
        if (!names.compared(next) || found.findings().isEmpty()) {
            return;
        }
        NameColumn column = column(next);
        ProblemLog log = new ProblemLog();
        found.findings().stream()
                .map(finding -> finding.at(subject.own(), column))
                .forEach(one -> log.add(one.listCode(), one.problem(), one.rowKey(), one.rowName()));
        UploadKey upload = new UploadKey(next.parkId(), next.uploadId());
        problems.add(upload, log.take());
        int flagged = compared.keep(subject, found);
        names.foundMore(next.parkId(), next.version(), found.findings().size());
        ImportResult before =
                Objects.requireNonNull(uploads.find(upload).orElseThrow().result());
        uploads.foundMore(
                upload,
                LaterFindings.added(before, log.byKind(), subject.own().listCode(), flagged),
                found.findings().size());
    }

    private NameColumn column(Waiting waiting) {
        return versions.published(waiting.parkId(), waiting.submissionId()).stream()
                .filter(listed -> listed.version().id() == waiting.version())
                .findFirst()
                .flatMap(listed -> declarations
                        .form(waiting.parkId(), waiting.submissionId())
                        .evidenceList(listed.listCode())
                        .map(list -> NameColumn.of(list, listed.columns())))
                .orElse(NameColumn.UNKNOWN);
    }
}
