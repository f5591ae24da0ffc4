package cn.parklens.evidence.importing;

import cn.parklens.evidence.Declarations;
import cn.parklens.evidence.ImportResult;
import cn.parklens.evidence.QuietWork;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.importing.Identities.Suspicion;
import cn.parklens.evidence.importing.NameComparison.Subject;
import cn.parklens.evidence.importing.NameFinding.NameColumn;
import cn.parklens.evidence.importing.NameRepository.Source;
import cn.parklens.evidence.importing.NameRepository.Waiting;
import cn.parklens.evidence.importing.ProblemRepository.Located;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.reading.HeaderMatch;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * When names are compared: within the import where few rows are to be read for it, else once no file waits any more, so
 * that no import of a long list waits for it.
 */
@Component
class ComparedNames implements QuietWork {

    /** Rows of all lists that a comparison reads; more wait. */
    static final long AT_ONCE = 4_000;

    private final NameRepository names;
    private final NameComparison comparison;
    private final DuplicateRepository rows;
    private final ProblemRepository problems;
    private final UploadRepository uploads;
    private final ListVersionRepository versions;
    private final Declarations declarations;
    private final TransactionTemplate transactions;

    ComparedNames(
            NameRepository names,
            NameComparison comparison,
            DuplicateRepository rows,
            ProblemRepository problems,
            UploadRepository uploads,
            ListVersionRepository versions,
            Declarations declarations,
            TransactionTemplate transactions) {
        this.names = names;
        this.comparison = comparison;
        this.rows = rows;
        this.problems = problems;
        this.uploads = uploads;
        this.versions = versions;
        this.declarations = declarations;
        this.transactions = transactions;
    }

    /** All lists of an import, before they are published. */
    void compare(ImportRun run) {
        Upload upload = run.upload();
        List<Source> sources = names.sources(upload.parkId(), upload.submissionId(), upload.id());
        Map<Long, ListImport> imported =
                run.filled().stream().collect(Collectors.toMap(ListImport::version, list -> list));
        // How many rows a version has is noted when it is published.
        List<Source> counted = sources.stream()
                .map(source -> imported.containsKey(source.id())
                        ? source.withRows(Objects.requireNonNull(imported.get(source.id()))
                                .rows())
                        : source)
                .toList();
        for (ListImport list : run.filled()) {
            Subject subject = subject(upload.parkId(), upload.submissionId(), list.version(), counted, imported);
            if (subject.rows() > AT_ONCE) {
                names.wait(upload.parkId(), list.version(), true);
            } else {
                compare(run, list, subject);
            }
        }
    }

    private void compare(ImportRun run, ListImport list, Subject subject) {
        List<NameFinding> findings = comparison.compare(subject);
        if (findings.isEmpty()) {
            return;
        }
        NameColumn column = column(list);
        for (NameFinding finding : findings) {
            Located located = finding.at(subject.own(), column);
            list.problem();
            run.problems().add(located.listCode(), located.problem(), located.rowKey(), located.rowName());
        }
        mark(subject, findings);
        list.matched(
                list.duplicateRows(),
                rows.flagged(subject.parkId(), subject.own().id()));
    }

    private void mark(Subject subject, List<NameFinding> findings) {
        Map<EvidenceProblem, List<Suspicion>> byKind = findings.stream()
                .collect(Collectors.groupingBy(
                        NameFinding::kind,
                        Collectors.mapping(one -> new Suspicion(one.row(), one.otherRow()), Collectors.toList())));
        byKind.forEach((kind, each) -> rows.mark(subject.parkId(), subject.own().id(), each, kind.name()));
    }

    private static Subject subject(
            long park, long submission, long version, List<Source> sources, Map<Long, ListImport> imported) {
        Source own = sources.stream()
                .filter(source -> source.id() == version)
                .findFirst()
                .orElseThrow();
        List<String> replaced = sources.stream()
                .filter(source -> imported.containsKey(source.id()))
                .map(Source::listCode)
                .toList();
        return new Subject(
                park,
                submission,
                own,
                sources.stream()
                        .filter(source -> source.listCode().equals(own.listCode()) && source.number() > 0)
                        .filter(source -> own.number() < 1 || source.number() < own.number())
                        .findFirst()
                        .orElse(null),
                sources.stream()
                        .filter(source -> !source.listCode().equals(own.listCode()))
                        .filter(source -> imported.containsKey(source.id())
                                || (source.current() && !replaced.contains(source.listCode())))
                        .toList());
    }

    @Override
    public boolean doNext() {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            Waiting next = names.nextWaiting().orElse(null);
            if (next != null) {
                names.wait(next.parkId(), next.version(), false);
                compare(next);
            }
            return next != null;
        }));
    }

    private void compare(Waiting next) {
        Subject subject = subject(
                next.parkId(),
                next.submissionId(),
                next.version(),
                names.sources(next.parkId(), next.submissionId(), next.uploadId()),
                Map.of());
        if (!subject.own().current()) {
            return;
        }
        List<NameFinding> findings = comparison.compare(subject);
        if (findings.isEmpty()) {
            return;
        }
        UploadKey upload = new UploadKey(next.parkId(), next.uploadId());
        NameColumn column = column(next);
        ProblemLog found = new ProblemLog();
        findings.stream()
                .map(finding -> finding.at(subject.own(), column))
                .forEach(one -> found.add(one.listCode(), one.problem(), one.rowKey(), one.rowName()));
        problems.add(upload, found.take());
        mark(subject, findings);
        names.foundMore(next.parkId(), next.version(), findings.size());
        ImportResult before =
                Objects.requireNonNull(uploads.find(upload).orElseThrow().result());
        uploads.foundMore(
                upload,
                LaterFindings.added(
                        before, found.byKind(), subject.own().listCode(), rows.flagged(next.parkId(), next.version())),
                findings.size());
    }

    private static NameColumn column(ListImport list) {
        HeaderMatch header = list.plan().header();
        return header == null
                ? NameColumn.UNKNOWN
                : nameColumns(list.list()).stream()
                        .flatMap(code -> header.column(code).stream())
                        .map(column -> new NameColumn(column.letters(), column.text()))
                        .findFirst()
                        .orElse(NameColumn.UNKNOWN);
    }

    private NameColumn column(Waiting waiting) {
        return versions.published(waiting.parkId(), waiting.submissionId()).stream()
                .filter(listed -> listed.version().id() == waiting.version())
                .flatMap(listed -> {
                    List<String> codes = declarations
                            .form(waiting.parkId(), waiting.submissionId())
                            .evidenceList(listed.listCode())
                            .map(ComparedNames::nameColumns)
                            .orElse(List.of());
                    return listed.columns().stream().filter(column -> codes.contains(column.code()));
                })
                .map(column -> new NameColumn(column.letters(), column.header()))
                .findFirst()
                .orElse(NameColumn.UNKNOWN);
    }

    private static List<String> nameColumns(EvidenceList list) {
        List<String> codes = new ArrayList<>();
        for (ListColumn column : list.columns()) {
            if (column.kind() == ListColumn.Kind.ENTERPRISE_NAME) {
                codes.add(column.code());
            }
        }
        return codes;
    }
}
