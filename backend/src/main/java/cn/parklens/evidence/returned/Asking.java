package cn.parklens.evidence.returned;

import cn.parklens.evidence.problem.EvidenceProblem;
import java.util.Set;

/**
 * A problem that asks for something, by what makes it the same one in the next file.
 *
 * @param what kind, list and column as {@link ReadColumns} tells it, a line each; of what a check said of a row there is no
 *     column
 * @param key of the enterprise of its row; empty when it names none
 * @param name folded, of the same
 * @param sheet where it stands; empty when the file is meant
 * @param row as the spreadsheet numbers it, 0 when the sheet is meant
 * @param found what stood there
 */
record Asking(String what, String key, String name, String sheet, int row, String found) {

    private static final Set<String> COMPARED = Set.of(
            EvidenceProblem.NAME_NEAR_IN_LIST.name(),
            EvidenceProblem.NAME_NEAR_BEFORE.name(),
            EvidenceProblem.NAME_FORMER.name(),
            EvidenceProblem.NAME_OTHER_IN_LIST.name());

    /** Asked of what changed since the version before: the next version is compared with another one. */
    private static final Set<String> OF_VERSION_BEFORE =
            Set.of(EvidenceProblem.NAME_NEAR_BEFORE.name(), EvidenceProblem.NAME_FORMER.name());

    /** Of rows held against each other: where a row cannot be read they were not, or not all of them. */
    private static final Set<String> OF_SUMS =
            Set.of(EvidenceProblem.TOTAL_DIFFERS.name(), EvidenceProblem.ROWS_SUM_OTHERS.name());

    /** Whether it is looked for among all rows together, so that a refused file says nothing of it. */
    boolean isOfSums() {
        return OF_SUMS.contains(what.split("\n", -1)[0]);
    }

    /** Whether it goes with the next version by itself, and nobody mended anything. */
    boolean isOfVersionBefore() {
        return OF_VERSION_BEFORE.contains(what.split("\n", -1)[0]);
    }

    /** Whether it is looked for only once a list is imported: by comparing names, or by the checks. */
    boolean isFoundOnceImported() {
        String[] parts = what.split("\n", -1);
        return parts.length == 2 || isFoundByNames();
    }

    /** Whether it is looked for by comparing names with other lists. */
    boolean isFoundByNames() {
        return COMPARED.contains(what.split("\n", -1)[0]);
    }

    /** Code of its column in the list, empty where it has none. */
    String column() {
        String[] parts = what.split("\n", -1);
        return parts.length > 2 && parts[2].startsWith(ReadColumns.OF_LIST)
                ? parts[2].substring(ReadColumns.OF_LIST.length())
                : "";
    }

    /** Code of its list, empty when the file is meant. */
    String list() {
        String[] parts = what.split("\n", -1);
        return parts.length > 1 ? parts[1] : "";
    }
}
