package cn.parklens.evidence.importing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What rows say that are alike, held once for all of them.
 *
 * @param ofOwn in the columns whose values are the row's own: null where nothing is said but what the row itself says,
 *     {@link #NONE} where that does not hold; empty where nothing is said in any
 * @param shared in all other columns, by code; a column left blank is absent
 */
record Alike(List<@Nullable Object> ofOwn, Map<String, Object> shared) {

    /** Stands for a value that is written down as absent, whatever the row itself says. */
    static final Object NONE = new Object();

    static Alike of(List<@Nullable Object> ofOwn, Map<String, Object> shared) {
        return new Alike(ofOwn.stream().allMatch(Objects::isNull) ? List.of() : ofOwn, Map.copyOf(shared));
    }
}
