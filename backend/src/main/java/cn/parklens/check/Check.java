package cn.parklens.check;

import cn.parklens.formula.Evaluation;
import java.util.List;

/** Something that is looked at on every check. Compiled once, run as often as a cell is saved. */
sealed interface Check permits FigureCheck, RowCheck, Requirement {

    /**
     * Runs it.
     *
     * @param evaluation of the year it is about
     * @param facts the same facts, for what formulas cannot see
     * @return what it says, one finding, or one for each row that fails
     */
    List<Finding> run(Evaluation evaluation, Facts facts);

    /** What can change what it says. */
    Reads reads();

    /** The reporting year it is about. */
    int year();
}
