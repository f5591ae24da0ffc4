package cn.parklens.comparison;

import cn.parklens.form.Indicator;
import java.util.List;
import java.util.Optional;

/**
 * Parks in order of one indicator in one year.
 *
 * @param indicator by what
 * @param year when
 * @param rows those with a figure by the order asked for, then those without, by name
 * @param spread of the figures of these parks
 * @param previousSpread of the year before
 * @param coverage how many of these parks have a figure
 * @param overall how many figures there are among all parks that the viewer may see
 */
public record Ranking(
        Indicator indicator,
        int year,
        List<Row> rows,
        Optional<Distribution> spread,
        Optional<Distribution> previousSpread,
        Coverage coverage,
        int overall) {

    public Ranking {
        rows = List.copyOf(rows);
    }

    /** Whether only some of all parks are ranked, so that the rank among all differs. */
    public boolean isPartial() {
        return overall != coverage.figures();
    }

    /**
     * One park.
     *
     * @param park which
     * @param reading its figure, or why there is none
     * @param previous of the year before
     * @param standing among the parks of this ranking; empty without a figure
     * @param overall among all parks that the viewer may see; empty without a figure
     * @param change from the year before
     */
    public record Row(
            ComparedPark park,
            Reading reading,
            Reading previous,
            Optional<Standing> standing,
            Optional<Standing> overall,
            Optional<Change> change) {}
}
