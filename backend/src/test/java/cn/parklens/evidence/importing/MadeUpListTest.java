package cn.parklens.evidence.importing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.enterprise.Industries;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.EvidenceRow;
import cn.parklens.evidence.reading.ListReading;
import cn.parklens.evidence.reading.SheetPlan;
import cn.parklens.evidence.reading.SheetPlanner;
import cn.parklens.evidence.workbook.Limits;
import cn.parklens.evidence.workbook.Workbook;
import cn.parklens.evidence.workbook.Workbooks;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.FormReader;
import cn.parklens.form.Severity;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever reading comes to ask about, made-up lists of our own forms are read without a question. */
class MadeUpListTest {

    private static final int ROWS = 200;
    private static final Industries INDUSTRIES = Industries.load();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"park-development-2026", "land-use", "smart-enterprise-8"})
    void nothingIsAskedOfThem(String form) throws Exception {
        for (EvidenceList list : lists(form)) {
            Path file = directory.resolve(list.code());
            MadeUpList.write(list, ROWS, file);

            List<Problem> problems = new ArrayList<>();
            int rows = read(list, file, problems);

            assertThat(rows).as(list.name()).isEqualTo(ROWS);
            assertThat(problems)
                    .as(list.name())
                    .noneMatch(problem -> problem.kind().severity() == Severity.BLOCKING);
        }
    }

    private static List<EvidenceList> lists(String form) throws Exception {
        try (InputStream yaml =
                Objects.requireNonNull(MadeUpListTest.class.getResourceAsStream("/forms/" + form + ".yaml"))) {
            return FormReader.create()
                    .read(new String(yaml.readAllBytes(), StandardCharsets.UTF_8), form)
                    .evidenceLists();
        }
    }

    /** How many rows it has, and what is said of it and of them. */
    private static int read(EvidenceList list, Path file, List<Problem> problems) {
        SheetPlanner planner = new SheetPlanner(List.of(list), Map.of());
        try (Workbook workbook = Workbooks.open(file, list.name() + ".xlsx", Limits.standard())) {
            SheetPlan plan = planner.plan(workbook, list).getFirst();
            problems.addAll(plan.problems());
            try (ListReading reading = ListReading.open(workbook, plan, planner, INDUSTRIES)) {
                int rows = 0;
                for (EvidenceRow row = reading.next(); row != null; row = reading.next()) {
                    problems.addAll(row.remarks());
                    rows++;
                }
                problems.addAll(reading.summary().problems());
                return rows;
            }
        }
    }
}
