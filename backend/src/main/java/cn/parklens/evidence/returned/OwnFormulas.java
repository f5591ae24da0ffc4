package cn.parklens.evidence.returned;

import cn.parklens.spreadsheet.PlainText;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellFormula;

/**
 * What the park's own cells hold that others should not run: the file is opened by reviewers too. Formulas that stay
 * within the workbook are kept; those that reach outside it (other files, DDE, web) are replaced by their result. A
 * text that looks like a formula keeps every letter and its format, and is marked as text.
 */
final class OwnFormulas {

    private static final Pattern REACHES_OUT = Pattern.compile(
            "\\||\\[\\d+]|\\[[^]]*\\.xl|://|\\\\\\\\|\\b(?:WEBSERVICE|HYPERLINK|CALL|REGISTER|REGISTER\\.ID|EXEC|RTD|"
                    + "IMAGE|SQL\\.REQUEST|FILTERXML|DDE|DDEAUTO)\\s*\\(",
            Pattern.CASE_INSENSITIVE);

    private final Workbook workbook;
    private final OwnNames names;
    private final Map<Integer, CellStyle> asText = new HashMap<>();
    private int replaced;

    /** Those of a workbook, whose names are {@code names}. */
    OwnFormulas(Workbook workbook, OwnNames names) {
        this.workbook = workbook;
        this.names = names;
    }

    void tame(Cell cell) {
        if (cell.getCellType() == CellType.FORMULA) {
            if (names.reachesOut(formula(cell))) {
                withoutFormula(cell);
                replaced++;
            }
        }
        if (cell.getCellType() == CellType.STRING && PlainText.wouldRun(cell.getStringCellValue())) {
            CellStyle own = cell.getCellStyle();
            if (!own.getQuotePrefixed()) {
                cell.setCellStyle(asText(own));
            }
        }
    }

    /** Whether a formula leaves its workbook by what it says itself. */
    static boolean reachesOut(String formula) {
        return REACHES_OUT.matcher(formula).find();
    }

    /** The same style for a text that is to be taken as one. */
    CellStyle asText(CellStyle own) {
        if (own.getQuotePrefixed()) {
            return own;
        }
        return asText.computeIfAbsent((int) own.getIndex(), index -> {
            CellStyle style = workbook.createCellStyle();
            style.cloneStyleFrom(own);
            style.setQuotePrefixed(true);
            return style;
        });
    }

    /** As it stands in the file: taking it apart is not needed, and may fail. One that cannot be had reaches out. */
    private static String formula(Cell cell) {
        if (cell instanceof XSSFCell own) {
            CTCellFormula formula = own.getCTCell().getF();
            return formula == null ? "|" : formula.getStringValue();
        }
        try {
            return cell.getCellFormula();
        } catch (RuntimeException unreadable) {
            return "|";
        }
    }

    private static void withoutFormula(Cell cell) {
        if (cell.isPartOfArrayFormulaGroup()) {
            cell.getSheet().removeArrayFormula(cell);
        } else if (cell instanceof HSSFCell) {
            withoutFormulaOfOld(cell);
        } else {
            cell.removeFormula();
        }
    }

    /** Of an old workbook a formula that is only removed is written again: its result is put in its place. */
    private static void withoutFormulaOfOld(Cell cell) {
        CellType result = cell.getCachedFormulaResultType();
        switch (result) {
            case NUMERIC -> {
                double number = cell.getNumericCellValue();
                cell.setBlank();
                cell.setCellValue(number);
            }
            case STRING -> {
                String text = cell.getStringCellValue();
                cell.setBlank();
                cell.setCellValue(text);
            }
            case BOOLEAN -> {
                boolean truth = cell.getBooleanCellValue();
                cell.setBlank();
                cell.setCellValue(truth);
            }
            case ERROR -> {
                byte error = cell.getErrorCellValue();
                cell.setBlank();
                cell.setCellErrorValue(error);
            }
            default -> cell.setBlank();
        }
    }

    int replaced() {
        return replaced;
    }
}
