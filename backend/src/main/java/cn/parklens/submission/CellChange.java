package cn.parklens.submission;

import cn.parklens.observation.Cell;
import cn.parklens.observation.Origin;
import cn.parklens.observation.Value;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A cell as somebody wants it to be.
 *
 * @param indicator code
 * @param period {@link cn.parklens.form.ReferencePeriod#code() code}: 2025 or 2025-12-31
 * @param typed what stands in the cell, letter for letter; a status may be typed too (不适用, 保密, 无法取得：reason)
 * @param status what was chosen; {@link Status#FIGURE} lets the typed text speak, and blank text then means not filled
 * @param reason of {@link Status#UNAVAILABLE}, at most 200 characters
 * @param seen id of the ledger line that the page showed, null where the cell had never been filled
 * @param insists whether the person has seen the newer value and still wants theirs
 * @param way page, paste, API or demo
 */
public record CellChange(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9_]{0,99}") String indicator,

        @NotNull @Pattern(regexp = "[0-9]{4}(-12-31)?") String period,

        @Nullable @Size(max = 1000) String typed,

        @NotNull Status status,

        @Nullable @Size(max = 1000) String reason,

        @Nullable Long seen,
        boolean insists,
        @NotNull Origin.Way way) {

    /** A value of the ledger, brought back into a cell that showed a certain line. */
    public static CellChange of(Cell cell, Value value, @Nullable Long seen, boolean insists, Origin.Way way) {
        return new CellChange(
                cell.indicator(),
                cell.period().code(),
                value instanceof Value.Figure(var amount) ? amount.toPlainString() : "",
                Status.of(value),
                value instanceof Value.Unavailable(var reason) ? reason : null,
                seen,
                insists,
                way);
    }

    /** A figure, or a status in words, typed into a cell that showed a certain line. */
    public static CellChange typed(String indicator, String period, String typed, @Nullable Long seen, Origin.Way way) {
        return new CellChange(indicator, period, typed, Status.FIGURE, null, seen, false, way);
    }
}
