package cn.parklens.evidence.mapping;

import cn.parklens.evidence.HeaderMappings.Choice;
import cn.parklens.evidence.HeaderMappings.Meaning;
import cn.parklens.evidence.HeaderMappings.Remembered;
import cn.parklens.evidence.reading.header.HeaderMapping;
import cn.parklens.evidence.reading.words.Texts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a park mapped before, as the reading of its files asks for it. */
@Component
public class RememberedHeaders {

    private final HeaderMappingRepository repository;

    RememberedHeaders(HeaderMappingRepository repository) {
        this.repository = repository;
    }

    /** What a header means; said again, it means what was said last. */
    private record Meant(
            String header, Meaning meaning, @Nullable String columnCode) {

        static Meant of(Remembered one) {
            return new Meant(one.header(), one.meaning(), one.columnCode());
        }

        static Meant of(Choice one) {
            return new Meant(Texts.bare(one.header()), one.meaning(), one.columnCode());
        }
    }

    /** By code of the list; a list for which nothing was mapped is absent. */
    public Map<String, HeaderMapping> forReading(long parkId) {
        return byList(repository.of(parkId));
    }

    /** The same, were these choices remembered for a list as well. */
    Map<String, HeaderMapping> with(long parkId, String listCode, List<Choice> choices) {
        List<Remembered> remembered = repository.of(parkId);
        Map<String, HeaderMapping> all = new HashMap<>(byList(remembered));
        all.put(
                listCode,
                mapping(Stream.concat(
                        remembered.stream()
                                .filter(one -> one.listCode().equals(listCode))
                                .map(Meant::of),
                        choices.stream().map(Meant::of))));
        return all;
    }

    private static Map<String, HeaderMapping> byList(List<Remembered> remembered) {
        return remembered.stream()
                .collect(Collectors.groupingBy(
                        Remembered::listCode,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                ofList -> mapping(ofList.stream().map(Meant::of)))));
    }

    private static HeaderMapping mapping(Stream<Meant> inOrder) {
        Map<String, Meant> last = new HashMap<>();
        inOrder.forEach(one -> last.put(one.header(), one));
        Map<String, String> columns = new HashMap<>();
        Set<String> kept = new HashSet<>();
        Set<String> leftOut = new HashSet<>();
        for (Meant one : last.values()) {
            switch (one.meaning()) {
                case COLUMN -> columns.put(one.header(), Objects.requireNonNull(one.columnCode()));
                case KEPT -> kept.add(one.header());
                case LEFT_OUT -> leftOut.add(one.header());
            }
        }
        return new HeaderMapping(columns, kept, leftOut);
    }
}
