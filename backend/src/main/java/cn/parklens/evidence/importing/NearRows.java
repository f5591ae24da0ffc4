package cn.parklens.evidence.importing;

import cn.parklens.evidence.enterprise.EnterpriseName;
import cn.parklens.evidence.enterprise.NearNames;
import cn.parklens.evidence.enterprise.NearNames.Near;
import cn.parklens.evidence.importing.NameComparison.Subject;
import cn.parklens.evidence.importing.NameRepository.NamedRow;
import cn.parklens.evidence.importing.NameRepository.Source;
import cn.parklens.evidence.problem.EvidenceProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds rows with nearly the same name, one of which has no credit code beyond doubt. Where all codes are, a list costs a
 * count; else each row costs one look among at most {@value #MOST} names. Nothing is merged.
 */
@Component
class NearRows {

    /** Rows without a sure code of one list that others are held against. */
    static final int MOST = 2_000;

    private static final Comparator<Pair> NEAREST = Comparator.comparingInt(Pair::apart)
            .thenComparingLong(pair -> pair.other().version())
            .thenComparingInt(pair -> pair.other().row());

    private final NameRepository names;

    NearRows(NameRepository names) {
        this.names = names;
    }

    private record Pair(NamedRow own, NamedRow other, int apart) {

        boolean sameName() {
            return EnterpriseName.fold(own.name()).equals(EnterpriseName.fold(other.name()));
        }
    }

    List<NameFinding> find(Subject subject) {
        NearNames<NamedRow> own = unsure(subject, subject.own());
        List<NameFinding> findings = new ArrayList<>();
        if (!own.isEmpty()) {
            findings.addAll(within(
                    subject.own(),
                    own,
                    consumer -> names.each(subject.parkId(), subject.own().id(), false, Integer.MAX_VALUE, consumer)));
        }
        for (Source other : subject.others()) {
            NearNames<NamedRow> theirs = unsure(subject, other);
            if (!own.isEmpty() || !theirs.isEmpty()) {
                findings.addAll(between(subject, other, own, theirs));
            }
        }
        return findings;
    }

    private NearNames<NamedRow> unsure(Subject subject, Source source) {
        NearNames<NamedRow> rows = new NearNames<>();
        if (names.unsure(subject.parkId(), source.id()) > 0) {
            names.each(
                    subject.parkId(), source.id(), true, MOST, row -> rows.add(EnterpriseName.fold(row.name()), row));
        }
        return rows;
    }

    /**
     * Rows of one list: of two the later names the earlier. The same name is another matter: it counts once, or has two
     * codes.
     *
     * @param unsure those without a code beyond doubt
     * @param rows hands over all that count
     */
    static List<NameFinding> within(Source own, NearNames<NamedRow> unsure, Consumer<Consumer<NamedRow>> rows) {
        List<Pair> pairs = new ArrayList<>();
        rows.accept(row -> {
            String folded = EnterpriseName.fold(row.name());
            unsure.nearest(
                            folded,
                            other -> other.row() != row.row()
                                    && !EnterpriseName.fold(other.name()).equals(folded))
                    .ifPresent(near -> pairs.add(
                            near.what().row() < row.row()
                                    ? new Pair(row, near.what(), near.apart())
                                    : new Pair(near.what(), row, near.apart())));
        });
        return findings(EvidenceProblem.NAME_NEAR, own, pairs);
    }

    private List<NameFinding> between(
            Subject subject, Source other, NearNames<NamedRow> own, NearNames<NamedRow> theirs) {
        List<Pair> pairs = new ArrayList<>();
        if (!theirs.isEmpty()) {
            names.each(
                    subject.parkId(),
                    subject.own().id(),
                    false,
                    Integer.MAX_VALUE,
                    row -> nearest(theirs, row).ifPresent(near -> pairs.add(new Pair(row, near.what(), near.apart()))));
        }
        if (!own.isEmpty()) {
            names.each(
                    subject.parkId(),
                    other.id(),
                    false,
                    Integer.MAX_VALUE,
                    row -> nearest(own, row).ifPresent(near -> pairs.add(new Pair(near.what(), row, near.apart()))));
        }
        boolean before = other.equals(subject.before());
        return findings(
                before ? EvidenceProblem.NAME_NEAR_BEFORE : EvidenceProblem.NAME_NEAR_IN_LIST,
                other,
                found(subject, other, pairs, before));
    }

    private static java.util.Optional<Near<NamedRow>> nearest(NearNames<NamedRow> among, NamedRow row) {
        return among.nearest(
                EnterpriseName.fold(row.name()), other -> !other.identityKey().equals(row.identityKey()));
    }

    /**
     * Without those whose enterprise is on the other side as itself, and without those that only gained their code: both
     * are known to be who they are.
     */
    private List<Pair> found(Subject subject, Source other, List<Pair> pairs, boolean before) {
        Set<String> there = names.present(
                subject.parkId(), other.id(), keys(pairs, pair -> pair.own().identityKey()));
        Set<String> here = names.present(
                subject.parkId(),
                subject.own().id(),
                keys(pairs, pair -> pair.other().identityKey()));
        return pairs.stream()
                .filter(pair -> !there.contains(pair.own().identityKey()))
                .filter(pair -> !here.contains(pair.other().identityKey()))
                .filter(pair -> !(before && pair.own().sure() && pair.sameName()))
                .toList();
    }

    private static Collection<String> keys(List<Pair> pairs, Function<Pair, String> key) {
        return pairs.stream().map(key).collect(Collectors.toSet());
    }

    private static List<NameFinding> findings(EvidenceProblem kind, Source where, List<Pair> pairs) {
        Map<Integer, Pair> nearest = pairs.stream()
                .collect(Collectors.toMap(
                        pair -> pair.own().row(), Function.identity(), BinaryOperator.minBy(NEAREST), TreeMap::new));
        return nearest.values().stream()
                .map(pair -> new NameFinding(
                        kind,
                        pair.own().row(),
                        pair.own().name(),
                        pair.own()
                                        .identityKey()
                                        .equals(EnterpriseName.fold(pair.own().name()))
                                ? ""
                                : pair.own().identityKey(),
                        where,
                        pair.other().row(),
                        pair.other().name()))
                .toList();
    }
}
