package cn.parklens.comparison;

import cn.parklens.form.Indicator;
import java.util.List;
import java.util.Optional;

/**
 * One park against its peers.
 *
 * @param park which
 * @param peers who it is held against
 * @param peerCount how many parks those are, itself included
 * @param lines one for each indicator
 */
public record Profile(ComparedPark park, Peers peers, int peerCount, List<Line> lines) {

    public Profile {
        lines = List.copyOf(lines);
    }

    /** Who a park is held against. */
    public enum Peers {
        /** Every park that the viewer may see. */
        ALL,
        /** Those of the same province. */
        PROVINCE,
        /** Those that share a lead industry. */
        INDUSTRY
    }

    /**
     * One indicator.
     *
     * @param indicator which
     * @param years that the form asks for, in order of time
     * @param readings of the park, one for each of the years
     * @param spreads of the peers, the park included, one for each of the years
     * @param standing of the latest year among the peers; empty without a figure
     * @param change from the year before the latest one
     */
    public record Line(
            Indicator indicator,
            List<Integer> years,
            List<Reading> readings,
            List<Optional<Distribution>> spreads,
            Optional<Standing> standing,
            Optional<Change> change) {

        public Line {
            years = List.copyOf(years);
            readings = List.copyOf(readings);
            spreads = List.copyOf(spreads);
        }

        public Reading latest() {
            return readings.getLast();
        }

        public Optional<Distribution> latestSpread() {
            return spreads.getLast();
        }

        /** Whether there is more than one year to draw a line through. */
        public boolean isTrend() {
            return years.size() > 1;
        }
    }
}
