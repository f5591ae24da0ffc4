package cn.parklens.evidence.importing;

import cn.parklens.evidence.enterprise.CreditCode;
import cn.parklens.evidence.enterprise.EnterpriseName;
import cn.parklens.evidence.enterprise.NearNames;
import cn.parklens.evidence.importing.DuplicateRepository.Pair;
import cn.parklens.evidence.importing.Identities.Suspicion;
import cn.parklens.evidence.importing.NameRepository.NamedRow;
import cn.parklens.evidence.importing.NameRepository.Source;
import cn.parklens.evidence.importing.RowsReader.Remark;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.FileRefused;
import cn.parklens.evidence.reading.EvidenceRow;
import cn.parklens.evidence.reading.ListReading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a refused file say of each other: which name an enterprise twice, which have nearly the same name. None
 * of them is stored, so they are read once more; a file that is imported never pays for it. Whoever mends it then mends all
 * of it at once.
 */
final class SecondLook {

    private static final int MOST_SUSPICIONS = 5_000;

    private final ListImport list;
    private final String fileName;
    private final Map<Integer, Seen> seen = new TreeMap<>();
    private boolean isShort = true;

    private SecondLook(ListImport list, String fileName) {
        this.list = list;
        this.fileName = fileName;
    }

    /** What identifies a row; of a row that is read badly, what could be read. */
    private record Seen(
            int row, @Nullable String code, String name, Map<String, Object> values, boolean sure, boolean ofGroup) {

        static Seen of(EvidenceRow row) {
            CreditCode code = row.creditCode();
            return new Seen(
                    row.rowNumber(),
                    code.identifies() ? code.normal() : null,
                    row.name(),
                    row.valuesByCode(),
                    code.state() == CreditCode.State.VALID,
                    row.remarks().stream().anyMatch(it -> it.kind() == EvidenceProblem.NAME_OF_GROUP));
        }

        NamedRow named() {
            return new NamedRow(0, row, code == null ? EnterpriseName.fold(name) : code, name, sure);
        }
    }

    /**
     * Reads a list once more.
     *
     * @param again opens it at its first row
     * @param stop asked at every row
     * @return nothing when it cannot be read to its end
     */
    static List<Remark> at(ListImport list, String fileName, Supplier<ListReading> again, BooleanSupplier stop) {
        SecondLook look = new SecondLook(list, fileName);
        try (ListReading reading = again.get()) {
            return look.read(reading, stop) ? look.remarks() : List.of();
        } catch (FileRefused broken) {
            return List.of();
        }
    }

    /** Whether a list is worth it: there may be doubles, or it is short enough to compare all names. */
    static boolean isWorthIt(ListImport list) {
        return !list.suspicions().isEmpty() || list.taken() <= ComparedNames.AT_ONCE;
    }

    private boolean read(ListReading reading, BooleanSupplier stop) {
        Set<Integer> suspected = new HashSet<>();
        suspicions().forEach(pair -> suspected.addAll(List.of(pair.row(), pair.first())));
        for (EvidenceRow row = reading.next(); row != null; row = reading.next()) {
            if (stop.getAsBoolean()) {
                return false;
            }
            if (isShort && seen.size() > ComparedNames.AT_ONCE) {
                isShort = false;
                seen.keySet().retainAll(suspected);
            }
            if (isShort || suspected.contains(row.rowNumber())) {
                seen.put(row.rowNumber(), Seen.of(row));
            }
        }
        return true;
    }

    private Stream<Suspicion> suspicions() {
        return list.suspicions().stream().limit(MOST_SUSPICIONS);
    }

    private List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>();
        Set<Integer> duplicates = new HashSet<>();
        suspicions().forEach(suspicion -> {
            Seen row = seen.get(suspicion.row());
            Seen first = seen.get(suspicion.first());
            if (row != null && first != null) {
                Pair pair = new Pair(
                        suspicion, row.code(), row.name(), row.values(), first.code(), first.name(), first.values());
                Doubles.remark(list, fileName, pair).ifPresent(remarks::add);
                if (Doubles.isSame(pair)) {
                    duplicates.add(row.row());
                }
            }
        });
        if (isShort) {
            remarks.addAll(near(duplicates));
        }
        list.matched(duplicates, 0);
        return remarks;
    }

    private List<Remark> near(Set<Integer> duplicates) {
        List<NamedRow> rows = seen.values().stream()
                .filter(row -> !duplicates.contains(row.row()) && !row.name().isEmpty() && !row.ofGroup())
                .map(Seen::named)
                .toList();
        NearNames<NamedRow> unsure = new NearNames<>();
        rows.stream()
                .filter(row -> !row.sure())
                .limit(NearRows.MOST)
                .forEach(row -> unsure.add(EnterpriseName.fold(row.name()), row));
        Source own =
                new Source(0, list.list().code(), 0, false, list.plan().sheet().name(), fileName, rows.size());
        return NearRows.within(own, unsure, rows::forEach).stream()
                .map(finding -> finding.at(own, NameColumn.of(list)))
                .map(located -> new Remark(located.problem(), located.rowKey(), located.rowName()))
                .toList();
    }
}
