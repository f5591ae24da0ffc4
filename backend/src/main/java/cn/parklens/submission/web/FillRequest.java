package cn.parklens.submission.web;

import cn.parklens.observation.Origin;
import cn.parklens.submission.CellChange;
import cn.parklens.submission.EntryChange;
import cn.parklens.submission.Status;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the page sends to be saved, together.
 *
 * @param formVersion id of the version of the form that the page was drawn from
 * @param changes at most 2,000
 */
record FillRequest(
        @NotNull Long formVersion,
        @NotNull @Size(max = 2000) List<@Valid Change> changes) {

    /** A reason is kept as it was written, letter for letter. */
    private static final Pattern UNAVAILABLE = Pattern.compile("无法取得\\s*[：:]\\s*(.{1,1000})", Pattern.DOTALL);

    /**
     * A cell (indicator and period) or a field (field and row) as somebody wants it to be.
     *
     * @param seen id of the ledger line that the page showed, null where it had never been filled
     * @param insists whether the person has seen the newer value and still wants theirs
     * @param way page or paste
     */
    record Change(
            @Nullable @jakarta.validation.constraints.Pattern(regexp = "[a-z][a-z0-9_]{0,99}")
            String indicator,

            @Nullable @jakarta.validation.constraints.Pattern(regexp = "(19|2[0-9])[0-9]{2}(-12-31)?")
            String period,

            @Nullable @jakarta.validation.constraints.Pattern(regexp = "[a-z][a-z0-9_]{0,99}")
            String field,

            @Nullable Integer row,

            @NotNull @Size(max = 100_000) String typed,

            @Nullable Long seen,
            boolean insists,

            @Nullable @jakarta.validation.constraints.Pattern(regexp = "PAGE|PASTE")
            String way) {

        boolean isCell() {
            return indicator != null && period != null;
        }

        CellChange toCell() {
            Matcher unavailable = UNAVAILABLE.matcher(typed.strip());
            boolean hasReason = unavailable.matches();
            return new CellChange(
                    String.valueOf(indicator),
                    String.valueOf(period),
                    // More than any figure has: the ledger refuses it at the cell.
                    typed.length() > 1000 ? typed.substring(0, 1000) : typed,
                    hasReason ? Status.UNAVAILABLE : Status.FIGURE,
                    hasReason ? unavailable.group(1) : null,
                    seen,
                    insists,
                    origin());
        }

        EntryChange toEntry() {
            return new EntryChange(String.valueOf(field), rowNumber(), typed, seen, insists, origin());
        }

        /** A cell, and a field that does not repeat, says none. */
        int rowNumber() {
            return row == null ? 1 : row;
        }

        private Origin.Way origin() {
            return "PASTE".equals(way) ? Origin.Way.PASTE : Origin.Way.PAGE;
        }
    }
}
