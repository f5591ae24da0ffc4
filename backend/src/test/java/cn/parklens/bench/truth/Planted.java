package cn.parklens.bench.truth;

import cn.parklens.observation.Cell;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * A draft with one mistake in it.
 *
 * @param draft with the mistake
 * @param cells where it was made
 * @param rows enterprises as written in the rows where it was made
 * @param meant the figures that a suggestion would have to give; empty where no figure would mend it
 */
record Planted(Draft draft, Set<Cell> cells, Set<String> rows, Map<Cell, BigDecimal> meant) {

    Planted {
        cells = Set.copyOf(cells);
        rows = Set.copyOf(rows);
        meant = Map.copyOf(meant);
    }
}
