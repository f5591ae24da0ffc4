package cn.parklens.document;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Provinces and their counties on a hidden sheet: too many for a drop-down to hold, which looks them up here. */
final class CountySheet {

    private static final String NAME = "区县";

    private CountySheet() {}

    static void write(XSSFWorkbook workbook, Map<String, List<String>> counties) {
        XSSFSheet sheet = workbook.createSheet(NAME);
        int number = 0;
        for (Map.Entry<String, List<String>> province : counties.entrySet()) {
            for (String county : province.getValue()) {
                XSSFRow row = sheet.createRow(number++);
                row.createCell(0).setCellValue(province.getKey());
                row.createCell(1).setCellValue(county);
            }
        }
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.HIDDEN);
    }

    /** A formula for the counties of the province that stands in a cell; an error, which offers nothing, without one. */
    static String of(String province) {
        return "OFFSET(%1$s!$B$1,MATCH(%2$s,%1$s!$A:$A,0)-1,0,COUNTIF(%1$s!$A:$A,%2$s),1)".formatted(NAME, province);
    }
}
