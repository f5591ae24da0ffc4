package cn.parklens.form;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list of enterprises that proves one or more counts (佐证清单).
 *
 * @param code stable
 * @param name as the form names it; also its sheet in a workbook
 * @param synonyms other names a sheet or file may carry
 * @param proves what it counts, in order
 * @param columns what a row holds
 * @param help the official note, empty when there is none
 * @param required whether the form demands this list when the count is above zero
 */
public record EvidenceList(
        String code,
        String name,
        List<String> synonyms,
        List<Proof> proves,
        List<ListColumn> columns,
        String help,
        boolean required) {

    public EvidenceList {
        synonyms = List.copyOf(synonyms);
        proves = List.copyOf(proves);
        columns = List.copyOf(columns);
    }

    /** What it is called: its name, then its synonyms. */
    public Stream<String> names() {
        return Stream.concat(Stream.of(name), synonyms.stream());
    }

    /** Whether only some of its rows count for an indicator. */
    public boolean countsSome(String indicator) {
        return proves.stream().anyMatch(proof -> proof.indicator().equals(indicator) && proof.where() != null);
    }

    /**
     * A count that a list proves.
     *
     * @param indicator code of the declared count
     * @param where which rows are counted, null for all
     */
    public record Proof(String indicator, @Nullable Expression where) {}
}
