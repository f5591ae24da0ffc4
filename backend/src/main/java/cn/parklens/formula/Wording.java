package cn.parklens.formula;

import cn.parklens.form.ListColumn;

/** A formula that gives a text, of the row of a list. */
public sealed interface Wording extends Formula {

    record Column(ListColumn column) implements Wording {}

    /** The letter of GB/T 4754 that an industry belongs to. */
    record IndustrySection(Wording industry) implements Wording {}

    record Literal(String text) implements Wording {}
}
