package cn.parklens.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A submission that was turned to another version of its form.
 *
 * @param from the version it had
 * @param to the version it has since
 * @param person display name, null for the product itself
 * @param at when
 * @param outcome what became of its contents
 */
public record VersionChange(
        FormVersion from, FormVersion to, @Nullable String person, Instant at, CarryOver outcome) {}
