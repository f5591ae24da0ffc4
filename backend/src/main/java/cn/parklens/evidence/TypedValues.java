package cn.parklens.evidence;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was understood of a row, as it is stored: a JSON object by column code, whose figures keep all their decimals. */
public final class TypedValues {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private TypedValues() {}

    /** The values of {@link ListRow#typed()}. */
    public static JsonNode of(String typed) {
        return JSON.readTree(typed);
    }
}
