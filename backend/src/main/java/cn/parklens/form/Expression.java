package cn.parklens.form;

/**
 * The text of a formula or a condition, and where in the form's file it stands, so that a mistake in it can be pointed
 * at.
 *
 * @param text as written
 * @param line in the YAML file, from 1
 * @param column in the YAML file, from 1
 */
public record Expression(String text, int line, int column) {}
