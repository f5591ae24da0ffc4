package cn.parklens.shell.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What demonstration parks report to a collection, as data: only such a file names codes of a form, no Java does.
 *
 * @param collection which
 * @param parks how many of the demonstration parks take part, from the first
 * @param drafts index of those that have not sent it
 * @param growth how much larger a year is than the one before, as a share
 * @param figures by code of the indicator, each after those it is a share of
 * @param texts by code of the field; {@code ${park}} and {@code ${county}} stand for the park's
 * @param lists by code of the list: which share of an indicator the rows' column adds up to
 */
record DemoRecipe(
        String collection,
        int parks,
        List<Integer> drafts,
        Drawn growth,
        Map<String, Drawn> figures,
        Map<String, String> texts,
        Map<String, Map<String, Shared>> lists) {

    /**
     * A figure that is drawn.
     *
     * @param of the indicator that it is a multiple of, null for none
     * @param low least
     * @param high most
     */
    record Drawn(@Nullable String of, double low, double high) {}

    /**
     * A column of rows.
     *
     * @param of the indicator that they are parts of
     * @param share what they add up to
     */
    record Shared(String of, double share) {}

    static DemoRecipe read(Resource file) {
        try (InputStream stream = file.getInputStream()) {
            Map<String, Object> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
            return new DemoRecipe(
                    String.valueOf(all.get("collection")),
                    ((Number) part(all, "parks")).intValue(),
                    integers(part(all, "drafts")),
                    drawn(part(all, "growth")),
                    mapped(part(all, "figures"), DemoRecipe::drawn),
                    mapped(part(all, "texts"), String::valueOf),
                    mapped(all.getOrDefault("lists", Map.of()), columns -> mapped(columns, DemoRecipe::shared)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object part(Map<?, ?> all, String name) {
        return Objects.requireNonNull(all.get(name), () -> "a recipe of the demonstration lacks " + name);
    }

    private static List<Integer> integers(Object list) {
        return ((List<?>) list).stream().map(one -> ((Number) one).intValue()).toList();
    }

    private static Drawn drawn(Object entry) {
        Map<?, ?> map = (Map<?, ?>) entry;
        return new Drawn((String) map.get("of"), number(map, "low"), number(map, "high"));
    }

    private static Shared shared(Object entry) {
        Map<?, ?> map = (Map<?, ?>) entry;
        return new Shared((String) part(map, "of"), number(map, "share"));
    }

    private static double number(Map<?, ?> map, String name) {
        return ((Number) part(map, name)).doubleValue();
    }

    /** In the file's order. */
    private static <T> Map<String, T> mapped(Object entry, java.util.function.Function<Object, T> value) {
        Map<String, T> read = new java.util.LinkedHashMap<>();
        ((Map<?, ?>) entry).forEach((key, one) -> read.put(String.valueOf(key), value.apply(one)));
        return java.util.Collections.unmodifiableMap(read);
    }
}
