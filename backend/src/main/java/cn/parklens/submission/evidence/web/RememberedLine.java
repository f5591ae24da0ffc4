package cn.parklens.submission.evidence.web;

import cn.parklens.evidence.HeaderMappings.Remembered;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.Form;
import cn.parklens.form.ListColumn;

/**
 * A header that a park mapped, in the words of the form.
 *
 * @param listName as in the form, or its code where the form has no such list any more
 * @param columnName the same of the column; empty when it was not mapped to one
 */
public record RememberedLine(Remembered remembered, String listName, String columnName) {

    static RememberedLine of(Remembered remembered, Form form) {
        EvidenceList list = form.evidenceList(remembered.listCode()).orElse(null);
        String code = remembered.columnCode();
        return new RememberedLine(
                remembered,
                list == null ? remembered.listCode() : list.name(),
                code == null
                        ? ""
                        : list == null
                                ? code
                                : list.columns().stream()
                                        .filter(column -> column.code().equals(code))
                                        .map(ListColumn::name)
                                        .findFirst()
                                        .orElse(code));
    }
}
