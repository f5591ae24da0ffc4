package cn.parklens.evidence.returned;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.Recognition.SheetTaken;
import cn.parklens.evidence.reading.header.ReturnedMarks;
import cn.parklens.form.Severity;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An .xls tells areas of other sheets by the places of the sheets: none of them may move. */
class MarkedXlsTest {

    private static final String LIST = "工业用地企业清单";

    @TempDir
    private Path directory;

    private Path own() throws Exception {
        Path file = directory.resolve("own.xls");
        try (Workbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet list = workbook.createSheet(LIST);
            Sheet account = workbook.createSheet("投资台账");
            Sheet words = workbook.createSheet("字典");
            for (int i = 0; i < 3; i++) {
                Row row = account.createRow(i);
                row.createCell(0).setCellValue("甲" + i);
                row.createCell(1).setCellValue(1000 + i);
                words.createRow(i).createCell(0).setCellValue("L" + i);
            }
            list.createRow(0).createCell(0).setCellValue("企业名称");
            for (int i = 1; i <= 3; i++) {
                Row row = list.createRow(i);
                row.createCell(0).setCellValue("甲" + (i - 1));
                row.createCell(1).setCellFormula("SUMIF(投资台账!$A$1:$A$3,A" + (i + 1) + ",投资台账!$B$1:$B$3)");
                row.createCell(2).setCellFormula("COUNTA(字典!A1:A3)+投资台账!B1");
            }
            account.createRow(5).createCell(0).setCellFormula("SUM(" + LIST + "!B2:B4)");
            var name = workbook.createName();
            name.setNameName("全部投资");
            name.setRefersToFormula("投资台账!$B$1:$B$3");
            workbook.setPrintArea(0, "$A$1:$C$4");
            list.setAutoFilter(new CellRangeAddress(0, 3, 0, 2));
            var help = list.getDataValidationHelper();
            list.addValidationData(help.createValidation(
                    help.createFormulaListConstraint("字典!$A$1:$A$3"), new CellRangeAddressList(1, 3, 3, 3)));
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
        }
        return file;
    }

    /** All that refers to areas, with what the formulas come to. */
    private static List<String> references(Path file) throws Exception {
        try (HSSFWorkbook workbook = new HSSFWorkbook(Files.newInputStream(file))) {
            var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            List<String> all = new java.util.ArrayList<>();
            for (Sheet sheet : workbook) {
                if (!ReturnedMarks.isNameOfSheet(sheet.getSheetName())) {
                    for (Row row : sheet) {
                        for (Cell cell : row) {
                            if (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.FORMULA) {
                                all.add(sheet.getSheetName() + "!" + cell.getAddress() + "=" + cell.getCellFormula()
                                        + " " + evaluator.evaluate(cell).getNumberValue());
                            }
                        }
                    }
                    sheet.getDataValidations()
                            .forEach(it -> all.add(it.getValidationConstraint().getFormula1()));
                }
            }
            workbook.getAllNames().forEach(name -> all.add(name.getNameName() + "=" + name.getRefersToFormula()));
            return all;
        }
    }

    private Path marked(Path file, String cell) throws Exception {
        Path into = directory.resolve("marked-" + cell + ".xls");
        Mark mark = new Mark(LIST, 2, "A", "企业名称", Severity.BLOCKING, "甲0", "请改正 " + cell, "—", "请改正");
        SheetTaken taken = new SheetTaken(0, LIST, "land", 1, List.of(), null, null, null, null, null);
        assertThat(new Workshop()
                        .make(file, "own.xls", into, List.of(mark), List.of(taken), Words.in(java.util.Locale.CHINA)))
                .isEqualTo(Workshop.Made.XLS);
        return into;
    }

    @Test
    void whatRefersToAreasStaysAsItWasHoweverOftenItIsGivenBack() throws Exception {
        Path own = own();
        List<String> before = references(own);
        assertThat(before)
                .contains(
                        LIST + "!B3=SUMIF(投资台账!$A$1:$A$3,A3,投资台账!$B$1:$B$3) 1001.0",
                        "投资台账!A6=SUM(" + LIST + "!B2:B4) 3003.0",
                        "全部投资=投资台账!$B$1:$B$3");

        Path once = marked(own, "A2");
        Path twice = marked(once, "A3");

        assertThat(references(once)).isEqualTo(before);
        assertThat(references(twice)).isEqualTo(before);
        try (Workbook workbook = new HSSFWorkbook(Files.newInputStream(twice))) {
            assertThat(StreamSupport.stream(workbook.spliterator(), false).map(Sheet::getSheetName))
                    .containsExactly(LIST, "投资台账", "字典", ReturnedMarks.SHEET);
            Sheet ours = workbook.getSheet(ReturnedMarks.SHEET);
            assertThat(workbook.getActiveSheetIndex()).isEqualTo(3);
            assertThat(ours.getHyperlinkList()).hasSize(1);
            String said = StreamSupport.stream(ours.spliterator(), false)
                    .map(row -> row.getCell(4) == null ? "" : row.getCell(4).getStringCellValue())
                    .reduce("", String::concat);
            assertThat(said).contains("请改正 A3").doesNotContain("请改正 A2");
        }
    }

    @Test
    void aLinkWhoseRowSomebodyDeletedIsNoObstacle() throws Exception {
        Path once = marked(own(), "A2");
        Path edited = directory.resolve("edited.xls");
        try (Workbook workbook = new HSSFWorkbook(Files.newInputStream(once));
                OutputStream out = Files.newOutputStream(edited)) {
            Sheet ours = workbook.getSheet(ReturnedMarks.SHEET);
            for (int row = ours.getLastRowNum(); row > 0; row--) {
                if (ours.getRow(row) != null) {
                    ours.removeRow(ours.getRow(row));
                }
            }
            assertThat(ours.getHyperlinkList()).hasSize(1);
            workbook.write(out);
        }

        try (Workbook again = new HSSFWorkbook(Files.newInputStream(marked(edited, "A3")))) {
            assertThat(again.getSheet(ReturnedMarks.SHEET).getHyperlinkList()).hasSize(1);
        }
    }
}
