package cn.parklens.formula;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import cn.parklens.form.Unit;
import java.util.List;
import java.util.regex.Pattern;

/** A formula that holds or does not. */
public sealed interface Condition extends Formula {

    /** {@code true} or {@code false}. */
    record Always(boolean holds) implements Condition {}

    /**
     * Two quantities of one dimension.
     *
     * @param unit both sides are shown in it
     */
    record Comparison(Quantity left, Operator operator, Quantity right, Unit unit) implements Condition {
        public Comparison {
            if (!left.dimension().equals(right.dimension()) || !left.dimension().equals(unit.dimension())) {
                throw new IllegalArgumentException("different dimensions around " + operator);
            }
        }
    }

    record DayComparison(Day left, Operator operator, Day right) implements Condition {}

    /** A text equals one of several. */
    record OneOf(Wording text, List<String> choices) implements Condition {
        public OneOf {
            choices = List.copyOf(choices);
        }
    }

    record Contains(Wording text, String part) implements Condition {}

    record StartsWith(Wording text, String start) implements Condition {}

    /** A code was issued by a division that still exists. */
    record OfDivision(Wording code) implements Condition {}

    /** The whole text matches. */
    record Matches(Wording text, Pattern pattern) implements Condition {}

    record And(Condition left, Condition right) implements Condition {}

    record Or(Condition left, Condition right) implements Condition {}

    record Not(Condition of) implements Condition {}

    /** Some whole number is among the values that the rounded quantity stands for. */
    record Whole(Quantity of) implements Condition {}

    record Disjoint(EvidenceList left, EvidenceList right) implements Condition {}

    /** Every enterprise of the first is in the second. */
    record Subset(EvidenceList part, EvidenceList whole) implements Condition {}

    /** The row's enterprise is in another list too. */
    record InList(EvidenceList list) implements Condition {}

    record FigurePresent(Quantity.Figure figure) implements Condition {}

    record ColumnPresent(ListColumn column) implements Condition {}

    /** A column of yes and no says yes. */
    record Yes(ListColumn column) implements Condition {}

    /** How two values are compared. */
    enum Operator {
        LESS("<"),
        AT_MOST("≤"),
        MORE(">"),
        AT_LEAST("≥"),
        EQUAL("="),
        DIFFERENT("≠");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }
}
