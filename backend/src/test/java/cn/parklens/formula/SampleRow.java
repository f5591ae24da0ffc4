package cn.parklens.formula;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of a list: blank but for its enterprise. */
record SampleRow(String key, @Nullable String creditCode, Map<String, Object> values) implements ListRow {

    static SampleRow of(String key) {
        return new SampleRow(key, null, Map.of());
    }

    SampleRow withCode(String code) {
        return new SampleRow(key, code, values);
    }

    SampleRow with(String column, Object value) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(column, value);
        return new SampleRow(key, creditCode, more);
    }

    @Override
    public String name() {
        return "示范企业" + key;
    }

    @Override
    public String sheet() {
        return "";
    }

    @Override
    public int number() {
        return 2;
    }
}
