package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.problem.ProblemTexts;
import cn.parklens.evidence.reading.around.Skipped;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn.Kind;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergedRowsTest {

    private static final EvidenceList PRODUCTS = new EvidenceList(
            "products",
            "产品清单",
            List.of(),
            List.of(),
            List.of(
                    Lists.column("name", "企业名称", List.of(), Kind.ENTERPRISE_NAME, true),
                    Lists.column("code", "统一社会信用代码", List.of(), Kind.CREDIT_CODE, false),
                    Lists.column("industry", "行业分类", List.of(), Kind.INDUSTRY, true),
                    Lists.column("product", "产品", List.of(), Kind.TEXT, false)),
            "",
            true);

    @TempDir
    private Path directory;

    private ReadSheet read(String kind, List<String> merged, @Nullable String[]... rows) throws Exception {
        Path file = directory.resolve("file." + kind);
        try (Workbook workbook = kind.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("产品清单");
            for (int i = 0; i < rows.length; i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < rows[i].length; j++) {
                    if (rows[i][j] != null) {
                        row.createCell(j).setCellValue(rows[i][j]);
                    }
                }
            }
            merged.forEach(area -> sheet.addMergedRegion(CellRangeAddress.valueOf(area)));
            workbook.write(out);
        }
        return ReadSheet.of(file, "产品清单." + kind, List.of(PRODUCTS));
    }

    private static @Nullable String[] row(@Nullable String... cells) {
        return cells;
    }

    private static final @Nullable String[] HEADER = row("企业名称", "统一社会信用代码", "行业分类", "产品");
    private static final @Nullable String[] FIRST = row("示例一有限公司", "914403001922038216", "C39", "甲产品");

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void aNameMergedOverRowsIsSaidOnceForAllOfThem(String kind) throws Exception {
        ReadSheet read = read(
                kind,
                List.of("A2:A4", "B2:B4", "A6:A7"),
                HEADER,
                FIRST,
                row(null, null, "C27", "乙产品"),
                row(null, null, "C28", "丙产品"),
                row("示例二有限公司", "91440300708461136T", "C27", "丁产品"),
                row("示例三有限公司", null, "C39", "戊产品"),
                row(null, null, "C39", "己产品"));
        List<Problem> problems =
                read.rows().stream().flatMap(row -> row.problems().stream()).toList();
        assertThat(problems)
                .extracting(Problem::kind)
                .containsExactly(EvidenceProblem.NAME_MERGED_OVER_ROWS, EvidenceProblem.NAME_MERGED_OVER_ROWS);
        assertThat(problems).extracting(Problem::found).containsExactly("A2:A4", "A6:A7");
        assertThat(problems).extracting(problem -> problem.place().address()).containsExactly("产品清单!A3", "产品清单!A7");
        assertThat(problems.getFirst().arguments()).containsExactly("企业名称", "2", "3–4");
        assertThat(problems.getLast().arguments()).containsExactly("企业名称", "6", "7");
        assertThat(read.summary().skippedRows()).containsEntry(Skipped.Reason.MERGED, 1L);
        assertThat(read.rows().stream().filter(EvidenceRow::usable)).hasSize(3);
        assertThat(ProblemTexts.in(Locale.CHINA).message(problems.getFirst()))
                .isEqualTo("A2:A4 是合并单元格：“企业名称”只算在第 2 行，第 3–4 行没有自己的“企业名称”，没有计入。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void anotherValueMergedOverRowsIsSaidAtEachThatMissesIt(String kind) throws Exception {
        ReadSheet read = read(
                kind,
                List.of("C2:C4"),
                HEADER,
                FIRST,
                row("示例二有限公司", "91440300708461136T", null, "乙产品"),
                row("示例三有限公司", null, null, "丙产品"));
        List<Problem> problems =
                read.rows().stream().flatMap(row -> row.problems().stream()).toList();
        assertThat(problems)
                .extracting(Problem::kind)
                .containsExactly(EvidenceProblem.CELL_MISSING, EvidenceProblem.CELL_MISSING);
        assertThat(ProblemTexts.in(Locale.CHINA).message(problems.getLast()))
                .isEqualTo("“行业分类”没有填写：C2:C4 是合并单元格，内容只算在第 2 行。");
        assertThat(ProblemTexts.in(Locale.CHINA).remedy(problems.getLast())).startsWith("请取消合并 C2:C4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void whatIsMissingWithoutAMergedCellIsMissing(String kind) throws Exception {
        ReadSheet read = read(
                kind,
                List.of("A2:B2", "D2:D4"),
                HEADER,
                row("示例一有限公司", null, "C39", "甲产品"),
                row(null, "91440300708461136T", "C27", null));
        assertThat(read.rows()).hasSize(2);
        assertThat(read.rows().getLast().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(EvidenceProblem.CELL_MISSING);
            assertThat(problem.arguments()).containsExactly("企业名称");
        });
    }

    /** Once a class that was written once for five enterprises counted for the first of them, and nobody was told. */
    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void aColumnThatMayBeBlankSaysThatOnlyTheFirstRowOfWhatIsMergedHasAValue(String kind) throws Exception {
        ReadSheet read = read(
                kind,
                List.of("D2:D4", "D5:D6", "A8:D9"),
                HEADER,
                FIRST,
                row("示例二有限公司", "91440300708461136T", "C27", null),
                row("示例三有限公司", null, "C39", null),
                row("示例四有限公司", null, "C39", "乙产品"),
                row("示例五有限公司", null, "C39", null),
                row("示例六有限公司", null, "C39", "丙产品"),
                row("说明：以上为示例。"));
        assertThat(read.rows()).hasSize(6).allMatch(EvidenceRow::usable);
        assertThat(read.summary().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(EvidenceProblem.COLUMN_MERGED_OVER_ROWS);
            assertThat(problem.place().address()).isEqualTo("产品清单!D2");
            assertThat(ProblemTexts.in(Locale.CHINA).message(problem))
                    .isEqualTo("“产品”列有 2 处合并单元格（如 D2:D4）：只有合并区域的第一行有内容，其余共 3 行按空白读入。");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void whatIsMergedBesideAMergedNameIsAskedWithTheName(String kind) throws Exception {
        ReadSheet read = read(
                kind,
                List.of("A2:A3", "D2:D3", "A5:D5"),
                HEADER,
                FIRST,
                row(null, null, "C27", null),
                row("示例二有限公司", "91440300708461136T", "C27", "丁产品"));
        assertThat(read.summary().problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void cellsWithoutContentLoseNothingByBeingMerged(String kind) throws Exception {
        ReadSheet read = read(
                kind,
                List.of("D2:D3"),
                HEADER,
                row("示例一有限公司", "914403001922038216", "C39", null),
                row("示例二有限公司", "91440300708461136T", "C27", null));
        assertThat(read.summary().problems()).isEmpty();
    }
}
