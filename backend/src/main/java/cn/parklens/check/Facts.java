package cn.parklens.check;

import cn.parklens.form.ReferencePeriod;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Observation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a check may look at: one submission's current observations, its lists, and what its peers report. Handed
 * in, never queried.
 *
 * @param observations by cell; a cell that was never filled is absent
 * @param lists by code; a list that was never uploaded is absent
 * @param fields text fields by code, rows of a repeated group in order; blank ones left out
 * @param peers medians over comparable parks, in the indicator's unit; absent where too few report
 */
public record Facts(
        Map<Cell, Observation> observations,
        Map<String, ListFacts> lists,
        Map<String, List<String>> fields,
        Map<Cell, BigDecimal> peers) {

    public Facts {
        observations = Map.copyOf(observations);
        lists = Map.copyOf(lists);
        fields = Map.copyOf(fields);
        peers = Map.copyOf(peers);
    }

    public Optional<Observation> observation(String indicator, ReferencePeriod period) {
        return Optional.ofNullable(observations.get(new Cell(indicator, period)));
    }
}
