package cn.parklens.evidence.reading.header;

import cn.parklens.evidence.reading.words.Texts;
import java.util.Map;
import java.util.Set;

/**
 * How a park said that headers of its own are to be read, for one list. Headers are {@link Texts#bare bare}.
 *
 * @param columns by header: the code of the list's column
 * @param kept headers of extra columns, which are kept as they are
 * @param leftOut headers of columns that are not imported
 */
public record HeaderMapping(Map<String, String> columns, Set<String> kept, Set<String> leftOut) {

    /** Nothing was mapped yet. */
    public static final HeaderMapping NONE = new HeaderMapping(Map.of(), Set.of(), Set.of());

    public HeaderMapping {
        columns = Map.copyOf(columns);
        kept = Set.copyOf(kept);
        leftOut = Set.copyOf(leftOut);
    }

    boolean isEmpty() {
        return columns.isEmpty() && kept.isEmpty() && leftOut.isEmpty();
    }
}
