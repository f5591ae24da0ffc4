package cn.parklens.comparison;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many of the parks have a figure, and why the others have none.
 *
 * @param figures parks with a figure
 * @param gaps how many parks for each reason, only reasons that occur
 */
public record Coverage(int figures, Map<Gap, Integer> gaps) {

    public Coverage {
        gaps = Map.copyOf(gaps);
    }

    static Coverage of(Collection<Reading> readings) {
        Map<Gap, Integer> gaps = new EnumMap<>(Gap.class);
        for (Reading reading : readings) {
            if (reading instanceof Reading.Missing missing) {
                gaps.merge(missing.gap(), 1, Integer::sum);
            }
        }
        int missing = gaps.values().stream().mapToInt(Integer::intValue).sum();
        return new Coverage(readings.size() - missing, gaps);
    }

    /** All parks that were looked at. */
    public int parks() {
        return figures + without();
    }

    /** Parks without a figure. */
    public int without() {
        return gaps.values().stream().mapToInt(Integer::intValue).sum();
    }
}
