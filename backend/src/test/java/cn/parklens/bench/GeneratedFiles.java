package cn.parklens.bench;

import cn.parklens.evidence.workbook.BareWorkbook;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** {@link GeneratedList} as files: .xlsx with shared strings as Excel writes it, whatever the number of rows, .xls, .csv. */
public final class GeneratedFiles {

    private GeneratedFiles() {}

    /** Writes a list of so many rows in the format that the file's name ends with. */
    public static Path write(Path file, int rows) throws IOException {
        GeneratedList list = new GeneratedList(rows);
        String name = file.toString();
        if (name.endsWith(".csv")) {
            writeCsv(file, list);
        } else if (name.endsWith(".xls")) {
            writeXls(file, list);
        } else {
            BareWorkbook.write(file, GeneratedList.SHEET, GeneratedList.HEADERS, list);
        }
        return file;
    }

    private static void writeCsv(Path file, GeneratedList list) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", GeneratedList.HEADERS) + "\r\n");
            while (list.hasNext()) {
                out.write(String.join(",", list.next()) + "\r\n");
            }
        }
    }

    private static void writeXls(Path file, GeneratedList list) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            HSSFSheet sheet = workbook.createSheet(GeneratedList.SHEET);
            fill(sheet.createRow(0), GeneratedList.HEADERS);
            for (int row = 1; list.hasNext(); row++) {
                fill(sheet.createRow(row), list.next());
            }
            workbook.write(out);
        }
    }

    private static void fill(HSSFRow row, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isEmpty()) {
                row.createCell(i).setCellValue(texts.get(i));
            }
        }
    }
}
