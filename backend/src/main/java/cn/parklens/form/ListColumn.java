package cn.parklens.form;

import java.util.List;

/**
 * A column of an evidence list.
 *
 * @param code stable
 * @param name as the template prints it
 * @param synonyms other headers that mean the same (公司名称, 单位名称 …)
 * @param kind how a cell is read
 * @param required whether a row without it is a problem
 * @param options allowed texts of a {@link Kind#CHOICE}
 * @param help note shown in the template
 */
public record ListColumn(
        String code,
        String name,
        List<String> synonyms,
        Kind kind,
        boolean required,
        List<String> options,
        String help) {

    public ListColumn {
        synonyms = List.copyOf(synonyms);
        options = List.copyOf(options);
    }

    /** How a cell is read. */
    public enum Kind {
        ENTERPRISE_NAME,
        CREDIT_CODE,
        INDUSTRY,
        TEXT,
        CHOICE,
        DATE,
        FIGURE,
        YES_NO,
        DIVISION
    }
}
