package cn.parklens.evidence.reading;

import cn.parklens.evidence.enterprise.Industries;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.around.Skipped;
import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.evidence.workbook.Limits;
import cn.parklens.evidence.workbook.Workbook;
import cn.parklens.evidence.workbook.Workbooks;
import cn.parklens.form.EvidenceList;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The first sheet of a file, read as the list that it is. */
record ReadSheet(SheetPlan plan, List<EvidenceRow> rows, ListReading.Summary summary) {

    private static final Industries INDUSTRIES = Industries.load();

    /** A text of separated values that is the list of listed enterprises. */
    static ReadSheet of(Path directory, String csv) throws Exception {
        return of(Files.writeString(directory.resolve("file"), csv), "上市企业.csv", Lists.ALL);
    }

    /** The same of the list of land users. */
    static ReadSheet ofLand(Path directory, String csv) throws Exception {
        return of(Files.writeString(directory.resolve("file"), csv), "用地企业清单.csv", List.of(Lists.LAND));
    }

    /** What such a text is going to be read as, whether its rows can be or not. */
    static SheetPlan planOfLand(Path directory, String csv) throws Exception {
        Path file = Files.writeString(directory.resolve("file"), csv);
        try (Workbook workbook = Workbooks.open(file, "用地企业清单.csv", Limits.standard())) {
            return new SheetPlanner(List.of(Lists.LAND), Map.of())
                    .plan(workbook, null)
                    .getFirst();
        }
    }

    static ReadSheet of(Path file, String name, List<EvidenceList> lists) {
        SheetPlanner planner = new SheetPlanner(lists, Map.of());
        try (Workbook workbook = Workbooks.open(file, name, Limits.standard())) {
            SheetPlan plan = planner.plan(workbook, null).getFirst();
            List<EvidenceRow> rows = new ArrayList<>();
            try (ListReading reading = ListReading.open(workbook, plan, planner, INDUSTRIES)) {
                for (EvidenceRow row = reading.next(); row != null; row = reading.next()) {
                    rows.add(row);
                }
                return new ReadSheet(plan, rows, reading.summary());
            }
        }
    }

    HeaderMatch header() {
        return Objects.requireNonNull(plan.header());
    }

    /** What was understood in a column of the list, row by row. */
    List<String> figures(String column) {
        return rows.stream()
                .map(row -> String.valueOf(row.valuesByCode().get(column)))
                .toList();
    }

    /** Codes of the list's columns by the letters of the sheet's, for those that were found. */
    List<String> columns() {
        return header().columns().stream()
                .filter(column -> column.code() != null)
                .map(column -> column.letters() + " " + column.code())
                .toList();
    }

    /** Letters of the columns that were taken for another table. */
    List<String> aside() {
        return header().columns().stream()
                .filter(column -> column.how() == HeaderMatch.How.SIDE_TABLE)
                .map(HeaderMatch.Column::letters)
                .toList();
    }

    /** What its columns are headed. */
    List<String> headers() {
        return header().columns().stream().map(HeaderMatch.Column::text).toList();
    }

    /** Why rows of the sheet are none of the list. */
    List<Skipped.Reason> skipped() {
        return summary.skipped().stream().map(Skipped::reason).toList();
    }

    /** How many of its rows count. */
    long usable() {
        return rows.stream().filter(EvidenceRow::usable).count();
    }

    /** Remarks of a kind about its rows. */
    List<Problem> ofRows(EvidenceProblem kind) {
        return rows.stream()
                .flatMap(row -> row.remarks().stream())
                .filter(problem -> problem.kind() == kind)
                .toList();
    }

    /** Problems of a kind that are the sheet's. */
    List<Problem> ofSheet(EvidenceProblem kind) {
        return summary.problems().stream()
                .filter(problem -> problem.kind() == kind)
                .toList();
    }

    /** Problems of the sheet but for what is asked about names of its rows. */
    List<Problem> ofSheetItself() {
        return summary.problems().stream()
                .filter(problem -> !problem.kind().isToldWithList())
                .toList();
    }

    List<EvidenceProblem> said() {
        return plan.problems().stream().map(Problem::kind).toList();
    }
}
