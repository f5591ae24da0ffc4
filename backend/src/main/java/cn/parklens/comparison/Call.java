package cn.parklens.comparison;

import cn.parklens.form.Form;

/**
 * A collection whose figures can be compared.
 *
 * @param id in the database
 * @param code its address
 * @param title as announced
 * @param form what it asks
 */
public record Call(long id, String code, String title, Form form) {}
