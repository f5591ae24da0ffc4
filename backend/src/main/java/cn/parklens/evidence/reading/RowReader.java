package cn.parklens.evidence.reading;

import cn.parklens.evidence.enterprise.CreditCode;
import cn.parklens.evidence.enterprise.EnterpriseName;
import cn.parklens.evidence.enterprise.Industries;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.around.BareName;
import cn.parklens.evidence.reading.around.NameOfGroup;
import cn.parklens.evidence.reading.cell.CellReader;
import cn.parklens.evidence.reading.cell.CellReading;
import cn.parklens.evidence.reading.header.CategoryColumn;
import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.evidence.reading.header.ListNames;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Columns;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import cn.parklens.form.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row by the columns of its list. */
final class RowReader {

    private static final CreditCode NO_CODE = CreditCode.read("");

    /** What is asked of a name that may be one of a kind: 个体工商户, 分支机构. */
    private static final Set<EvidenceProblem> OF_KINDS =
            EnumSet.of(EvidenceProblem.NAME_OF_BRANCH, EvidenceProblem.NAME_OF_NO_ENTERPRISE);

    /** After these it is still to be looked into what a name is of. */
    private static final Set<EvidenceProblem> LEAVE_OPEN = EnumSet.of(
            EvidenceProblem.NAME_WITH_MARKS, EvidenceProblem.NAME_OF_BRANCH, EvidenceProblem.NAME_OF_NO_ENTERPRISE);

    private final EvidenceList list;
    private final HeaderMatch header;
    private final ListNames names;
    private final Place sheet;
    private final Set<EvidenceProblem> untold;
    private final int[] indexes;
    private final CellReader[] readers;
    private final @Nullable RowUnits[] units;
    private final String[] headerTexts;
    private final int category;
    private final ShiftedRow shifted;

    /** @param untold what goes without saying of the cells of this file */
    RowReader(
            EvidenceList list,
            HeaderMatch header,
            ListNames names,
            Industries industries,
            Place sheet,
            Set<EvidenceProblem> untold) {
        this.untold = untold;
        this.list = list;
        this.header = header;
        this.names = names;
        this.sheet = sheet;
        int size = list.columns().size();
        this.indexes = new int[size];
        this.readers = new CellReader[size];
        this.units = new @Nullable RowUnits[size];
        this.headerTexts = new String[size];
        for (int i = 0; i < size; i++) {
            ListColumn column = list.columns().get(i);
            HeaderMatch.@Nullable Column found = header.column(column.code()).orElse(null);
            indexes[i] = found == null ? -1 : found.index();
            readers[i] = CellReader.of(column, found == null ? "" : found.unit(), industries);
            units[i] = RowUnits.of(column, found, header, industries);
            headerTexts[i] = found == null ? column.name() : found.text();
        }
        this.shifted = new ShiftedRow(list, indexes, readers, sheet);
        this.category = header.columns().stream()
                .filter(column -> CategoryColumn.isHeader(column.text()))
                .mapToInt(HeaderMatch.Column::index)
                .findFirst()
                .orElse(-1);
    }

    EvidenceRow read(Row row) {
        @Nullable Object[] values = new @Nullable Object[indexes.length];
        List<Problem> remarks = row.hidden()
                ? new ArrayList<>(List.of(Problem.of(EvidenceProblem.ROW_HIDDEN, sheet.row(row.number()), "")))
                : List.of();
        String name = "";
        CreditCode code = NO_CODE;
        String industry = "";
        int open = -1;
        for (int i = 0; i < indexes.length; i++) {
            if (indexes[i] < 0) {
                continue;
            }
            ListColumn column = list.columns().get(i);
            Cell cell = row.cell(indexes[i]);
            RowUnits byRow = units[i];
            CellReading reading = cell == null
                    ? CellReading.Blank.EMPTY
                    : byRow == null ? readers[i].read(cell) : byRow.read(row, cell);
            CellReading.Remark remark = reading.remarkOrNull();
            boolean missing = reading instanceof CellReading.Blank && column.required();
            // Of a sign that stands where a value must be, it is enough to say that the value is missing.
            if (remark != null && cell != null && !missing && !untold.contains(remark.kind())) {
                remarks = with(remarks, problem(remark, row, i, cell.text()));
            }
            if (reading instanceof CellReading.Understood understood) {
                values[i] = understood.value();
                switch (column.kind()) {
                    case ENTERPRISE_NAME -> {
                        name = (String) understood.value();
                        open = remark == null || LEAVE_OPEN.contains(remark.kind()) ? i : -1;
                    }
                    case CREDIT_CODE -> code = CreditCode.read((String) understood.value());
                    case INDUSTRY -> industry = (String) understood.value();
                    default -> {}
                }
            } else if (missing) {
                remarks = with(remarks, missing(column, row, i, cell, remark != null));
            }
        }
        if (open >= 0 && code.state() == CreditCode.State.ABSENT) {
            remarks = named(remarks, row, open, name);
        }
        remarks = ofOtherList(shifted(remarks, row, name, code), row);
        if (remarks.size() >= ShiftedRow.FEWEST) {
            remarks = shifted.inOneFinding(remarks, row);
        }
        return new EvidenceRow(
                list,
                sheet.sheet() == null ? "" : sheet.sheet(),
                row,
                header,
                name,
                EnterpriseName.fold(name),
                code,
                industry,
                Collections.unmodifiableList(Arrays.asList(values)),
                remarks);
    }

    /** What is to be asked of a name without a code. A group's, 分支机构, is not asked about as that of a branch as well. */
    private List<Problem> named(List<Problem> remarks, Row row, int column, String name) {
        boolean isGroup = NameOfGroup.isOne(name);
        if (!isGroup && !BareName.isOne(name)) {
            return remarks;
        }
        boolean isAsked = remarks.stream().anyMatch(remark -> OF_KINDS.contains(remark.kind()));
        if (isAsked && !isGroup) {
            return remarks;
        }
        if (isAsked) {
            remarks.removeIf(remark -> OF_KINDS.contains(remark.kind()));
        }
        EvidenceProblem kind = isGroup ? EvidenceProblem.NAME_OF_GROUP : EvidenceProblem.NAME_BARE;
        return with(remarks, problem(new CellReading.Remark(kind, List.of()), row, column, name));
    }

    /** Whether every cell of a row, and none that must be there is missing, can be read as what it stands for. */
    boolean reads(Row row) {
        return read(row).remarks().stream().allMatch(it -> it.severity() == Severity.HINT);
    }

    /** What was understood of columns that say units row by row. */
    List<Problem> problems() {
        return Arrays.stream(units)
                .filter(Objects::nonNull)
                .map(one -> one.said(sheet.row(header.lastRow())))
                .toList();
    }

    /** A name in the place of the code, or a code in the place of the name: the row has slipped sideways. */
    private List<Problem> shifted(List<Problem> remarks, Row row, String name, CreditCode code) {
        boolean nameIsCode = name.length() == 18 && CreditCode.read(name).identifies();
        boolean codeIsName = code.state() == CreditCode.State.MALFORMED
                && EnterpriseName.looksLikeOne(EnterpriseName.fold(code.normal()));
        return nameIsCode || codeIsName
                ? with(
                        remarks,
                        Problem.of(
                                EvidenceProblem.ROW_SHIFTED, sheet.row(row.number()), nameIsCode ? name : code.raw()))
                : remarks;
    }

    private List<Problem> ofOtherList(List<Problem> remarks, Row row) {
        if (category < 0) {
            return remarks;
        }
        Cell cell = row.cell(category);
        EvidenceList named = cell == null ? null : names.exactly(cell.text());
        return named == null || named.code().equals(list.code())
                ? remarks
                : with(
                        remarks,
                        Problem.of(
                                EvidenceProblem.ROW_OF_OTHER_LIST,
                                sheet.row(row.number()).column(Columns.letters(category), null),
                                cell == null ? "" : cell.text(),
                                list.name(),
                                named.name()));
    }

    /** That a value is missing; and by which sign, where one stands in its place. */
    private Problem missing(ListColumn column, Row row, int i, @Nullable Cell cell, boolean sign) {
        String found = cell == null ? "" : cell.text();
        List<String> arguments = sign ? List.of(column.name(), Texts.tidy(found)) : List.of(column.name());
        return problem(new CellReading.Remark(EvidenceProblem.CELL_MISSING, arguments), row, i, found);
    }

    private Problem problem(CellReading.Remark remark, Row row, int column, String found) {
        Place at = sheet.row(row.number()).column(Columns.letters(indexes[column]), headerTexts[column]);
        return new Problem(remark.kind(), at, found, remark.arguments());
    }

    private static List<Problem> with(List<Problem> remarks, Problem one) {
        List<Problem> more = remarks.isEmpty() ? new ArrayList<>(2) : remarks;
        more.add(one);
        return more;
    }
}
