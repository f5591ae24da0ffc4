package cn.parklens.evidence.importing;

import cn.parklens.evidence.enterprise.EnterpriseName;
import cn.parklens.evidence.importing.NameRepository.Renamed;
import cn.parklens.evidence.importing.NameRepository.Source;
import cn.parklens.evidence.problem.EvidenceProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds the names of a version against those of the version before and of the submission's other lists: the same credit
 * code under another name is kept as a former one and asked about; nearly the same name is only told.
 */
@Component
class NameComparison {

    private final NameRepository names;
    private final NearRows near;

    NameComparison(NameRepository names, NearRows near) {
        this.names = names;
        this.near = near;
    }

    /**
     * What a version is held against.
     *
     * @param before of the same list, null when it is the first
     * @param lists of the same submission, as they are or are about to be
     */
    record Subject(
            long parkId,
            long submissionId,
            Source own,
            @Nullable Source before,
            List<Source> lists) {

        /**
         * A version among all of its submission.
         *
         * @param sources every version, the newest of a list first
         * @param imported those that are about to be published
         */
        static Subject of(long park, long submission, long version, List<Source> sources, Set<Long> imported) {
            Source own = sources.stream()
                    .filter(source -> source.id() == version)
                    .findFirst()
                    .orElseThrow();
            List<String> replaced = sources.stream()
                    .filter(source -> imported.contains(source.id()))
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
                            .filter(source -> imported.contains(source.id())
                                    || (source.current() && !replaced.contains(source.listCode())))
                            .toList());
        }

        /** Everything but the version itself. */
        List<Source> others() {
            return Stream.concat(Stream.ofNullable(before), lists.stream()).toList();
        }

        long rows() {
            return own.rows() + others().stream().mapToLong(Source::rows).sum();
        }
    }

    /**
     * What a comparison came to.
     *
     * @param findings at most one of a kind for each row
     * @param former other names of enterprises, to be kept for good
     */
    record Compared(List<NameFinding> findings, List<Renamed> former) {

        static final Compared NOTHING = new Compared(List.of(), List.of());
    }

    /** Reads only. */
    Compared compare(Subject subject) {
        List<Renamed> renamed = renamed(subject);
        List<NameFinding> findings = new ArrayList<>(findings(subject, renamed));
        findings.addAll(near.find(subject));
        return new Compared(findings, renamed);
    }

    private List<Renamed> renamed(Subject subject) {
        List<Long> others = subject.others().stream().map(Source::id).toList();
        return others.isEmpty()
                ? List.of()
                : names.renamed(subject.parkId(), subject.own().id(), others).stream()
                        .filter(one -> !EnterpriseName.fold(one.name()).equals(EnterpriseName.fold(one.otherName())))
                        .toList();
    }

    private static List<NameFinding> findings(Subject subject, List<Renamed> renamed) {
        Map<Long, Source> others = subject.others().stream().collect(Collectors.toMap(Source::id, Function.identity()));
        Set<String> said = new HashSet<>();
        return renamed.stream()
                .map(one -> {
                    Source where = java.util.Objects.requireNonNull(others.get(one.otherVersion()));
                    return new NameFinding(
                            where.equals(subject.before())
                                    ? EvidenceProblem.NAME_FORMER
                                    : EvidenceProblem.NAME_OTHER_IN_LIST,
                            one.row(),
                            one.name(),
                            one.code(),
                            where,
                            one.otherRow(),
                            one.otherName());
                })
                .filter(finding -> said.add(finding.kind() + "/" + finding.row()))
                .toList();
    }
}
