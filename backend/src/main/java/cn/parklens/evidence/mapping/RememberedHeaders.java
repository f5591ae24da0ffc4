package cn.parklens.evidence.mapping;

import cn.parklens.evidence.HeaderMappings.Remembered;
import cn.parklens.evidence.reading.header.HeaderMapping;
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
