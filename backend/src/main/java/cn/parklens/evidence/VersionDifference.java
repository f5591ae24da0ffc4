package cn.parklens.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one version of a list to another. Enterprises are the same by credit code, else by folded name; rows
 * that do not count are left out on both sides.
 *
 * @param from the earlier version, as chosen
 * @param to the later
 * @param onlyBefore headers of columns that only the earlier has, which are not compared
 * @param onlyAfter headers of columns that only the later has
 * @param added enterprises that came
 * @param removed enterprises that went
 * @param changed enterprises of which a cell reads otherwise
 * @param same enterprises of which none does
 * @param lines of this page, as the later version has them
 * @param page from 1
 * @param size lines of a full page
 * @param total lines of the kind asked for
 */
public record VersionDifference(
        ListOverview.Version from,
        ListOverview.Version to,
        List<String> onlyBefore,
        List<String> onlyAfter,
        int added,
        int removed,
        int changed,
        int same,
        List<Line> lines,
        int page,
        int size,
        int total) {

    public VersionDifference {
        onlyBefore = List.copyOf(onlyBefore);
        onlyAfter = List.copyOf(onlyAfter);
        lines = List.copyOf(lines);
    }

    public int pages() {
        return TablePage.pages(total);
    }

    /** What became of an enterprise. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * An enterprise.
     *
     * @param rowBefore as the earlier file numbers it, null when it is not there
     * @param rowAfter as the later file numbers it, null when it is not there
     * @param cells that read otherwise; empty unless it changed
     */
    public record Line(
            Kind kind,
            @Nullable Integer rowBefore,
            @Nullable Integer rowAfter,
            String name,
            @Nullable String creditCode,
            List<CellChange> cells) {

        public Line {
            cells = List.copyOf(cells);
        }
    }

    /** A cell as it stood, and as it stands. */
    public record CellChange(String header, String before, String after) {}
}
