package cn.parklens.evidence.importing;

import cn.parklens.evidence.Recognition.ColumnTaken;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.util.List;
import java.util.stream.Stream;

/** Where the names of enterprises stand in a sheet; without letters when that is not known. */
record NameColumn(String letters, String header) {

    static final NameColumn UNKNOWN = new NameColumn("", "");

    /** Of a list that is being read. */
    static NameColumn of(ListImport list) {
        HeaderMatch header = list.plan().header();
        return header == null
                ? UNKNOWN
                : header.column(list.list().columns(), ListColumn.Kind.ENTERPRISE_NAME)
                        .map(column -> new NameColumn(column.letters(), column.text()))
                        .orElse(UNKNOWN);
    }

    /** Of a list whose columns were taken so. */
    static NameColumn of(EvidenceList list, List<ColumnTaken> taken) {
        return codes(list)
                .flatMap(code -> taken.stream().filter(column -> code.equals(column.code())))
                .map(column -> new NameColumn(column.letters(), column.header()))
                .findFirst()
                .orElse(UNKNOWN);
    }

    private static Stream<String> codes(EvidenceList list) {
        return list.columns().stream()
                .filter(column -> column.kind() == ListColumn.Kind.ENTERPRISE_NAME)
                .map(ListColumn::code);
    }

    /** The cell of a row that has the name; the whole row when that is not known. */
    Place in(Place row) {
        return letters.isEmpty() ? row : row.column(letters, header);
    }
}
