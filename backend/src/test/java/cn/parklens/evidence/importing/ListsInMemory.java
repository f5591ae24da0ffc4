package cn.parklens.evidence.importing;

import cn.parklens.check.ListFacts;
import cn.parklens.evidence.enterprise.Industries;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.EvidenceRow;
import cn.parklens.evidence.reading.ListReading;
import cn.parklens.evidence.reading.SheetPlan;
import cn.parklens.evidence.reading.SheetPlanner;
import cn.parklens.evidence.workbook.Limits;
import cn.parklens.evidence.workbook.Workbook;
import cn.parklens.evidence.workbook.Workbooks;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.Form;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads, checks and matches files as an import does, with the same parts, and keeps the rows instead of storing them. */
public final class ListsInMemory {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Industries INDUSTRIES = Industries.load();

    private final Form form;
    private final SheetPlanner planner;

    public ListsInMemory(Form form) {
        this.form = form;
        this.planner = new SheetPlanner(form.evidenceLists(), Map.of());
    }

    /**
     * One list as it was read.
     *
     * @param problems all but notes
     */
    public record Read(EvidenceList list, String sheet, List<EvidenceRow> rows, List<Problem> problems) {

        /** Rows that count, as checks see them. */
        private ReadList seen() {
            // No list of a test is so long that rows are spilled.
            FactsReader reader = new FactsReader(list, sheet, rows.size(), Path.of("nowhere"));
            rows.forEach(row -> reader.accept(new CountedRow(
                    row.rowNumber(), row.identityKey(), row.name(), code(row), JSON.writeValueAsString(texts(row)))));
            return reader.list();
        }
    }

    /** Reads a file with one list. */
    public Read read(Path file, String fileName, String listCode) {
        EvidenceList list = form.evidenceList(listCode).orElseThrow();
        try (Workbook workbook = Workbooks.open(file, fileName, Limits.standard())) {
            SheetPlan plan = planner.plan(workbook, list).getFirst();
            List<Problem> problems = new ArrayList<>(plan.problems());
            List<EvidenceRow> rows = new ArrayList<>();
            Identities identities = new Identities();
            try (ListReading reading = ListReading.open(workbook, plan, planner, INDUSTRIES)) {
                for (EvidenceRow row = reading.next(); row != null; row = reading.next()) {
                    rows.add(row);
                    identities.add(row);
                    row.told().forEach(problems::add);
                }
                problems.addAll(reading.summary().problems());
            }
            Set<Integer> again = duplicates(rows, identities, plan.sheet().name(), fileName, problems);
            rows.removeIf(row -> again.contains(row.rowNumber()));
            problems.removeIf(Problem::isNote);
            return new Read(list, plan.sheet().name(), rows, problems);
        }
    }

    /** The lists as checks see them. */
    public static Map<String, ListFacts> facts(List<Read> lists) {
        return ReadList.matched(lists.stream().map(Read::seen).toList());
    }

    private static Set<Integer> duplicates(
            List<EvidenceRow> rows, Identities identities, String sheet, String file, List<Problem> problems) {
        Map<Integer, EvidenceRow> byNumber = new HashMap<>();
        rows.forEach(row -> byNumber.put(row.rowNumber(), row));
        Set<Integer> again = new HashSet<>();
        for (Identities.Suspicion suspicion : identities.suspicions()) {
            EvidenceRow row = Objects.requireNonNull(byNumber.get(suspicion.row()));
            EvidenceRow first = Objects.requireNonNull(byNumber.get(suspicion.first()));
            Place place = Place.sheet(file, sheet).row(row.rowNumber());
            switch (Sameness.of(row.name(), identifying(row), first.name(), identifying(first))) {
                case SAME -> {
                    again.add(row.rowNumber());
                    problems.add(Problem.of(EvidenceProblem.ROW_DUPLICATE, place, row.name()));
                }
                case NAMESAKES -> problems.add(Problem.of(EvidenceProblem.NAME_WITH_OTHER_CODE, place, row.name()));
                case DIFFERENT -> {}
            }
        }
        return again;
    }

    private static @Nullable String identifying(EvidenceRow row) {
        return row.creditCode().identifies() ? row.creditCode().normal() : null;
    }

    private static @Nullable String code(EvidenceRow row) {
        return row.creditCode().normal().isEmpty() ? null : row.creditCode().normal();
    }

    private static Map<String, Object> texts(EvidenceRow row) {
        Map<String, Object> texts = new HashMap<>();
        row.valuesByCode().forEach((column, value) -> {
            if (value instanceof Number || value instanceof Boolean) {
                texts.put(column, value);
            } else {
                texts.put(column, value.toString());
            }
        });
        return texts;
    }
}
