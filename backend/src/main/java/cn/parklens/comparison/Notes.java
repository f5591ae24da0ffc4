package cn.parklens.comparison;

import cn.parklens.form.Indicator;
import cn.parklens.submission.answer.Footnote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The footnotes of figures: what was explained about them, and which checks were waived. Numbered as they are asked for. */
public final class Notes {

    private final Map<PanelRepository.Place, List<Footnote>> byPlace;
    private final Map<PanelRepository.Place, List<Numbered>> numbered = new HashMap<>();
    private final Map<Indicator, List<Numbered>> byIndicator = new LinkedHashMap<>();
    private int last;

    Notes(List<Footnote> footnotes) {
        this.byPlace = footnotes.stream().collect(Collectors.groupingBy(Notes::place));
    }

    /** A footnote with the number that its mark bears. */
    public record Numbered(int number, ComparedPark park, Indicator indicator, int year, Footnote note) {

        public String text() {
            return note.text();
        }
    }

    /**
     * The footnotes of a figure as a page shows it: the first time they are asked for they get the next numbers.
     *
     * @param year of the figure
     */
    public List<Numbered> marks(ComparedPark park, Indicator indicator, int year) {
        return numbered.computeIfAbsent(new PanelRepository.Place(park.id(), indicator.code(), year), place -> {
            List<Numbered> here = new ArrayList<>();
            for (Footnote note : byPlace.getOrDefault(place, List.of())) {
                here.add(new Numbered(++last, park, indicator, year, note));
            }
            byIndicator.computeIfAbsent(indicator, none -> new ArrayList<>()).addAll(here);
            return List.copyOf(here);
        });
    }

    /** Those that were marked so far at figures of an indicator, in order of their numbers. */
    public List<Numbered> marked(Indicator indicator) {
        return List.copyOf(Objects.requireNonNullElse(byIndicator.get(indicator), List.of()));
    }

    /** Those that were marked so far. */
    public List<Numbered> marked() {
        return byIndicator.values().stream().flatMap(List::stream).toList();
    }

    /** The footnotes of a figure, without numbers. */
    public List<Footnote> of(ComparedPark park, Indicator indicator, int year) {
        return byPlace.getOrDefault(new PanelRepository.Place(park.id(), indicator.code(), year), List.of());
    }

    /** The footnotes of a figure in one cell of a file; empty where there are none. */
    public String text(ComparedPark park, Indicator indicator, int year) {
        return of(park, indicator, year).stream().map(Footnote::text).collect(Collectors.joining("；"));
    }

    private static PanelRepository.Place place(Footnote note) {
        return new PanelRepository.Place(
                note.park(), note.indicator(), Integer.parseInt(note.period().substring(0, 4)));
    }
}
