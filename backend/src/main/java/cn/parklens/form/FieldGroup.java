package cn.parklens.form;

import java.util.List;

/**
 * Fields that belong together, once (负责人信息) or as rows that repeat (1-3 主导产业).
 *
 * @param code stable
 * @param title as printed
 * @param help the official note, empty when there is none
 * @param minRows how many rows must be filled; 1 for a group that does not repeat
 * @param maxRows how many rows there may be; 1 for a group that does not repeat
 * @param fields in order
 */
public record FieldGroup(String code, String title, String help, int minRows, int maxRows, List<Field> fields)
        implements Block {

    public FieldGroup {
        if (minRows < 0 || maxRows < 1 || minRows > maxRows) {
            throw new IllegalArgumentException("rows of " + code + ": " + minRows + ".." + maxRows);
        }
        fields = List.copyOf(fields);
    }

    /** Whether it says how to reach a person, and so names one. */
    public boolean holdsContactDetails() {
        return fields.stream().anyMatch(field -> field.kind() == Field.Kind.MOBILE || field.kind() == Field.Kind.EMAIL);
    }

    public boolean repeats() {
        return maxRows > 1;
    }
}
