package cn.parklens.evidence.mapping;

import cn.parklens.evidence.HeaderMappings.Choice;
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
import org.springframework.stereotype.Component;

/** What a park mapped before, as the reading of its files asks for it. */
@Component
public class RememberedHeaders {

    private final HeaderMappingRepository repository;

    RememberedHeaders(HeaderMappingRepository repository) {
        this.repository = repository;
    }

    /** By code of the list; a list for which nothing was mapped is absent. */
    public Map<String, HeaderMapping> forReading(long parkId) {
        return repository.of(parkId).stream()
                .collect(Collectors.groupingBy(
                        Remembered::listCode,
                        Collectors.collectingAndThen(Collectors.toList(), RememberedHeaders::mapping)));
    }

    /** The same, were these choices remembered for a list as well. */
    Map<String, HeaderMapping> with(long parkId, String listCode, List<Choice> choices) {
        Map<String, HeaderMapping> all = new HashMap<>(forReading(parkId));
        HeaderMapping before = all.getOrDefault(listCode, HeaderMapping.NONE);
        Map<String, String> columns = new HashMap<>(before.columns());
        Set<String> kept = new HashSet<>(before.kept());
        Set<String> leftOut = new HashSet<>(before.leftOut());
        for (Choice choice : choices) {
            String header = Texts.bare(choice.header());
            columns.remove(header);
            kept.remove(header);
            leftOut.remove(header);
            switch (choice.meaning()) {
                case COLUMN -> columns.put(header, Objects.requireNonNull(choice.columnCode()));
                case KEPT -> kept.add(header);
                case LEFT_OUT -> leftOut.add(header);
            }
        }
        all.put(listCode, new HeaderMapping(columns, kept, leftOut));
        return all;
    }

    private static HeaderMapping mapping(List<Remembered> ofList) {
        Map<String, String> columns = new HashMap<>();
        Set<String> kept = new HashSet<>();
        Set<String> leftOut = new HashSet<>();
        for (Remembered one : ofList) {
            switch (one.meaning()) {
                case COLUMN -> columns.put(one.header(), Objects.requireNonNull(one.columnCode()));
                case KEPT -> kept.add(one.header());
                case LEFT_OUT -> leftOut.add(one.header());
            }
        }
        return new HeaderMapping(columns, kept, leftOut);
    }
}
