package cn.parklens.form;

/** Whether an indicator adds up over a year or stands at a date. */
public enum PeriodKind {
    /** 时期数: of a whole year. */
    FLOW,
    /** 时点数: at a date, in this form the year's end. */
    STOCK
}
