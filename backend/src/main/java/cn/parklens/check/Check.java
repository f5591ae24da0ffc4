package cn.parklens.check;

import cn.parklens.formula.Evaluation;
import java.util.function.Consumer;

/** Something that is looked at on every check. Compiled once, run as often as a cell is saved. */
sealed interface Check permits FigureCheck, RowCheck, Requirement {

    /**
     * Runs it.
     *
     * @param evaluation of the year it is about
     * @param facts the same facts, for what formulas cannot see
     * @param findings takes what it says
     */
    void run(Evaluation evaluation, Facts facts, Consumer<Finding> findings);

    /** What can change what it says. */
    Reads reads();

    /** The reporting year it is about. */
    int year();
}
