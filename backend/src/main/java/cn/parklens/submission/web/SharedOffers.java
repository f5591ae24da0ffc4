package cn.parklens.submission.web;

import cn.parklens.submission.Submission;
import cn.parklens.submission.web.CheckLine.Offer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One slip is seen by several checks, each of which suggests the same: it is offered once, at the first of them. */
public final class SharedOffers {

    private final Map<String, List<CheckLine>> byCells = new LinkedHashMap<>();

    private SharedOffers() {}

    /** Those of the findings that the filter lists, in the page's order. */
    static SharedOffers of(Submission submission, CheckView checks) {
        SharedOffers offers = new SharedOffers();
        checks.groups().stream()
                .flatMap(group -> group.listed().stream())
                .filter(finding -> !finding.suggestions().isEmpty())
                .map(finding -> CheckLine.of(submission, finding))
                .forEach(offers::add);
        return offers;
    }

    private void add(CheckLine line) {
        line.offers()
                .forEach(offer -> byCells.computeIfAbsent(offer.cells(), cells -> new ArrayList<>())
                        .add(line));
    }

    /** Where it is offered: the first finding that suggests it. */
    public CheckLine first(Offer offer) {
        return all(offer).getFirst();
    }

    /** The other findings that it mends. */
    public List<CheckLine> others(Offer offer) {
        return List.copyOf(all(offer).subList(1, all(offer).size()));
    }

    private List<CheckLine> all(Offer offer) {
        return byCells.getOrDefault(offer.cells(), List.of());
    }
}
