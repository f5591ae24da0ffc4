package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.reading.header.ReturnedMarks;
import cn.parklens.evidence.workbook.Limits;
import cn.parklens.evidence.workbook.Workbooks;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we wrote into a workbook that comes again is passed over, and nothing of theirs that only has the same name. */
class ReturnedMarksTest {

    @TempDir
    private Path directory;

    @Test
    void aColumnOfTheirsWithTheNameOfOursIsReadAsAnyOther() throws Exception {
        ReadSheet read = ReadSheet.of(directory, """
                企业名称,统一社会信用代码,行业分类,错误说明
                示例一有限公司,914403001922038216,C39,地址有误
                示例二有限公司,91440300708461136T,C27,
                """);
        assertThat(read.header().marks().isEmpty()).isTrue();
        assertThat(read.headers()).contains("错误说明");
        assertThat(read.rows()).hasSize(2);
        assertThat(read.said()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"【请核实】C“行业分类” 不明,", ",", "已请企业核对,【必须修改】缺少"})
    void ourColumnIsPassedOverWhetherItIsEmptyOrAPersonWroteInIt(String below) throws Exception {
        String[] texts = below.split(",", -1);
        ReadSheet read = ReadSheet.of(
                directory,
                "企业名称,统一社会信用代码,行业分类,错误说明\n示例一有限公司,914403001922038216,C39," + texts[0]
                        + "\n示例二有限公司,91440300708461136T,C27," + texts[1] + "\n");
        assertThat(read.header().marks().stream()).containsExactly(3);
        assertThat(read.headers()).doesNotContain("错误说明");
        assertThat(read.rows()).hasSize(2);
        assertThat(read.said()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"问题清单（园鉴）", "问题清单（园鉴） (2)", "问题清单（园鉴）（3）", "问题清单(园鉴)_2", "问题清单（园鉴） 2"})
    void copiesOfOurSheetHaveANumberBehindTheirName(String name) {
        assertThat(ReturnedMarks.isNameOfSheet(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"问题清单（园鉴）整改记录", "问题清单（园鉴）2024", "园区问题清单（园鉴）", "问题清单"})
    void otherNamesAreTheirs(String name) {
        assertThat(ReturnedMarks.isNameOfSheet(name)).isFalse();
    }

    @Test
    void aSheetIsOursByItsNameAndItsHeads() throws Exception {
        Path file = directory.resolve("上市企业.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            row(book.createSheet("问题清单（园鉴）"), 3, "级别", "位置（点击可到）", "列", "原文", "问题", "应为", "怎样改");
            Sheet list = book.createSheet("上市企业");
            row(list, 0, "企业名称", "统一社会信用代码", "行业分类");
            row(list, 1, "示例一有限公司", "914403001922038216", "C39");
            row(book.createSheet("问题清单（园鉴） (2)"), 0, "日期", "经办人", "我们自己记的问题");
            row(book.createSheet("问题清单（园鉴）整改记录"), 0, "级别", "列", "原文", "问题", "应为");
            book.createSheet("问题清单（园鉴） (3)");
            book.write(out);
        }
        try (var workbook = Workbooks.open(file, "上市企业.xlsx", Limits.standard())) {
            List<SheetPlan> plans = new SheetPlanner(Lists.ALL, Map.of()).plan(workbook, null);
            assertThat(plans)
                    .filteredOn(plan -> plan.problems().stream()
                            .anyMatch(problem -> problem.kind() == EvidenceProblem.SHEET_OF_MARKS))
                    .extracting(plan -> plan.sheet().name())
                    .containsExactly("问题清单（园鉴）", "问题清单（园鉴） (3)");
            assertThat(plans.get(1).list()).isNotNull();
        }
    }

    private static void row(Sheet sheet, int index, String... texts) {
        Row row = sheet.createRow(index);
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }
}
