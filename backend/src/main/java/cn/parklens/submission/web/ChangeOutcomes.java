package cn.parklens.submission.web;

import java.util.Map;

/**
 * What became of the changes of one request.
 *
 * @param byId by the id of the cell or field
 */
record ChangeOutcomes(Map<String, ChangeOutcome> byId) {

    static final ChangeOutcomes NONE = new ChangeOutcomes(Map.of());

    ChangeOutcomes {
        byId = Map.copyOf(byId);
    }

    ChangeOutcome of(String id) {
        return byId.getOrDefault(id, ChangeOutcome.NONE);
    }
}
