package cn.parklens.comparison;

import cn.parklens.comparison.PanelRepository.Place;
import cn.parklens.form.Indicator;
import cn.parklens.submission.answer.Footnote;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What one viewer may see of one collection: parks, indicators and years.
 *
 * @param call the collection
 * @param parks all that the viewer may see, by name, whether or not they report
 * @param notes the footnotes of these figures
 * @param readings what is recorded; a cell that is not here has a reason, see {@link #at}
 */
record Panel(Call call, List<ComparedPark> parks, List<Footnote> notes, Map<Place, Reading> readings) {

    /** What stands in a cell. Nothing recorded is never zero: it says why. */
    Reading at(ComparedPark park, Indicator indicator, int year) {
        Reading recorded = readings.get(new Place(park.id(), indicator.code(), year));
        if (recorded != null) {
            return recorded;
        }
        if (!park.reports()) {
            return Reading.missing(Gap.NOT_REPORTED);
        }
        return Reading.missing(isAsked(indicator, year) ? Gap.NOT_FILLED : Gap.NOT_ASKED);
    }

    /** The readings of an indicator in a year, in the order of the parks. */
    List<Reading> column(Collection<ComparedPark> of, Indicator indicator, int year) {
        return of.stream().map(park -> at(park, indicator, year)).toList();
    }

    /** Only the figures. */
    List<BigDecimal> figures(Collection<ComparedPark> of, Indicator indicator, int year) {
        return of.stream()
                .flatMap(park -> at(park, indicator, year).figure().stream())
                .toList();
    }

    /** The parks that a question is about: the chosen ones, else all of its province and lead industry. */
    List<ComparedPark> askedAbout(Question question) {
        return parks.stream()
                .filter(park -> question.parks().isEmpty()
                        ? (question.province().isEmpty() || park.provinceCode().equals(question.province()))
                                && (question.industry().isEmpty()
                                        || park.leadIndustries().contains(question.industry()))
                        : question.parks().contains(park.code()))
                .toList();
    }

    private static boolean isAsked(Indicator indicator, int year) {
        return indicator.periods().stream().anyMatch(period -> period.year() == year);
    }
}
