package cn.parklens.comparison;

import cn.parklens.form.Indicator;
import java.util.List;
import java.util.Optional;

/**
 * One indicator over years, park by park.
 *
 * @param indicator what is compared
 * @param years in order of time
 * @param rows one for each park that was asked about
 * @param spreads how the figures of these parks spread, for each of the years
 * @param coverage how many have a figure, for each of the years
 */
public record Comparison(
        Indicator indicator,
        List<Integer> years,
        List<Row> rows,
        List<Optional<Distribution>> spreads,
        List<Coverage> coverage) {

    public Comparison {
        years = List.copyOf(years);
        rows = List.copyOf(rows);
        spreads = List.copyOf(spreads);
        coverage = List.copyOf(coverage);
    }

    /** The latest year. */
    public int latestYear() {
        return years.getLast();
    }

    public Optional<Distribution> latestSpread() {
        return spreads.getLast();
    }

    /** The spread of the year before the latest one, when that year is compared too. */
    public Optional<Distribution> previousSpread() {
        return years.size() > 1 && years.get(years.size() - 2) == latestYear() - 1
                ? spreads.get(spreads.size() - 2)
                : Optional.empty();
    }

    public Coverage latestCoverage() {
        return coverage.getLast();
    }

    /**
     * One park.
     *
     * @param park which
     * @param readings one for each of the years
     * @param change from the year before the latest one; empty when either has no figure
     */
    public record Row(ComparedPark park, List<Reading> readings, Optional<Change> change) {

        public Row {
            readings = List.copyOf(readings);
        }

        public Reading latest() {
            return readings.getLast();
        }
    }
}
