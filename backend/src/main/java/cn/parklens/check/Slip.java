package cn.parklens.check;

import cn.parklens.observation.Cell;
import java.util.stream.Stream;

/** One way in which figures go wrong under people's hands. Proposes; whether it explains anything is tried afterwards. */
@FunctionalInterface
interface Slip {

    /** What may have been meant, were this the slip that was made at a cell that holds a figure other than 0. */
    Stream<Suggestion> at(Cell cell, Entries entries);
}
