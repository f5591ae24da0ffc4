package cn.parklens.check;

import cn.parklens.observation.Cell;
import java.util.Set;

/**
 * What can change what a check says.
 *
 * @param cells whose figure, or whose peers' figure, it looks at
 * @param lists codes of the lists whose rows it looks at
 * @param fields codes of the fields whose text it looks at
 */
record Reads(Set<Cell> cells, Set<String> lists, Set<String> fields) {

    Reads {
        cells = Set.copyOf(cells);
        lists = Set.copyOf(lists);
        fields = Set.copyOf(fields);
    }
}
