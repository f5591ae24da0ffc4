package cn.parklens.evidence.importing;

import cn.parklens.evidence.Upload;
import cn.parklens.evidence.importing.Identities.Suspicion;
import cn.parklens.evidence.importing.NameComparison.Compared;
import cn.parklens.evidence.importing.NameComparison.Subject;
import cn.parklens.evidence.importing.NameRepository.Source;
import cn.parklens.evidence.importing.ProblemRepository.Located;
import cn.parklens.evidence.problem.EvidenceProblem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Compares names within the import, where few rows are to be read for it. Longer lists wait until no file does: no import
 * of a long list is held up by it.
 */
@Component
class ComparedNames {

    /** Rows of all lists that a comparison reads; more wait. */
    static final long AT_ONCE = 4_000;

    private final NameRepository names;
    private final NameComparison comparison;
    private final DuplicateRepository rows;

    ComparedNames(NameRepository names, NameComparison comparison, DuplicateRepository rows) {
        this.names = names;
        this.comparison = comparison;
        this.rows = rows;
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
            Subject subject =
                    Subject.of(upload.parkId(), upload.submissionId(), list.version(), counted, imported.keySet());
            if (subject.rows() > AT_ONCE) {
                names.wait(upload.parkId(), list.version());
            } else {
                compare(run, list, subject);
            }
        }
    }

    private void compare(ImportRun run, ListImport list, Subject subject) {
        Compared compared = comparison.compare(subject);
        if (compared.findings().isEmpty()) {
            return;
        }
        NameColumn column = NameColumn.of(list);
        for (NameFinding finding : compared.findings()) {
            Located located = finding.at(subject.own(), column);
            list.problem();
            run.problems().add(located.listCode(), located.problem(), located.rowKey(), located.rowName());
        }
        list.matched(list.duplicateRows(), keep(subject, compared));
    }

    /**
     * Keeps the other names, and what was found beside its rows.
     *
     * @return rows of the version that are to be looked at, these included
     */
    int keep(Subject subject, Compared compared) {
        names.keep(subject.parkId(), subject.submissionId(), compared.former());
        Map<EvidenceProblem, List<Suspicion>> byKind = compared.findings().stream()
                .collect(Collectors.groupingBy(
                        NameFinding::kind,
                        Collectors.mapping(one -> new Suspicion(one.row(), one.otherRow()), Collectors.toList())));
        byKind.forEach((kind, each) -> rows.mark(subject.parkId(), subject.own().id(), each, kind.name()));
        return rows.flagged(subject.parkId(), subject.own().id());
    }
}
