package cn.parklens.comparison.web;

import cn.parklens.comparison.Change;
import cn.parklens.comparison.ComparedPark;
import cn.parklens.comparison.Comparison;
import cn.parklens.comparison.Distribution;
import cn.parklens.comparison.Headlines;
import cn.parklens.comparison.Notes;
import cn.parklens.comparison.Profile;
import cn.parklens.comparison.Ranking;
import cn.parklens.comparison.Standing;
import cn.parklens.form.Indicator;
import cn.parklens.spreadsheet.Csv;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Comparisons as CSV: one figure a line, with unit, scope, period, and the word for a gap where there is no figure. */
@Component
class Tables {

    private final Headlines headlines;
    private final MessageSource messages;

    Tables(Headlines headlines, MessageSource messages) {
        this.headlines = headlines;
        this.messages = messages;
    }

    String csv(List<Comparison> comparisons, Notes notes) {
        Csv csv = new Csv()
                .line(head(
                        "indicator",
                        "unit",
                        "scope",
                        "period",
                        "park",
                        "code",
                        "province",
                        "figure",
                        "status",
                        "review",
                        "fictitious",
                        "footnotes"));
        for (Comparison comparison : comparisons) {
            for (Comparison.Row row : comparison.rows()) {
                for (int i = 0; i < comparison.years().size(); i++) {
                    Indicator indicator = comparison.indicator();
                    csv.line(
                            indicator.name(),
                            indicator.unit().symbol(),
                            word("scope." + indicator.scope().name()),
                            indicator.in(comparison.years().get(i)).title(),
                            row.park().name(),
                            row.park().code(),
                            row.park().provinceName(),
                            row.readings().get(i).figure(),
                            headlines.gap(row.readings().get(i)),
                            review(row.park()),
                            fictitious(row.park()),
                            notes.text(row.park(), indicator, comparison.years().get(i)));
                }
            }
        }
        return csv.toString();
    }

    String csv(Ranking ranking, Notes notes) {
        Csv csv = new Csv()
                .line(head(
                        "indicator",
                        "unit",
                        "scope",
                        "period",
                        "rank",
                        "park",
                        "code",
                        "province",
                        "figure",
                        "status",
                        "change",
                        "relative",
                        "overall",
                        "percentile",
                        "review",
                        "fictitious",
                        "footnotes"));
        Indicator indicator = ranking.indicator();
        ranking.rows()
                .forEach(row -> csv.line(
                        indicator.name(),
                        indicator.unit().symbol(),
                        word("scope." + indicator.scope().name()),
                        indicator.in(ranking.year()).title(),
                        row.standing().map(Standing::rank),
                        row.park().name(),
                        row.park().code(),
                        row.park().provinceName(),
                        row.reading().figure(),
                        headlines.gap(row.reading()),
                        row.change().map(Change::absolute),
                        row.change().flatMap(change -> Optional.ofNullable(change.relative())),
                        row.overall().map(Standing::rank),
                        row.overall().flatMap(standing -> Optional.ofNullable(standing.percentile())),
                        review(row.park()),
                        fictitious(row.park()),
                        notes.text(row.park(), indicator, ranking.year())));
        return csv.toString();
    }

    String csv(Profile profile, Notes notes) {
        Csv csv = new Csv()
                .line(head(
                        "indicator",
                        "unit",
                        "scope",
                        "period",
                        "park",
                        "figure",
                        "status",
                        "lowerQuartile",
                        "median",
                        "upperQuartile",
                        "count",
                        "fictitious",
                        "footnotes"));
        for (Profile.Line line : profile.lines()) {
            Indicator indicator = line.indicator();
            for (int i = 0; i < line.years().size(); i++) {
                Optional<Distribution> spread = line.spreads().get(i);
                csv.line(
                        indicator.name(),
                        indicator.unit().symbol(),
                        word("scope." + indicator.scope().name()),
                        indicator.in(line.years().get(i)).title(),
                        profile.park().name(),
                        line.readings().get(i).figure(),
                        headlines.gap(line.readings().get(i)),
                        spread.map(Distribution::lowerQuartile),
                        spread.map(Distribution::median),
                        spread.map(Distribution::upperQuartile),
                        spread.map(Distribution::count),
                        fictitious(profile.park()),
                        notes.text(profile.park(), indicator, line.years().get(i)));
            }
        }
        return csv.toString();
    }

    private Object[] head(String... columns) {
        return List.of(columns).stream().map(column -> word("column." + column)).toArray();
    }

    private String review(ComparedPark park) {
        return park.reports() ? word(park.accepted() ? "accepted" : "sent") : "";
    }

    private String fictitious(ComparedPark park) {
        return word(park.fictitious() ? "yes" : "no");
    }

    private String word(String key) {
        return messages.getMessage("comparison." + key, null, LocaleContextHolder.getLocale());
    }
}
