package cn.parklens.evidence.importing;

import cn.parklens.evidence.Recognition.ColumnTaken;
import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The units that the figures of a submission's lists were kept in when each was read last. The form may have turned to
 * others since; a file that names none is meant in one of the two.
 *
 * @param columns by code of the list
 */
record KeptUnits(Map<String, List<ColumnTaken>> columns) {

    static final KeptUnits NONE = new KeptUnits(Map.of());

    /** The unit of a column then, where the form asks for another now and the file names none; null else. */
    @Nullable
    String otherThan(EvidenceList list, HeaderMatch.Column column) {
        if (column.code() == null || !column.unit().isEmpty() || column.unitsIn() != HeaderMatch.Column.NOWHERE) {
            return null;
        }
        return list.columns().stream()
                .filter(asked -> asked.code().equals(column.code()) && asked.kind() == ListColumn.Kind.FIGURE)
                .flatMap(asked -> columns.getOrDefault(list.code(), List.of()).stream()
                        .filter(then -> asked.code().equals(then.code()))
                        .map(ColumnTaken::unit)
                        .filter(Objects::nonNull)
                        .filter(then -> !asked.unit().isEmpty() && !asked.isMeasuredIn(then)))
                .findFirst()
                .orElse(null);
    }
}
