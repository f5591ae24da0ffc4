package cn.parklens.comparison.web;

import cn.parklens.comparison.Change;
import cn.parklens.comparison.ComparedPark;
import cn.parklens.comparison.Comparison;
import cn.parklens.comparison.Coverage;
import cn.parklens.comparison.Distribution;
import cn.parklens.comparison.Gap;
import cn.parklens.comparison.Notes;
import cn.parklens.comparison.Ranking;
import cn.parklens.comparison.Reading;
import cn.parklens.comparison.Standing;
import cn.parklens.form.Indicator;
import cn.parklens.submission.answer.Footnote;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the API answers. */
final class Answer {

    private Answer() {}

    /** An indicator: what it is called, its unit and whose figures it adds up. */
    record Of(String code, String name, String unit, String scope) {
        static Of of(Indicator indicator) {
            return new Of(
                    indicator.code(),
                    indicator.name(),
                    indicator.unit().symbol(),
                    indicator.scope().name());
        }
    }

    /** A park: its address, name and province, and whether it is demonstration data. */
    record Who(String code, String name, String province, boolean fictitious, boolean accepted) {
        static Who of(ComparedPark park) {
            return new Who(park.code(), park.name(), park.provinceCode(), park.fictitious(), park.accepted());
        }
    }

    /** A cell: {@code FIGURE} with its amount, or the reason why there is none. */
    record Stands(String period, String status, @Nullable String amount, List<Note> footnotes) {
        static Stands of(ComparedPark park, Indicator indicator, int year, Reading reading, Notes all) {
            List<Note> notes =
                    all.of(park, indicator, year).stream().map(Note::of).toList();
            String period = indicator.in(year).code();
            return switch (reading) {
                case Reading.Figure figure ->
                    new Stands(period, "FIGURE", figure.amount().toPlainString(), notes);
                case Reading.Missing missing -> new Stands(period, missing.gap().name(), null, notes);
            };
        }
    }

    /** What a park explained about a figure, or that a check of it was waived, and why. */
    record Note(String kind, String check, String ruleVersion, String words, String reason, String at) {
        static Note of(Footnote note) {
            return new Note(
                    note.kind().name(),
                    note.title(),
                    note.ruleVersion(),
                    note.words(),
                    note.reason(),
                    note.at().toString());
        }
    }

    /** What was not understood of an address. */
    record Wrong(String code, String parameter, String found, String expected, String message) {}

    /** A change; no share where the earlier figure is no base for one. Texts, so that no program loses decimals. */
    record Changed(String absolute, @Nullable String relative) {
        static Changed of(Change change) {
            return new Changed(
                    change.absolute().toPlainString(),
                    change.relative() == null ? null : change.relative().toPlainString());
        }
    }

    /** How figures spread, as texts. */
    record Spreads(
            int count, String lowest, String lowerQuartile, String median, String upperQuartile, String highest) {
        static Spreads of(Distribution spread) {
            return new Spreads(
                    spread.count(),
                    spread.lowest().toPlainString(),
                    spread.lowerQuartile().toPlainString(),
                    spread.median().toPlainString(),
                    spread.upperQuartile().toPlainString(),
                    spread.highest().toPlainString());
        }
    }

    /** How many parks have a figure, and why the others have none. */
    record Covered(int parks, int figures, Map<Gap, Integer> gaps) {
        static Covered of(Coverage coverage) {
            return new Covered(coverage.parks(), coverage.figures(), coverage.gaps());
        }
    }

    /** One indicator over years. */
    record Compared(String collection, Of indicator, List<Spread> periods, List<Line> parks) {
        static Compared of(String collection, Comparison comparison, Notes notes) {
            return new Compared(
                    collection,
                    Of.of(comparison.indicator()),
                    IntStream.range(0, comparison.years().size())
                            .mapToObj(i -> new Spread(
                                    comparison
                                            .indicator()
                                            .in(comparison.years().get(i))
                                            .code(),
                                    Covered.of(comparison.coverage().get(i)),
                                    comparison.spreads().get(i).map(Spreads::of).orElse(null)))
                            .toList(),
                    comparison.rows().stream()
                            .map(row -> new Line(
                                    Who.of(row.park()),
                                    IntStream.range(0, comparison.years().size())
                                            .mapToObj(i -> Stands.of(
                                                    row.park(),
                                                    comparison.indicator(),
                                                    comparison.years().get(i),
                                                    row.readings().get(i),
                                                    notes))
                                            .toList(),
                                    row.change().map(Changed::of).orElse(null)))
                            .toList());
        }
    }

    /** How the figures of a period spread; no spread when there is no figure. */
    record Spread(String period, Covered coverage, @Nullable Spreads spread) {}

    /** One park over the periods. */
    record Line(Who park, List<Stands> readings, @Nullable Changed change) {}

    /** Parks in order. */
    record Ranked(String collection, Of indicator, String period, Covered coverage, List<Place> parks) {
        static Ranked of(String collection, Ranking ranking, Notes notes) {
            return new Ranked(
                    collection,
                    Of.of(ranking.indicator()),
                    ranking.indicator().in(ranking.year()).code(),
                    Covered.of(ranking.coverage()),
                    ranking.rows().stream()
                            .map(row -> new Place(
                                    Who.of(row.park()),
                                    Stands.of(row.park(), ranking.indicator(), ranking.year(), row.reading(), notes),
                                    row.standing().orElse(null),
                                    row.overall().orElse(null),
                                    row.change().map(Changed::of).orElse(null)))
                            .toList());
        }
    }

    /** One park's place: among the parks asked about, and among all; no place without a figure. */
    record Place(
            Who park,
            Stands reading,
            @Nullable Standing standing,
            @Nullable Standing overall,
            @Nullable Changed change) {}
}
