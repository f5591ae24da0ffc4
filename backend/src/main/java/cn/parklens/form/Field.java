package cn.parklens.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to write or choose that is not a figure. A long one with a limit is a narrative (情况说明, 总结报告).
 *
 * @param code stable
 * @param name as printed
 * @param kind how it is entered and what it must look like
 * @param required whether a submission cannot be sent without it
 * @param limit the most characters it may have (Unicode code points, white space not counted)
 * @param help the official note, empty when there is none
 * @param options the choices of a {@link Kind#CHOICE}, empty otherwise
 * @param choicesFrom for {@link Kind#CHOICE_OF_ROWS}: the code of the field whose filled rows are the choices
 * @param headings headings a narrative must carry (【摘要】, 一、背景介绍 …), empty when none are prescribed
 */
public record Field(
        String code,
        String name,
        Kind kind,
        boolean required,
        int limit,
        String help,
        List<Option> options,
        @Nullable String choicesFrom,
        List<String> headings) {

    public Field {
        options = List.copyOf(options);
        headings = List.copyOf(headings);
    }

    /** How a field is entered. */
    public enum Kind {
        TEXT,
        NARRATIVE,
        CHOICE,
        /** One of what was filled in the rows of a repeated group. */
        CHOICE_OF_ROWS,
        PROVINCE,
        COUNTY,
        /** Free text; names of GB/T 4754 are offered. */
        INDUSTRY,
        MOBILE,
        EMAIL,
        DATE
    }

    /** One choice: a stable code and the printed text. */
    public record Option(String code, String text) {}
}
