package cn.parklens.comparison;

import cn.parklens.comparison.Profile.Peers;
import cn.parklens.form.Indicator;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A question with what is needed to answer it. It holds only what the viewer may see. */
public final class Inquiry {

    private final Panel panel;
    private final Question question;
    private final List<Indicator> indicators;
    private final List<Choices.Choice> calls;
    private final List<Mistake> mistakes;

    Inquiry(
            Panel panel,
            Question question,
            List<Indicator> indicators,
            List<Choices.Choice> calls,
            List<Mistake> mistakes) {
        this.panel = panel;
        this.question = question;
        this.indicators = List.copyOf(indicators);
        this.calls = List.copyOf(calls);
        this.mistakes = List.copyOf(mistakes);
    }

    /** What of the question does not exist or may not be seen, and so was left out. */
    public List<Mistake> mistakes() {
        return mistakes;
    }

    /** The footnotes of the figures, to be numbered anew. */
    public Notes notes() {
        return new Notes(panel.notes());
    }

    /** What there is to choose from, and the question as understood. */
    public Choices choices() {
        return new Chooser(panel, question, indicators, calls).choices();
    }

    /** Each chosen indicator over the years. */
    public List<Comparison> comparisons() {
        List<ComparedPark> asked = panel.askedAbout(question);
        return indicators.stream()
                .map(indicator -> comparison(indicator, asked, yearsOf(indicator)))
                .toList();
    }

    private Comparison comparison(Indicator indicator, List<ComparedPark> asked, List<Integer> years) {
        return new Comparison(
                indicator,
                years,
                asked.stream()
                        .map(park -> new Comparison.Row(
                                park, readings(park, indicator, years), change(park, indicator, years.getLast())))
                        .toList(),
                spreads(asked, indicator, years),
                years.stream()
                        .map(year -> Coverage.of(panel.column(asked, indicator, year)))
                        .toList());
    }

    /** The parks in order of the first chosen indicator, in the latest chosen year. */
    public Ranking ranking(RankOrder order) {
        Indicator indicator = indicators.getFirst();
        int year = yearsOf(indicator).getLast();
        List<ComparedPark> asked = panel.askedAbout(question);
        List<BigDecimal> all = panel.figures(panel.parks(), indicator, year);
        List<BigDecimal> ranked = panel.figures(asked, indicator, year);
        Function<BigDecimal, Standing> overall = Standing.among(all, indicator.higherIsBetter());
        Function<BigDecimal, Standing> standing = Standing.among(ranked, indicator.higherIsBetter());
        return new Ranking(
                indicator,
                year,
                asked.stream()
                        .map(park -> row(park, indicator, year, standing, overall))
                        .sorted(order.comparator())
                        .toList(),
                Distribution.of(ranked),
                Distribution.of(panel.figures(asked, indicator, year - 1)),
                Coverage.of(panel.column(asked, indicator, year)),
                all.size());
    }

    private Ranking.Row row(
            ComparedPark park,
            Indicator indicator,
            int year,
            Function<BigDecimal, Standing> standing,
            Function<BigDecimal, Standing> overall) {
        Reading reading = panel.at(park, indicator, year);
        return new Ranking.Row(
                park,
                reading,
                panel.at(park, indicator, year - 1),
                reading.figure().map(standing),
                reading.figure().map(overall),
                change(park, indicator, year));
    }

    /** The first chosen park against its peers, the first of all when none is chosen; empty when there is no park. */
    public Optional<Profile> profile(Peers among) {
        List<ComparedPark> chosen = panel.askedAbout(question);
        return (chosen.isEmpty() ? panel.parks() : chosen)
                .stream()
                        .min(Comparator.comparing((ComparedPark park) -> !park.reports()))
                        .map(park -> {
                            List<ComparedPark> peers = peers(park, among);
                            return new Profile(
                                    park,
                                    among,
                                    peers.size(),
                                    indicators.stream()
                                            .map(indicator -> line(park, indicator, peers))
                                            .toList());
                        });
    }

    private List<ComparedPark> peers(ComparedPark park, Peers among) {
        return panel.parks().stream()
                .filter(other -> switch (among) {
                    case ALL -> true;
                    case PROVINCE -> other.provinceCode().equals(park.provinceCode());
                    case INDUSTRY ->
                        other.id() == park.id()
                                || other.leadIndustries().stream().anyMatch(park.leadIndustries()::contains);
                })
                .toList();
    }

    private Profile.Line line(ComparedPark park, Indicator indicator, List<ComparedPark> peers) {
        List<Integer> years = yearsOf(indicator);
        int latest = years.getLast();
        Function<BigDecimal, Standing> standing =
                Standing.among(panel.figures(peers, indicator, latest), indicator.higherIsBetter());
        return new Profile.Line(
                indicator,
                years,
                readings(park, indicator, years),
                spreads(peers, indicator, years),
                panel.at(park, indicator, latest).figure().map(standing),
                change(park, indicator, latest));
    }

    private List<Reading> readings(ComparedPark park, Indicator indicator, List<Integer> years) {
        return years.stream().map(year -> panel.at(park, indicator, year)).toList();
    }

    private List<Optional<Distribution>> spreads(List<ComparedPark> of, Indicator indicator, List<Integer> years) {
        return years.stream()
                .map(year -> Distribution.of(panel.figures(of, indicator, year)))
                .toList();
    }

    private Optional<Change> change(ComparedPark park, Indicator indicator, int year) {
        return Change.between(
                panel.at(park, indicator, year - 1),
                panel.at(park, indicator, year),
                indicator.unit().symbol().equals("%"));
    }

    /** The chosen years that the form asks this indicator for; the chosen ones as they are when it asks for none of them. */
    private List<Integer> yearsOf(Indicator indicator) {
        List<Integer> asked = indicator.periods().stream()
                .map(period -> period.year())
                .sorted()
                .distinct()
                .toList();
        List<Integer> both = question.years().stream().filter(asked::contains).toList();
        if (!both.isEmpty()) {
            return both;
        }
        return question.years().isEmpty() ? asked : question.years();
    }

    /** The collection's code and title. */
    public Call call() {
        return panel.call();
    }
}
