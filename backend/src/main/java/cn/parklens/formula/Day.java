package cn.parklens.formula;

import cn.parklens.form.ListColumn;

/** A formula that gives a date. */
public sealed interface Day extends Formula {

    record Column(ListColumn column) implements Day {}

    /** The last day of the year that is checked. */
    record Reference() implements Day {}
}
