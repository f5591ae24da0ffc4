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

        /** Everything but the version itself. */
        List<Source> others() {
            return Stream.concat(Stream.ofNullable(before), lists.stream()).toList();
        }

        long rows() {
            return own.rows() + others().stream().mapToLong(Source::rows).sum();
        }
    }

    /** At most one finding of a kind for each row. */
    List<NameFinding> compare(Subject subject) {
        List<NameFinding> findings = new ArrayList<>(renamed(subject));
        findings.addAll(near.find(subject));
        return findings;
    }

    private List<NameFinding> renamed(Subject subject) {
        Map<Long, Source> others = subject.others().stream().collect(Collectors.toMap(Source::id, Function.identity()));
        if (others.isEmpty()) {
            return List.of();
        }
        List<Renamed> renamed =
                names.renamed(subject.parkId(), subject.own().id(), List.copyOf(others.keySet())).stream()
                        .filter(one -> !EnterpriseName.fold(one.name()).equals(EnterpriseName.fold(one.otherName())))
                        .toList();
        names.keep(subject.parkId(), subject.submissionId(), renamed);
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
