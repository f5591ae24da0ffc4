package cn.parklens.evidence.returned;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.Recognition.SheetTaken;
import cn.parklens.evidence.StrictOpenXml;
import cn.parklens.form.Severity;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of a workbook that is given back, every cell of the park's own stays as it was; only what we wrote is taken away. */
class TheirOwnCellsTest {

    private static final String LIST = "上市企业";
    private static final String ADDED = "问题清单（园鉴）";
    private static final Words WORDS = Words.in(Locale.CHINA);

    @TempDir
    Path folder;

    /** The ways in which a file is marked. */
    enum Way {
        SMALL,
        LONG,
        OLD;

        Workbook book() {
            return this == OLD ? new HSSFWorkbook() : new XSSFWorkbook();
        }
    }

    /** Fills an empty workbook. */
    private interface Office {
        void fill(Workbook book);
    }

    private Path file(Way way, Office office) throws Exception {
        Path file = Files.createTempFile(folder, "own", way == Way.OLD ? ".xls" : ".xlsx");
        try (Workbook book = way.book();
                OutputStream out = Files.newOutputStream(file)) {
            office.fill(book);
            book.write(out);
        }
        return file;
    }

    private static Mark mark(int row, String what) {
        return new Mark(LIST, row, "B", "信用代码", Severity.BLOCKING, "原文", what, "18 位", "请改正");
    }

    /** As it is given back where the header of the list is in row 2. */
    private Path back(Way way, Path file, Mark... marks) throws Exception {
        return back(way, file, 2, marks);
    }

    private Path back(Way way, Path file, int headerRow, Mark... marks) throws Exception {
        List<SheetTaken> taken = List.of(new SheetTaken(0, LIST, "listed", headerRow, List.of()));
        Path into = Files.createTempFile(folder, "back", way == Way.OLD ? ".xls" : ".xlsx");
        if (way == Way.LONG) {
            assertThat(new LongWorkbook(file, new Allowance(1L << 30, Duration.ofMinutes(1)))
                            .mark(into, Files.createTempFile(folder, "between", ""), List.of(marks), taken, WORDS))
                    .isTrue();
        } else {
            assertThat(new Workshop().make(file, file.getFileName().toString(), into, List.of(marks), taken, WORDS))
                    .isEqualTo(way == Way.OLD ? Workshop.Made.XLS : Workshop.Made.XLSX);
        }
        return into;
    }

    /** Every cell of the sheets but the list of problems. */
    private static List<String> cells(Path file) throws Exception {
        List<String> cells = new ArrayList<>();
        try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
            for (Sheet sheet : book) {
                if (!sheet.getSheetName().equals(ADDED)) {
                    for (Row row : sheet) {
                        for (Cell cell : row) {
                            if (cell.getCellType() != CellType.BLANK) {
                                cells.add(sheet.getSheetName() + "!" + cell.getAddress() + " "
                                        + (cell.getCellType() == CellType.FORMULA ? "=" : "") + cell);
                            }
                        }
                    }
                }
            }
        }
        return cells;
    }

    private static List<String> sheets(Path file) throws Exception {
        try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
            return StreamSupport.stream(book.spliterator(), false)
                    .map(Sheet::getSheetName)
                    .toList();
        }
    }

    private static List<String> added(Path before, Path after) throws Exception {
        List<String> own = cells(before);
        List<String> all = cells(after);
        assertThat(all).containsAll(own);
        return all.stream().filter(cell -> !own.contains(cell)).toList();
    }

    private static void put(Sheet sheet, int row, String... texts) {
        Row there = sheet.getRow(row - 1) == null ? sheet.createRow(row - 1) : sheet.getRow(row - 1);
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                there.createCell(i).setCellValue(texts[i]);
            }
        }
    }

    /** A title, the header in row 2, enterprises in rows 3 to 9, each with a remark. */
    private static Sheet list(Workbook book) {
        Sheet sheet = book.createSheet(LIST);
        put(sheet, 1, "示范园区上市企业");
        put(sheet, 2, "企业名称", "信用代码", "行业", "年份", "备注");
        for (int i = 3; i <= 9; i++) {
            put(sheet, i, "示范" + i + "有限公司", "9144" + i, "C39", "2024", "备注 " + i);
        }
        return sheet;
    }

    private static String said(String where, String what) {
        return LIST + "!" + where + " 【必须修改】B“信用代码” " + what + " 应为：18 位。 请改正";
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aCellThatReadsLikeOurHeaderIsNone(Way way) throws Exception {
        Path file = file(way, book -> {
            Sheet list = list(book);
            list.getRow(4).getCell(4).setCellValue("错误说明");
            put(list, 1, "错误说明");
            Sheet other = book.createSheet("台账");
            put(other, 1, "编号", "错误说明");
            put(other, 2, "1", "系统报错");
            put(other, 3, "2", "【请核实】是谁报的");
        });

        assertThat(added(file, back(way, file, mark(4, "校验不符"))))
                .containsExactly(LIST + "!F2 错误说明", said("F4", "校验不符"));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aColumnOfTheirsOfTheSameNameIsKept(Way way) throws Exception {
        Path file = file(way, book -> {
            Sheet list = list(book);
            put(list, 2, "企业名称", "信用代码", "行业", "年份", "备注", "", "", "错误说明");
            list.getRow(2).createCell(7).setCellValue("税务登记地址有误，已联系");
            list.getRow(4).createCell(7).setCellValue(7);
        });

        Path once = back(way, file, mark(3, "校验不符"), mark(5, "缺一位"));
        assertThat(added(file, once)).containsExactly(LIST + "!I2 错误说明", said("I3", "校验不符"), said("I5", "缺一位"));

        Path twice = back(way, once, mark(5, "仍缺一位"));
        assertThat(added(file, twice)).containsExactly(LIST + "!I2 错误说明", said("I5", "仍缺一位"));
        assertThat(cells(back(way, twice)))
                .as("ours goes when there is nothing to say")
                .isEqualTo(cells(file));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void whatAPersonWroteBetweenOurTextsIsKept(Way way) throws Exception {
        Path file = file(way, TheirOwnCellsTest::list);
        Path once = back(way, file, mark(3, "校验不符"), mark(5, "缺一位"));
        Path annotated = file(way, book -> {
            Sheet list = list(book);
            for (String cell : List.of("2 错误说明", "3 【必须修改】B“信用代码” 校验不符", "4 已请企业核对", "5 【必须修改】B“信用代码” 缺一位")) {
                list.getRow(cell.charAt(0) - '1').createCell(5).setCellValue(cell.substring(2));
            }
        });
        assertThat(added(file, once)).hasSize(3);

        assertThat(added(file, back(way, annotated, mark(5, "缺一位"))))
                .containsExactly(LIST + "!F2 错误说明", LIST + "!G2 错误说明", LIST + "!F4 已请企业核对", said("G5", "缺一位"));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aHeaderThatIsReadFromAnotherRowThanTheLastTimeFindsOursAllTheSame(Way way) throws Exception {
        Path file = file(way, TheirOwnCellsTest::list);
        Path once = back(way, file, 3, mark(4, "校验不符"));

        assertThat(added(file, back(way, once, 2, mark(4, "仍不符"))))
                .containsExactly(LIST + "!F2 错误说明", said("F4", "仍不符"));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void nothingIsSaidWithinMergedCells(Way way) throws Exception {
        Path file = file(way, book -> {
            Sheet list = list(book);
            list.addMergedRegion(CellRangeAddress.valueOf("A1:K1"));
            list.addMergedRegion(CellRangeAddress.valueOf("E2:H2"));
            list.addMergedRegion(CellRangeAddress.valueOf("E5:G5"));
            list.addMergedRegion(
                    new CellRangeAddress(11, 11, 0, book.getSpreadsheetVersion().getLastColumnIndex()));
        });

        assertThat(added(file, back(way, file, mark(5, "校验不符"))))
                .containsExactly(LIST + "!I2 错误说明", said("I5", "校验不符"));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aSheetOfTheirsIsNotTakenForOursByItsName(Way way) throws Exception {
        Path file = file(way, book -> {
            list(book);
            put(book.createSheet(ADDED + "整改记录"), 1, "日期", "经办人");
            put(book.createSheet(ADDED + " (2)"), 1, "级别", "抄下来的问题");
            Sheet other = book.createSheet("汇总");
            other.createRow(0).createCell(0).setCellFormula("'" + ADDED + "整改记录'!A1");
        });

        Path once = back(way, file, mark(3, "校验不符"));
        Path twice = back(way, once, mark(3, "校验不符"));

        assertThat(added(file, once)).hasSize(2);
        assertThat(cells(twice)).isEqualTo(cells(once));
        assertThat(sheets(twice)).containsExactlyInAnyOrder(LIST, ADDED, ADDED + "整改记录", ADDED + " (2)", "汇总");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aCopyOfOursIsOursAndASheetOfTheirsKeepsOurName(Way way) throws Exception {
        Path file = file(way, book -> {
            list(book);
            put(book.createSheet(ADDED), 1, "我们自己的问题", "办理情况");
            Sheet copy = book.createSheet(ADDED + "(3)");
            put(copy, 3, "级别", "位置（点击可到）", "列", "原文", "问题", "应为", "怎样改");
            put(copy, 4, "【必须修改】", "上市企业!B3");
        });

        Path once = back(way, file, mark(3, "校验不符"));
        Path twice = back(way, once, mark(3, "校验不符"));

        assertThat(sheets(twice)).isEqualTo(sheets(once)).contains(LIST, ADDED, ADDED + " (2)");
        for (Path path : List.of(once, twice)) {
            try (Workbook book = WorkbookFactory.create(path.toFile(), null, true)) {
                assertThat(book.getSheet(ADDED).getRow(0).getCell(1).getStringCellValue())
                        .isEqualTo("办理情况");
                assertThat(book.getSheet(ADDED + " (2)").getRow(3).getCell(1).getStringCellValue())
                        .isEqualTo(LIST + "!B3");
                Sheet copy = book.getSheet(ADDED + "(3)");
                assertThat(copy == null || copy.getPhysicalNumberOfRows() == 0).isTrue();
            }
        }
    }

    @Test
    void aTextFileKeepsAColumnInWhichOneCellReadsLikeOurHeader() throws Exception {
        Path file = folder.resolve("own.csv");
        Files.writeString(file, "企业名称,信用代码,备注\n甲公司,1,错误说明\n乙公司,2,请与街道核对\n", StandardCharsets.UTF_8);
        Path into = folder.resolve("back.xlsx");
        Mark mark = new Mark("own", 3, "B", "信用代码", Severity.BLOCKING, "2", "不足 18 位", "—", "请改正");
        assertThat(new Workshop()
                        .make(
                                file,
                                "own.csv",
                                into,
                                List.of(mark),
                                List.of(new SheetTaken(0, "own", "listed", 1, List.of())),
                                WORDS))
                .isEqualTo(Workshop.Made.XLSX);

        assertThat(cells(into))
                .map(cell -> cell.substring(cell.indexOf('!') + 1))
                .containsExactly(
                        "A1 企业名称",
                        "B1 信用代码",
                        "C1 备注",
                        "D1 错误说明",
                        "A2 甲公司",
                        "B2 1",
                        "C2 错误说明",
                        "A3 乙公司",
                        "B3 2",
                        "C3 请与街道核对",
                        "D3 【必须修改】B“信用代码” 不足 18 位 请改正");
    }

    @Test
    void ofAWorkbookSavedAsStrictOpenXmlOnlyTheProblemsComeBackAndTheFileSaysWhy() throws Exception {
        Path file = file(Way.SMALL, TheirOwnCellsTest::list);
        Files.write(file, StrictOpenXml.of(Files.readAllBytes(file)));
        Path into = folder.resolve("back.xlsx");
        List<SheetTaken> taken = List.of(new SheetTaken(0, LIST, "listed", 2, List.of()));

        assertThat(new Workshop().make(file, "own.xlsx", into, List.of(mark(3, "校验不符")), taken, WORDS))
                .isEqualTo(Workshop.Made.STRICT);

        assertThat(sheets(into)).containsExactly(ADDED);
        try (Workbook book = WorkbookFactory.create(into.toFile(), null, true)) {
            Sheet only = book.getSheetAt(0);
            assertThat(only.getRow(1).getCell(0).getStringCellValue())
                    .contains("Strict Open XML", "没有您的工作表", "另存为", "不要上传本文件");
            assertThat(only.getRow(3).getCell(1).getStringCellValue()).isEqualTo(LIST + "!B3");
        }
    }

    @Test
    void whatWeWriteIsKnownAgainInBothLanguages() {
        for (Locale locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
            Words words = Words.in(locale);
            assertThat(Severity.values())
                    .allMatch(severity ->
                            SaidBefore.Text.of(words.severity(severity) + "。").said());
            assertThat(Stream.of("severity", "where", "header", "found", "message", "expected", "remedy"))
                    .allMatch(head ->
                            SaidBefore.Text.of(words.say("head." + head)).head());
        }
        assertThat(SaidBefore.Text.of("请核实").said()).isFalse();
    }
}
