package cn.parklens.evidence.importing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.importing.ProblemRepository.Located;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.problem.ProblemTexts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NotesAlikeTest {

    private static final Place SHEET = Place.sheet("名单.xlsx", "上市企业");

    private static Problem date(int row, String column) {
        return Problem.of(
                EvidenceProblem.DATE_AS_TEXT,
                SHEET.row(row).column(column, "上市日期"),
                "2023/10/" + row,
                "2023-10-" + row);
    }

    @Test
    void howTheCellsOfAColumnWereReadIsToldOnceWithTheirNumberAndTheFirstRows() {
        ProblemLog log = new ProblemLog();
        for (int row = 2; row < 202; row++) {
            log.add("listed", date(row, "D"));
        }
        log.add("listed", date(7, "E"));
        log.add("listed", Problem.of(EvidenceProblem.CELL_MISSING, SHEET.row(9), "", "企业名称"), "", "");

        assertThat(log.take()).extracting(it -> it.problem().kind()).containsExactly(EvidenceProblem.CELL_MISSING);
        List<Problem> told = log.takeLast().stream().map(Located::problem).toList();
        assertThat(told).hasSize(2);
        assertThat(told.getFirst().place().address()).isEqualTo("上市企业!D:D");
        assertThat(ProblemTexts.in(Locale.CHINA).message(told.getFirst()))
                .isEqualTo("“2023/10/2”按日期 2023-10-2 读取。这一列共有 200 格如此（第 2、3、4、5、6、7、8、9、10、11 行等）。");
        assertThat(told.getLast().place().address()).isEqualTo("上市企业!E7");
        assertThat(ProblemTexts.in(Locale.CHINA).message(told.getLast())).isEqualTo("“2023/10/7”按日期 2023-10-7 读取。");
        assertThat(log.byKind())
                .extracting(kind -> kind.kind() + " " + kind.count())
                .containsExactly("CELL_MISSING 1", "DATE_AS_TEXT 201");
        assertThat(log.takeLast()).isEmpty();
    }

    @Test
    void figuresWithDifferentUnitsAreNotAlike() {
        ProblemLog log = new ProblemLog();
        List<String> written = List.of("478万", "1.2亿", "３万", "2,000万");
        for (int i = 0; i < written.size(); i++) {
            log.add(
                    "listed",
                    Problem.of(
                            EvidenceProblem.FIGURE_WITH_UNIT,
                            SHEET.row(i + 2).column("E", "营业收入"),
                            written.get(i),
                            "READ"));
        }
        assertThat(log.takeLast())
                .extracting(
                        it -> it.problem().found() + " " + it.problem().place().address())
                .containsExactly("478万 上市企业!E:E", "1.2亿 上市企业!E3");
    }

    @Test
    void howManyFormsSoeverThereAreTheyAreToldInFewLines() {
        ProblemLog log = new ProblemLog();
        for (int i = 0; i < 5_000; i++) {
            log.add(
                    "listed",
                    Problem.of(
                            EvidenceProblem.FIGURE_WITH_UNIT,
                            SHEET.row(i + 2).column("E", "营业收入"),
                            "1" + Character.toString(0x4E00 + i),
                            "1"));
        }
        List<Located> told = log.takeLast();
        assertThat(told).hasSize(51);
        assertThat(told.getLast().problem().alike())
                .isNotNull()
                .satisfies(alike -> assertThat(alike.count()).isEqualTo(4_950));
    }

    @Test
    void hiddenRowsAreToldOnceForTheWholeSheet() {
        ProblemLog log = new ProblemLog();
        for (int row = 5; row < 8; row++) {
            log.add("listed", Problem.of(EvidenceProblem.ROW_HIDDEN, SHEET.row(row), ""));
        }
        Problem told = log.takeLast().getFirst().problem();
        assertThat(told.place().address()).isEqualTo("上市企业");
        assertThat(ProblemTexts.in(Locale.CHINA).message(told)).endsWith("共有 3 行如此（第 5、6、7 行）。");
    }

    @Test
    void whatAsksForSomethingIsToldEachTime() {
        ProblemLog log = new ProblemLog();
        for (int row = 2; row < 202; row++) {
            log.add(
                    "listed",
                    Problem.of(EvidenceProblem.DATE_UNCLEAR, SHEET.row(row).column("D", "上市日期"), "去年"));
        }
        assertThat(log.take()).hasSize(200);
    }
}
