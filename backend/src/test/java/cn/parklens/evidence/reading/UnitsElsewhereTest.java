package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.problem.ProblemTexts;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Units that stand neither in the header nor in a line of units: in a column, a sentence, a number format. */
class UnitsElsewhereTest {

    private static final String HEADER = "企业名称,行业分类,用地面积,投资\n";
    private static final String ROWS = "示例一有限公司,C39,15,100\n示例二有限公司,C39,30,200\n";

    @TempDir
    private Path directory;

    private static List<EvidenceProblem> asked(ReadSheet read) {
        return read.summary().problems().stream()
                .filter(problem -> !problem.isNote())
                .map(Problem::kind)
                .toList();
    }

    // Row by row.

    @Test
    void eachRowIsConvertedFromItsOwnUnit() throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, """
                企业名称,行业分类,用地面积,单位,投资（万元）
                示例一有限公司,C39,15,亩,10
                示例二有限公司,C39,1,公顷,10
                示例三有限公司,C39,10000,平方米,10
                """);
        assertThat(read.figures("area")).containsExactly("1", "1", "1");
        assertThat(read.figures("invested")).containsExactly("10", "10", "10");
        assertThat(asked(read)).isEmpty();
        assertThat(read.ofSheet(EvidenceProblem.HEADER_UNIT_BY_ROW))
                .singleElement()
                .satisfies(problem -> assertThat(
                                ProblemTexts.in(Locale.SIMPLIFIED_CHINESE).message(problem))
                        .isEqualTo("“用地面积”列的单位逐行写在 D 列“单位”里（亩 × 1、公顷 × 1、平方米 × 1），已逐行折算为“公顷”。"));
    }

    @Test
    void theUnitOfMoneyIsThatOfTheMoney() throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, """
                企业名称,行业分类,用地面积（公顷）,投资,金额单位
                示例一有限公司,C39,1,1,亿元
                示例二有限公司,C39,1,100,万元
                """);
        assertThat(read.figures("invested")).containsExactly("10000", "100");
        assertThat(read.figures("area")).containsExactly("1", "1");
    }

    @Test
    void aRowWithoutAUnitIsReadInTheOnlyOneAndAskedAbout() throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, """
                企业名称,行业分类,用地面积,计量单位,投资（万元）
                示例一有限公司,C39,15,亩,10
                示例二有限公司,C39,30,,10
                """);
        assertThat(read.figures("area")).containsExactly("1", "2");
        assertThat(asked(read)).containsExactly(EvidenceProblem.HEADER_UNIT_BY_ROW_ABSENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "万亩", "顷"})
    void aRowWhoseUnitIsNotKnownIsRefused(String unit) throws Exception {
        ReadSheet read = ReadSheet.ofLand(
                directory,
                "企业名称,行业分类,用地面积,单位,投资（万元）\n示例一有限公司,C39,15,亩,10\n示例二有限公司,C39,1,公顷,10\n示例三有限公司,C39,7," + unit
                        + ",10\n示例四有限公司,C39,30,亩,10\n");
        assertThat(read.figures("area")).containsExactly("1", "1", "null", "2");
        assertThat(read.ofRows(EvidenceProblem.FIGURE_ROW_UNIT_UNCLEAR))
                .singleElement()
                .satisfies(problem -> assertThat(problem.place().row()).isEqualTo(4));
        assertThat(read.usable()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // The header says another unit than the rows.
                "企业名称,行业分类,用地面积（公顷）,单位,投资（万元）;示例一有限公司,C39,15,亩,10",
                // Of areas and of money by turns.
                "企业名称,行业分类,用地面积,单位,投资（万元）;示例一有限公司,C39,15,亩,10;示例二有限公司,C39,15,万元,10",
            })
    void unitsThatContradictAreInDoubt(String csv) throws Exception {
        assertThat(ReadSheet.planOfLand(directory, csv.replace(';', '\n') + "\n")
                        .problems())
                .extracting(Problem::kind)
                .contains(EvidenceProblem.HEADER_UNIT_DOUBTFUL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"示范集团有限公司", "示范园区管委会", "示例百货", "经济发展局"})
    void aColumnOfOfficesSaysNoUnit(String office) throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, "企业名称,行业分类,用地面积,单位,投资（万元）\n示例一有限公司,C39,15," + office + ",10\n");
        assertThat(read.figures("area")).containsExactly("15");
        assertThat(asked(read)).isEmpty();
        assertThat(read.ofSheet(EvidenceProblem.HEADER_UNIT_BY_ROW)).isEmpty();
    }

    @Test
    void theUnitOfAColumnThatTheListDoesNotAskForIsNotTheLists() throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, "企业名称,行业分类,用地面积（公顷）,投资（万元）,注册资本,单位\n示例一有限公司,C39,15,10,3,亿元\n");
        assertThat(read.figures("invested")).containsExactly("10");
        assertThat(asked(read)).isEmpty();
    }

    // In sentences.

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025年用地企业清单（面积以亩计，投资以亿元计）",
                "填报说明：面积按亩填报，金额按亿元填报",
                "说明：用地面积单位为亩；投资单位为亿元。",
                "本表用地面积均以亩为单位、投资的单位是亿元",
                "1.所有面积均按亩填写；2.投资以亿元计算。",
                "用地企业清单（单位：亿元）  面积按亩填报",
            })
    void aSentenceAboveTheHeaderSaysTheUnits(String sentence) throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, sentence + ",,,\n" + HEADER + ROWS);
        assertThat(read.figures("area")).containsExactly("1", "2");
        assertThat(read.figures("invested")).containsExactly("1000000", "2000000");
        assertThat(read.plan().problems())
                .filteredOn(problem -> problem.kind() == EvidenceProblem.HEADER_UNIT_CONVERTED)
                .hasSize(2)
                .allSatisfy(problem -> assertThat(
                                ProblemTexts.in(Locale.SIMPLIFIED_CHINESE).message(problem))
                        .contains("第 1 行“" + sentence.substring(0, 8)));
        assertThat(asked(read)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"注：用地面积以不动产权证为准，投资按实际到位额填报。", "填报说明：本表按年填报，以企业为单位，按公顷以上统计", "注：以万元产值能耗计的企业另列", "注：亩均税收按万元/亩计算。"})
    void otherSentencesSayNothingOfUnits(String sentence) throws Exception {
        for (String csv : List.of(sentence + ",,,\n" + HEADER + ROWS, HEADER + ROWS + sentence + ",,,\n")) {
            ReadSheet read = ReadSheet.ofLand(directory, csv);
            assertThat(read.figures("area")).containsExactly("15", "30");
            assertThat(asked(read)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"注：用地面积单位为亩，投资单位为亿元。", "注：面积以亩计，金额以亿元计", "单位：亩、亿元", "备注：1.面积按亩填报；2.投资按亿元填报"})
    void aRemarkBelowTheListThatNamesAnotherUnitIsAskedAbout(String remark) throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, HEADER + ROWS + "\"" + remark + "\",,,\n");
        assertThat(read.rows()).hasSize(2);
        assertThat(read.ofSheet(EvidenceProblem.HEADER_UNIT_DOUBTFUL))
                .extracting(problem -> problem.place().column())
                .containsExactly("C", "D");
        assertThat(ProblemTexts.in(Locale.SIMPLIFIED_CHINESE)
                        .message(read.ofSheet(EvidenceProblem.HEADER_UNIT_DOUBTFUL)
                                .getFirst()))
                .isEqualTo("“用地面积”列的单位不能确定：看到的是“" + remark + "”，而清单要的是“公顷”。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"注：用地面积单位为公顷，投资单位为万元。", "单位：公顷、万元", "注：数据截至2025年底"})
    void aRemarkThatNamesTheSameUnitIsNot(String remark) throws Exception {
        assertThat(asked(ReadSheet.ofLand(directory, HEADER + ROWS + remark + ",,,\n")))
                .isEmpty();
    }

    @Test
    void aSentenceAgainstTheHeadersOwnUnitIsAskedAbout() throws Exception {
        String header = "企业名称,行业分类,用地面积（公顷）,投资（万元）\n";
        assertThat(ReadSheet.planOfLand(directory, "填报说明：面积按亩填报,,,\n" + header + ROWS)
                        .problems())
                .extracting(Problem::kind)
                .containsExactly(EvidenceProblem.HEADER_UNIT_SAID_OTHERWISE);
        assertThat(asked(ReadSheet.ofLand(directory, header + ROWS + "注：用地面积单位为亩。,,,\n")))
                .containsExactly(EvidenceProblem.HEADER_UNIT_SAID_OTHERWISE);
        assertThat(asked(ReadSheet.ofLand(directory, "单位：亿元,,,\n" + header + ROWS)))
                .isEmpty();
    }

    // In number formats.

    private ReadSheet shown(Workbook workbook, String header, String format, double figure, int column)
            throws Exception {
        Path file = directory.resolve("file");
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("用地企业清单");
            var head = sheet.createRow(0);
            String[] headers = header.split(",", -1);
            for (int i = 0; i < headers.length; i++) {
                head.createCell(i).setCellValue(headers[i]);
            }
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("示例一有限公司");
            row.createCell(1).setCellValue("C39");
            row.createCell(2).setCellValue(2);
            row.createCell(3).setCellValue(3);
            row.getCell(column).setCellValue(figure);
            row.getCell(column).setCellStyle(style);
            workbook.write(out);
        }
        return ReadSheet.of(file, "用地企业清单", List.of(Lists.LAND));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "用地面积 | 0\"亩\" | 15 | 2 | 1",
                "用地面积 | 0.00\\亩 | 15 | 2 | 1",
                "用地面积（公顷） | 0.00\"公顷\" | 1.2345 | 2 | 1.2345",
                "投资 | #,##0.00,,\"百万元\" | 100000000 | 3 | 10000",
                "投资 | #,##0\"元\" | 50000 | 3 | 5",
                "投资（万元） | 0!.0,\"万元\" | 1234567 | 3 | 123.4567",
                "投资（万元） | 0\".\"0000\"万元\" | 1234567 | 3 | 123.4567",
                "投资（亿元） | 0.00\"亿元\" | 1.5 | 3 | 15000",
                "投资 | ¥#,##0.00 | 1234.5 | 3 | 1234.5",
                "投资 | _ * #,##0.00_ | 1234.5 | 3 | 1234.5",
                "投资 | 0\"家\" | 12 | 3 | 12",
                "投资（万元） | 0.00\"万\" | 12 | 3 | 12",
                "用地面积 | 0\"（亩）\" | 15 | 2 | 1",
            })
    void aNumberFormatThatNamesAUnitIsUsed(String header, String format, double figure, int column, String read)
            throws Exception {
        String headers = column == 2 ? "企业名称,行业分类," + header + ",投资" : "企业名称,行业分类,用地面积," + header;
        for (Workbook workbook : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            ReadSheet sheet = shown(workbook, headers, format, figure, column);
            assertThat(sheet.figures(column == 2 ? "area" : "invested")).containsExactly(read);
            assertThat(asked(sheet)).isEmpty();
            assertThat(sheet.usable()).isEqualTo(1);
            boolean other = Double.parseDouble(read) != figure && !header.contains("亿元");
            assertThat(sheet.ofRows(EvidenceProblem.FIGURE_BY_SHOWN_UNIT)).hasSize(other ? 1 : 0);
        }
    }

    @Test
    void aFormatAgainstTheUnitOfTheColumnIsRefused() throws Exception {
        ReadSheet read = shown(new XSSFWorkbook(), "企业名称,行业分类,用地面积（公顷）,投资", "0\"亩\"", 15, 2);
        assertThat(read.usable()).isZero();
        assertThat(read.ofRows(EvidenceProblem.FIGURE_SHOWN_UNIT_DIFFERS))
                .singleElement()
                .satisfies(problem -> assertThat(problem.arguments()).containsExactly("15亩", "公顷"));
    }

    /** Who filled it in saw the words, and the file holds the figure. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"约\"0 | 约15",
                "\"约\"General | 约15",
                "[$US$-409]#,##0.00 | US$15",
                "[$$-409]#,##0 | $15",
                "\\$#,##0 | $15",
                "[$€-2] #,##0 | €15",
                "\"负\"0 | 负15",
                "-0;0 | -15",
                "\"第2批\"0 | 第2批15"
            })
    void aFormatThatShowsAnotherFigureIsRefused(String format, String seen) throws Exception {
        for (Workbook workbook : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            ReadSheet read = shown(workbook, "企业名称,行业分类,用地面积,投资（万元）", format, 15, 3);
            assertThat(read.usable()).isZero();
            assertThat(read.ofRows(EvidenceProblem.FIGURE_SHOWN_OTHERWISE))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.arguments()).containsExactly(seen));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+0;-0",
                "[$¥-804]#,##0.00",
                "\"RMB\"0",
                "\"￥\"#,##0",
                "[$-804]0.00",
                "[Red]0.00",
                "_-* #,##0_-",
                "\"人民币\" 0"
            })
    void aFormatThatShowsTheSameInYuanIsRead(String format) throws Exception {
        ReadSheet read = shown(new XSSFWorkbook(), "企业名称,行业分类,用地面积,投资（万元）", format, 15, 3);
        assertThat(read.figures("invested")).containsExactly("15");
        assertThat(asked(read)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#,##0,", "0.00,", "0!.0,"})
    void aFigureThatIsShownDividedWithoutAUnitIsAskedAbout(String format) throws Exception {
        ReadSheet read = shown(new XSSFWorkbook(), "企业名称,行业分类,用地面积,投资（万元）", format, 1234567, 3);
        assertThat(read.figures("invested")).containsExactly("1234567");
        assertThat(read.ofRows(EvidenceProblem.FIGURE_SHOWN_SCALED)).hasSize(1);
    }

    // Hidden, in English, on its side.

    @Test
    void aHiddenColumnThatIsReadIsSaid() throws Exception {
        for (Workbook workbook : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            Path file = directory.resolve("hidden");
            try (workbook;
                    OutputStream out = Files.newOutputStream(file)) {
                var sheet = workbook.createSheet("用地企业清单");
                String[][] rows = {{"企业名称", "行业分类", "用地面积（公顷）", "备注", "投资"}, {"示例一有限公司", "C39", "3", "甲", "30"}};
                for (int i = 0; i < rows.length; i++) {
                    var row = sheet.createRow(i);
                    for (int j = 0; j < rows[i].length; j++) {
                        row.createCell(j).setCellValue(rows[i][j]);
                    }
                }
                sheet.setColumnHidden(2, true);
                sheet.setColumnHidden(3, true);
                workbook.write(out);
            }
            ReadSheet read = ReadSheet.of(file, "用地企业清单", List.of(Lists.LAND));
            assertThat(read.ofSheet(EvidenceProblem.HEADER_HIDDEN))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.place().column()).isEqualTo("C"));
        }
    }

    @Test
    void theHeaderOnceMoreInEnglishIsNoEnterprise() throws Exception {
        ReadSheet read = ReadSheet.of(directory, """
                序号,企业名称,统一社会信用代码,行业分类,上市日期
                No.,Company name,Unified social credit code,Industry,Date
                1,示例一有限公司,914403001922038216,C39,2023-10-10
                2,ABC Co. Ltd,91440300708461136T,C39,2023-10-10
                """);
        assertThat(read.rows()).extracting(EvidenceRow::name).containsExactly("示例一有限公司", "ABC Co. Ltd");
        assertThat(read.usable()).isEqualTo(2);
    }

    @Test
    void aListThatLiesOnItsSideIsSaidToBeSo() throws Exception {
        SheetPlan plan = ReadSheet.planOfLand(directory, """
                企业名称,示例一有限公司,示例二有限公司
                行业分类,C39,C27
                用地面积,3,4
                投资,30,40
                """);
        assertThat(plan.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(EvidenceProblem.SHEET_ON_ITS_SIDE);
            assertThat(problem.arguments()).containsExactly("A", "企业名称、行业分类、用地面积、投资");
            assertThat(ProblemTexts.in(Locale.SIMPLIFIED_CHINESE).remedy(problem))
                    .contains("转置");
        });
    }
}
