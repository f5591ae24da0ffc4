package cn.parklens.submission;

import cn.parklens.observation.Origin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A text or a choice as somebody wants it to be.
 *
 * @param field code
 * @param row of a repeated group, from 1; 1 otherwise
 * @param text letter for letter; a choice is its option's code; blank takes it away
 * @param seen id of the ledger line that the page showed, null where it had never been filled
 * @param insists whether the person has seen the newer text and still wants theirs
 * @param way page, paste, API or demo
 */
public record EntryChange(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9_]{0,99}") String field,

        @Min(1) @Max(99) int row,

        @NotNull @Size(max = 100_000) String text,

        @Nullable Long seen,
        boolean insists,
        @NotNull Origin.Way way) {}
