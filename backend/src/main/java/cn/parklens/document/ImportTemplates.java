package cn.parklens.document;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.Form;
import cn.parklens.form.ListColumn;
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

    /** Custom document property that holds the code of the park a whole-form workbook was handed out for. */
    public static final String PARK_PROPERTY = "parklens.park";

    /** The sheet that explains the others. */
    public static final String INSTRUCTIONS_SHEET = "填写说明";

    /** Title above the header: the first row of data is this one, as the spreadsheet numbers it. */
    public static final int FIRST_ROW = 3;

    private ImportTemplates() {}

    /** One workbook with a sheet for every list of the form. */
    public static byte[] ofAllLists(Form form) {
        return ofAllLists(form, List.of());
    }

    /**
     * One workbook with a sheet for every list of the form.
     *
     * @param counties offered where a list asks for a division, in words; none offers nothing
     */
    public static byte[] ofAllLists(Form form, List<String> counties) {
        return of(form, form.evidenceLists(), counties);
    }

    /**
     * A workbook for one list.
     *
     * @param counties offered where it asks for a division, in words; none offers nothing
     */
    public static byte[] ofList(Form form, EvidenceList list, List<String> counties) {
        return of(form, List.of(list), counties);
    }

    /** Whether a form asks for a division in any of its lists. */
    public static boolean asksForDivisions(Form form) {
        return asksForDivisions(form.evidenceLists());
    }

    private static boolean asksForDivisions(List<EvidenceList> lists) {
        return lists.stream()
                .flatMap(list -> list.columns().stream())
                .anyMatch(column -> column.kind() == ListColumn.Kind.DIVISION);
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
        form.evidenceLists().forEach(list -> files.put(list.code() + ".xlsx", ofList(form, list, List.of())));
        return files;
    }

    private static byte[] of(Form form, List<EvidenceList> lists, List<String> counties) {
        try (XSSFWorkbook workbook = workbook(form, lists, counties)) {
            return SteadyBytes.of(workbook);
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
    }

    static XSSFWorkbook workbook(Form form, List<EvidenceList> lists, List<String> counties) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        Look look = new Look(workbook);
        List<String> offered = asksForDivisions(lists) ? counties : List.of();
        String where = new InstructionsSheet(workbook, look, form, lists).write(offered);
        lists.forEach(list -> new ListSheet(workbook, look, form, list, where).write());
        // Whoever fills it in begins at the list; the instructions stand first all the same.
        int first = lists.isEmpty() ? 0 : 1;
        workbook.setActiveSheet(first);
        workbook.setSelectedTab(first);
        workbook.getProperties().getCustomProperties().addProperty(FORM_PROPERTY, form.code());
        workbook.getProperties().getCustomProperties().addProperty(VERSION_PROPERTY, form.version());
        return workbook;
    }
}
