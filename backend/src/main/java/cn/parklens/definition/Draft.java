package cn.parklens.definition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A form definition that is being written, mistakes included.
 *
 * @param id its address
 * @param name as listed: what the administrator called it, or the file's name
 * @param yaml letter for letter
 * @param person display name of who saved it last
 * @param changedAt when
 * @param revision how often it was saved: whoever saves names the one that he saw
 * @param publishedAs id of the version it became, null before
 */
public record Draft(
        long id,
        String name,
        String yaml,
        @Nullable String person,
        Instant changedAt,
        int revision,
        @Nullable Long publishedAs) {

    /** For messages about lines and columns. */
    public String fileName() {
        return name;
    }
}
