package cn.parklens.form;

/** A part of a section: fields to write in, or a table of indicators. */
public sealed interface Block permits FieldGroup, IndicatorTable {

    String code();

    /** As printed: 负责人信息, 整体规模情况. */
    String title();

    String help();
}
