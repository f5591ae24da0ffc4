package cn.parklens.document;

import cn.parklens.form.Form;
import cn.parklens.form.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The whole form as one workbook to be filled in offline (整表工作簿): a sheet per section, input cells unlocked, all else
 * locked without a password. Column A, hidden, says which indicator or field a row is, so that a row is found again
 * wherever it was moved. The same form and content give the same bytes on every machine.
 */
public final class FormWorkbook {

    /** The first sheet, which says what the workbook is. */
    public static final String COVER = "填写说明";

    /** Label of the line with the form's code. */
    public static final String FORM = "报表代码";

    /** Label of the line with the form's version. */
    public static final String VERSION = "报表版本";

    /** Label of the line with the code of the park whose figures were filled in; absent in a blank template. */
    public static final String PARK = "园区代码";

    /** Label of the line with the ledger's newest lines when the figures were filled in: {@code 123/45}. */
    public static final String MARK = "底稿编号";

    /** In column A of the row that heads indicators; its years stand above their columns, as {@code 2025年}. */
    public static final String YEARS = "#years";

    /** In column A of the row that heads fields. */
    public static final String FIELDS = "#fields";

    /** Column of the unit of an indicator, from 0. */
    public static final int UNIT_COLUMN = 2;

    /** Heads the column of the units of indicators. */
    public static final String UNIT = "单位";

    /** Heads the column that says how long a field may be, which stands where units do. */
    public static final String DEMAND = "要求";

    /** Heads the column that fields are filled in. */
    public static final String CONTENT = "填写内容";

    /** First column that is filled in, from 0. */
    public static final int FIRST_INPUT = 3;

    /** The heading of the column of explanations begins with it. */
    public static final String NOTE = "说明";

    /** Stands in a cell that the form does not ask. */
    public static final String NOT_ASKED = "—";

    /** Stands where a text is longer than a cell can hold. */
    public static final String TOO_LONG = "（内容过长，请在网页上修改）";

    /** What a cell may hold. */
    static final int MOST_CHARACTERS = 32_000;

    private FormWorkbook() {}

    /** How column A names a field's row: its code, and from the second row on the number too. */
    public static String key(String field, int row) {
        return row == 1 ? field : field + "#" + row;
    }

    /** Name of the sheet of a section. */
    public static String sheetName(Section section) {
        return WorkbookUtil.createSafeSheetName(section.title());
    }

    /** A blank template. */
    public static byte[] blank(Form form) {
        return blank(form, form.sections());
    }

    /** A blank template of some sections. */
    public static byte[] blank(Form form, List<Section> sections) {
        return of(form, sections, FormContent.BLANK);
    }

    /**
     * A workbook.
     *
     * @param sections those of the form that are handed out
     */
    public static byte[] of(Form form, List<Section> sections, FormContent content) {
        return of(form, sections, content, "");
    }

    /**
     * A workbook for a park, which says so in its properties: in the wrong park's hands it is noticed.
     *
     * @param sections those of the form that are handed out
     * @param park code of the park; empty for none
     */
    public static byte[] of(Form form, List<Section> sections, FormContent content, String park) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Look look = new Look(workbook);
            InputLook inputLook = new InputLook(workbook);
            new CoverSheet(workbook, look, form, content).write();
            for (Section section : sections) {
                new SectionSheet(workbook, look, inputLook, form, section, content).write();
            }
            if (!content.counties().isEmpty()) {
                CountySheet.write(workbook, content.counties());
            }
            workbook.setActiveSheet(1);
            workbook.setSelectedTab(1);
            workbook.getProperties().getCustomProperties().addProperty(ImportTemplates.FORM_PROPERTY, form.code());
            workbook.getProperties()
                    .getCustomProperties()
                    .addProperty(ImportTemplates.VERSION_PROPERTY, form.version());
            if (!park.isEmpty()) {
                workbook.getProperties().getCustomProperties().addProperty(ImportTemplates.PARK_PROPERTY, park);
            }
            return SteadyBytes.of(workbook);
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
    }
}
