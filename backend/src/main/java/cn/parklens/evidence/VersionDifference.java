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
 * @param changed enterprises of which a cell reads otherwise, or means something else: in another unit, for one
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
     * @param cells that read otherwise or mean something else; empty unless it changed
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

    /**
     * A cell as it stood, and as it stands.
     *
     * @param header of the later version
     * @param meantBefore what was understood, where the cells do not tell: they read the same, or a figure was kept in
     *     another unit than it was written in
     * @param meantAfter the same of the later version; both are there or neither is
     */
    public record CellChange(
            String header,
            String before,
            String after,
            @Nullable Meant meantBefore,
            @Nullable Meant meantAfter) {

        /** Of cells that tell themselves what changed. */
        public CellChange(String header, String before, String after) {
            this(header, before, after, null, null);
        }
    }

    /**
     * What a cell was understood to say.
     *
     * @param value figures with a point before their decimals, dates as 2025-03-01, true or false; null for nothing
     * @param unit that the figure was kept in, null for none
     */
    public record Meant(@Nullable String value, @Nullable String unit) {}
}
