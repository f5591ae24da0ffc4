package cn.parklens.formula;

import cn.parklens.form.Dimension;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.Indicator;
import cn.parklens.form.ListColumn;
import cn.parklens.form.Unit;
import cn.parklens.form.Units;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A formula that gives a number with a unit. */
public sealed interface Quantity extends Formula {

    /** The unit it is shown in. Its dimension is what matters: values are in base units. */
    Unit unit();

    /** Read aloud where it is shown in a unit: a conversion that division by hand would need is said too. */
    default String aloud(Unit shownIn) {
        return Aloud.of(this, shownIn);
    }

    default Dimension dimension() {
        return unit().dimension();
    }

    /** A literal, in base units; shown in its unit. */
    record Constant(Rational value, Unit unit, String typed) implements Quantity {}

    /** A declared figure. */
    record Figure(Indicator indicator, Moment moment, Rational factor) implements Quantity {
        Figure(Indicator indicator, Moment moment) {
            this(indicator, moment, Measure.factor(indicator.unit()));
        }

        @Override
        public Unit unit() {
            return indicator.unit();
        }
    }

    /** What an indicator's own formula gives. */
    record Computed(Indicator indicator, Moment moment, Quantity formula) implements Quantity {
        public Computed {
            same(indicator.unit(), formula.unit());
        }

        @Override
        public Unit unit() {
            return indicator.unit();
        }
    }

    record Sum(Quantity left, Quantity right) implements Quantity {
        public Sum {
            same(left.unit(), right.unit());
        }

        @Override
        public Unit unit() {
            return left.unit();
        }
    }

    record Difference(Quantity left, Quantity right) implements Quantity {
        public Difference {
            same(left.unit(), right.unit());
        }

        @Override
        public Unit unit() {
            return left.unit();
        }
    }

    record Product(Quantity left, Quantity right, Unit unit) implements Quantity {
        Product(Quantity left, Quantity right) {
            this(left, right, Measure.product(left.unit(), right.unit()));
        }
    }

    record Quotient(Quantity left, Quantity right, Unit unit) implements Quantity {
        Quotient(Quantity left, Quantity right) {
            this(left, right, Measure.quotient(left.unit(), right.unit()));
        }
    }

    record Negation(Quantity of) implements Quantity {
        @Override
        public Unit unit() {
            return of.unit();
        }
    }

    record Magnitude(Quantity of) implements Quantity {
        @Override
        public Unit unit() {
            return of.unit();
        }
    }

    /** The least or the greatest of several. */
    record Extreme(boolean greatest, List<Quantity> of) implements Quantity {
        public Extreme {
            of = List.copyOf(of);
            for (Quantity each : of) {
                same(of.getFirst().unit(), each.unit());
            }
        }

        @Override
        public Unit unit() {
            return of.getFirst().unit();
        }
    }

    /** One or the other. */
    record Choice(Condition when, Quantity then, Quantity otherwise) implements Quantity {
        public Choice {
            same(then.unit(), otherwise.unit());
        }

        @Override
        public Unit unit() {
            return then.unit();
        }
    }

    /** (now − before) ÷ |before|. */
    record Change(Quantity now, Quantity before, Unit unit) implements Quantity {
        public Change {
            same(now.unit(), before.unit());
        }
    }

    record PeerMedian(Indicator indicator, Moment moment, Rational factor) implements Quantity {
        PeerMedian(Indicator indicator, Moment moment) {
            this(indicator, moment, Measure.factor(indicator.unit()));
        }

        @Override
        public Unit unit() {
            return indicator.unit();
        }
    }

    /** How many rows of a list count, all of them or those for which something holds. */
    record RowCount(EvidenceList list, @Nullable Condition where, Unit unit) implements Quantity {}

    /**
     * How many different enterprises are in the lists together.
     *
     * @param where which rows of the only list count, null for all
     */
    record EnterpriseCount(
            List<EvidenceList> lists, @Nullable Condition where, Unit unit) implements Quantity {
        public EnterpriseCount {
            lists = List.copyOf(lists);
            if (where != null && lists.size() != 1) {
                throw new IllegalArgumentException("a condition is about the rows of one list");
            }
        }
    }

    record Total(
            EvidenceList list, ListColumn column, @Nullable Condition where) implements Quantity {
        @Override
        public Unit unit() {
            return Units.PLAIN;
        }
    }

    /** A figure in the row of a list. */
    record RowFigure(ListColumn column) implements Quantity {
        @Override
        public Unit unit() {
            return Units.PLAIN;
        }
    }

    record YearOf(Day day) implements Quantity {
        @Override
        public Unit unit() {
            return Units.PLAIN;
        }
    }

    /** Whole months that passed. */
    record Months(Day from, Day to) implements Quantity {
        @Override
        public Unit unit() {
            return Units.PLAIN;
        }
    }

    private static void same(Unit left, Unit right) {
        if (!left.dimension().equals(right.dimension())) {
            throw new IllegalArgumentException(left.symbol() + " beside " + right.symbol());
        }
    }
}
