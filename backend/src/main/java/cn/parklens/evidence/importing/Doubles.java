package cn.parklens.evidence.importing;

import cn.parklens.evidence.enterprise.EnterpriseName;
import cn.parklens.evidence.enterprise.NameChange;
import cn.parklens.evidence.importing.DuplicateRepository.Pair;
import cn.parklens.evidence.importing.RowsReader.Remark;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.form.EvidenceList;
import java.util.Optional;
import java.util.stream.Stream;

/** What is said of a row that names the enterprise of an earlier one, or seems to. */
final class Doubles {

    private Doubles() {}

    static Sameness sameness(Pair pair) {
        return Sameness.of(pair.name(), pair.code(), pair.firstName(), pair.firstCode());
    }

    static boolean isSame(Pair pair) {
        return sameness(pair) == Sameness.SAME;
    }

    /** Of the later row, at its name. */
    static Optional<Remark> remark(ListImport list, String fileName, Pair pair) {
        return kind(pair)
                .map(kind -> new Remark(
                        Problem.of(
                                kind,
                                NameColumn.of(list)
                                        .in(Place.sheet(
                                                        fileName,
                                                        list.plan().sheet().name())
                                                .row(pair.rows().row())),
                                said(pair),
                                arguments(list.list(), kind, pair)),
                        pair.code() == null ? "" : pair.code(),
                        EnterpriseName.fold(pair.name())));
    }

    private static String[] arguments(EvidenceList list, EvidenceProblem kind, Pair pair) {
        Stream<String> always = Stream.of(
                Integer.toString(pair.rows().first()),
                pair.firstCode() == null ? "" : pair.firstCode(),
                pair.firstName());
        String differing = kind == EvidenceProblem.NAME_WITH_OTHER_CODE
                ? ""
                : Discrepancies.between(list, pair.firstValues(), pair.values());
        return (differing.isEmpty() ? always : Stream.concat(always, Stream.of(differing))).toArray(String[]::new);
    }

    /** By its name; of a name that cannot be read, by its code. */
    private static String said(Pair pair) {
        return pair.name().isEmpty() && pair.code() != null ? pair.code() : pair.name();
    }

    private static Optional<EvidenceProblem> kind(Pair pair) {
        return switch (sameness(pair)) {
            case SAME -> Optional.of(ofSame(pair.name(), pair.firstName()));
            case NAMESAKES -> Optional.of(EvidenceProblem.NAME_WITH_OTHER_CODE);
            case DIFFERENT -> Optional.empty();
        };
    }

    private static EvidenceProblem ofSame(String name, String first) {
        if (name.isEmpty() || first.isEmpty() || Sameness.isOfName(name, first)) {
            return EvidenceProblem.ROW_DUPLICATE;
        }
        return NameChange.isLikely(EnterpriseName.fold(name), EnterpriseName.fold(first))
                ? EvidenceProblem.ROW_DUPLICATE_RENAMED
                : EvidenceProblem.ROW_DUPLICATE_OTHER_NAME;
    }
}
