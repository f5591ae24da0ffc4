package cn.parklens.submission;

import cn.parklens.check.RuleBook;
import cn.parklens.form.Form;

/**
 * A form as published: its text never changes, so that a submission keeps what it began with.
 *
 * @param id in the database
 * @param form as read from its text
 * @param rules its checks, compiled
 */
public record FormVersion(long id, Form form, RuleBook rules) {}
