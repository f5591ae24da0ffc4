package cn.parklens.check;

import cn.parklens.formula.Condition;
import cn.parklens.formula.Formula;
import cn.parklens.formula.Tally;
import cn.parklens.formula.Uses;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rows of one list that a check counts or adds up: the way from a figure in a finding to the lines that it is made of.
 *
 * @param check code of the rule
 * @param title of the rule
 * @param year that is checked
 * @param number which of the tallies in the rule it is, from 0
 * @param tally whose rows are meant
 */
public record RowsBehind(String check, String title, int year, int number, Tally tally) {

    /** Those of one side of what a check compared; none where that is no figure of a list. */
    static List<RowsBehind> of(FigureCheck check, Side side) {
        return all(check).stream()
                .filter(rows -> comparisons(check.condition())
                        .flatMap(one -> Stream.of(one.left(), one.right())
                                .filter(quantity -> quantity.aloud(one.unit()).equals(side.formula())))
                        .anyMatch(quantity -> Tally.in(quantity).contains(rows.tally())))
                .toList();
    }

    static List<RowsBehind> all(FigureCheck check) {
        List<Tally> tallies = Tally.in(check.condition());
        return Stream.iterate(0, at -> at < tallies.size(), at -> at + 1)
                .map(at -> new RowsBehind(check.rule().code(), check.rule().title(), check.year(), at, tallies.get(at)))
                .toList();
    }

    private static Stream<Condition.Comparison> comparisons(Formula formula) {
        return formula instanceof Condition.Comparison comparison
                ? Stream.of(comparison)
                : Uses.parts(formula).flatMap(RowsBehind::comparisons);
    }
}
