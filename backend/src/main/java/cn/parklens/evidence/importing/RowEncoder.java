package cn.parklens.evidence.importing;

import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.EvidenceRow;
import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.CellTexts;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import cn.parklens.form.Severity;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of one version of a list as {@link EvidenceRowWriter} copies them: counted ones, by the columns it names. */
final class RowEncoder {

    /** In this order. */
    static final String COLUMNS = "park_id, list_version_id, row_number, status, identity_key, name, credit_code,"
            + " credit_code_state, industry_code, typed, cells, flags";

    private static final int COUNT = 12;
    private static final byte[] COUNTED = "COUNTED".getBytes(StandardCharsets.US_ASCII);

    private final long park;
    private final long version;
    private final ListColumn.Kind[] kinds;
    private final byte[][] members;
    private final int[] columns;
    private final CopyBytes out;

    RowEncoder(long park, long version, EvidenceList list, HeaderMatch header, SpareBytes spare) {
        this.out = new CopyBytes(spare);
        this.park = park;
        this.version = version;
        this.kinds = list.columns().stream().map(ListColumn::kind).toArray(ListColumn.Kind[]::new);
        this.members = list.columns().stream()
                .map(column -> ("\"" + column.code() + "\":").getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        this.columns =
                header.columns().stream().mapToInt(HeaderMatch.Column::index).toArray();
    }

    void add(EvidenceRow row) {
        String code = OwnColumns.code(row);
        out.row(COUNT)
                .bigint(park)
                .bigint(version)
                .integer(row.rowNumber())
                .text(COUNTED)
                .text(FactsWhileReading.key(row))
                .text(row.name())
                .text(code)
                .text(row.creditCode().state().name())
                .text(row.industry().isEmpty() ? null : row.industry());
        typed(row, code);
        cells(row);
        out.array(flags(row));
    }

    /** What was understood, as a JSON object; what a column of the table says already is left out. */
    private void typed(EvidenceRow row, @Nullable String code) {
        int start = out.begin();
        out.ascii('{');
        List<@Nullable Object> values = row.values();
        boolean first = true;
        for (int i = 0; i < kinds.length; i++) {
            Object value = values.get(i);
            if (!Objects.equals(value, OwnColumns.said(kinds[i], row.name(), code))) {
                if (!first) {
                    out.ascii(',');
                }
                first = false;
                value(out.raw(members[i]), value);
            }
        }
        out.ascii('}').end(start);
    }

    /** Figures and truths as such, everything else by its text. */
    private static void value(CopyBytes out, @Nullable Object value) {
        if (value instanceof BigDecimal figure) {
            out.utf8(figure.toPlainString());
        } else if (value == null || value instanceof Boolean) {
            out.utf8(String.valueOf(value));
        } else {
            out.ascii('"').json(value.toString()).ascii('"');
        }
    }

    /** What stood there, in the order of the sheet's columns. */
    private void cells(EvidenceRow row) {
        int start = out.begin();
        for (int i = 0; i < columns.length; i++) {
            if (i > 0) {
                out.ascii(CellTexts.SEPARATOR);
            }
            Cell cell = row.row().cell(columns[i]);
            if (cell != null) {
                out.utf8(CellTexts.kept(cell.text()));
            }
        }
        out.end(start);
    }

    private static List<String> flags(EvidenceRow row) {
        return row.remarks().isEmpty()
                ? List.of()
                : row.remarks().stream()
                        .filter(problem -> problem.severity() == Severity.EXPLAIN)
                        .map(Problem::kind)
                        .map(Enum::name)
                        .distinct()
                        .toList();
    }

    /** Whether the rows will not be read again quite as they were added. */
    boolean altered() {
        return out.altered();
    }

    /** What was added since the last time. */
    ByteBuffer take() {
        return out.take();
    }
}
