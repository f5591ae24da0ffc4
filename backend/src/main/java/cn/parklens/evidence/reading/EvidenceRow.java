package cn.parklens.evidence.reading;

import cn.parklens.evidence.enterprise.CreditCode;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list: what stood there, what was understood, and what is to be said about it.
 *
 * @param list that it belongs to
 * @param sheet name
 * @param row as it stands
 * @param header above it
 * @param name of the enterprise as written, empty when it has none
 * @param foldedName by which it is the same name however it was typed
 * @param creditCode as read; absent ones too
 * @param industry code with the section's letter, or as written where it is not known; empty when there is none
 * @param values understood, in the order of the list's columns; null where blank or unclear
 * @param remarks about the row and its cells, notes included
 */
public record EvidenceRow(
        EvidenceList list,
        String sheet,
        Row row,
        HeaderMatch header,
        String name,
        String foldedName,
        CreditCode creditCode,
        String industry,
        List<@Nullable Object> values,
        List<Problem> remarks) {

    /** The same with this to be said about it as well. */
    EvidenceRow and(Problem problem) {
        List<Problem> all = new ArrayList<>(remarks);
        all.add(problem);
        return with(all);
    }

    /** The same with this to be said about it instead. */
    EvidenceRow with(List<Problem> said) {
        return new EvidenceRow(list, sheet, row, header, name, foldedName, creditCode, industry, values, said);
    }

    /** As the spreadsheet numbers it, from 1. */
    public int rowNumber() {
        return row.number();
    }

    /** What makes it the same enterprise elsewhere: its credit code, else its folded name; empty when it has neither. */
    public String identityKey() {
        return creditCode.identifies() ? creditCode.normal() : foldedName;
    }

    /** What is told of it where it is met; the rest is told with its list, see {@link EvidenceProblem#isToldWithList}. */
    public Stream<Problem> told() {
        return remarks.stream().filter(it -> !it.kind().isToldWithList());
    }

    /** Problems that are more than a note. */
    public List<Problem> problems() {
        return remarks.stream().filter(it -> !it.isNote()).toList();
    }

    /** How cells were read where that is not plain. */
    public List<Problem> notes() {
        return remarks.stream().filter(Problem::isNote).toList();
    }

    /** Whether nothing keeps it from being counted. */
    public boolean usable() {
        for (Problem remark : remarks) {
            if (remark.severity() == Severity.BLOCKING) {
                return false;
            }
        }
        return true;
    }

    /** Whether something about it is to be looked at that does not keep it from being counted. */
    public boolean isFlagged() {
        for (Problem remark : remarks) {
            if (remark.severity() == Severity.EXPLAIN) {
                return true;
            }
        }
        return false;
    }

    /** Understood values by column code; blank and unclear ones are absent. */
    public Map<String, Object> valuesByCode() {
        Map<String, Object> byCode = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value != null) {
                byCode.put(list.columns().get(i).code(), value);
            }
        }
        return byCode;
    }

    /** What stood in every cell of a column with a header, by the column's letters. */
    public Map<String, String> rawByLetters() {
        Map<String, String> raw = new LinkedHashMap<>();
        for (HeaderMatch.Column column : header.columns()) {
            Cell cell = row.cell(column.index());
            if (cell != null && column.how() != HeaderMatch.How.SIDE_TABLE) {
                raw.put(column.letters(), cell.text());
            }
        }
        return raw;
    }

    /** What stood in columns that the list does not ask for, by their header. */
    public Map<String, String> extras() {
        Map<String, String> extras = new LinkedHashMap<>();
        for (HeaderMatch.Column column : header.columns()) {
            Cell cell = row.cell(column.index());
            if (cell != null && (column.how() == HeaderMatch.How.EXTRA || column.how() == HeaderMatch.How.KEPT)) {
                extras.merge(column.text(), cell.text(), (one, other) -> one + " / " + other);
            }
        }
        return extras;
    }
}
