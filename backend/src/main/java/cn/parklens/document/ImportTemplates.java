package cn.parklens.document;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The workbooks handed out to parks, made from the form: a sheet per evidence list, headers with notes and drop-downs,
 * and which form and version they belong to. The same form gives the same bytes on every machine.
 */
public final class ImportTemplates {

    /** Custom document property that holds the form's code. */
    public static final String FORM_PROPERTY = "parklens.form";

    /** Custom document property that holds the form's version. */
    public static final String VERSION_PROPERTY = "parklens.version";

    /** The sheet that explains the others. */
    public static final String INSTRUCTIONS_SHEET = "填写说明";

    /** Title above the header: the first row of data is this one, as the spreadsheet numbers it. */
    public static final int FIRST_ROW = 3;

    private ImportTemplates() {}

    /** One workbook with a sheet for every list of the form. */
    public static byte[] ofAllLists(Form form) {
        return of(form, form.evidenceLists());
    }

    /** A workbook for one list. */
    public static byte[] ofList(Form form, EvidenceList list) {
        return of(form, List.of(list));
    }

    /**
     * Every template of a form by the name of its file: {@code whole-form.xlsx}, and where it has lists
     * {@code all-lists.xlsx} and one per list by its code.
     */
    public static Map<String, byte[]> files(Form form) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("whole-form.xlsx", FormWorkbook.blank(form));
        if (form.evidenceLists().isEmpty()) {
            return files;
        }
        files.put("all-lists.xlsx", ofAllLists(form));
        form.evidenceLists().forEach(list -> files.put(list.code() + ".xlsx", ofList(form, list)));
        return files;
    }

    private static byte[] of(Form form, List<EvidenceList> lists) {
        try (XSSFWorkbook workbook = workbook(form, lists)) {
            return SteadyBytes.of(workbook);
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
    }

    static XSSFWorkbook workbook(Form form, List<EvidenceList> lists) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        Look look = new Look(workbook);
        new InstructionsSheet(workbook, look, form, lists).write();
        lists.forEach(list -> new ListSheet(workbook, look, form, list).write());
        // Whoever fills it in begins at the list; the instructions stand first all the same.
        int first = lists.isEmpty() ? 0 : 1;
        workbook.setActiveSheet(first);
        workbook.setSelectedTab(first);
        workbook.getProperties().getCustomProperties().addProperty(FORM_PROPERTY, form.code());
        workbook.getProperties().getCustomProperties().addProperty(VERSION_PROPERTY, form.version());
        return workbook;
    }
}
