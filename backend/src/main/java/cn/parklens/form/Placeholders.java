package cn.parklens.form;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands for <code>${each}</code> and its like in a rule that is written once for several indicators.
 *
 * @param words by the name between the braces
 * @param open whether other names are left as they stand
 */
record Placeholders(Map<String, String> words, boolean open) {

    /** For texts in which <code>${…}</code> means nothing. */
    static final Placeholders NONE = new Placeholders(Map.of(), true);

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");

    /**
     * Of a rule written for one indicator only.
     *
     * @param parameters of the form, by code
     */
    static Placeholders of(Map<String, String> parameters) {
        return new Placeholders(parameters, false);
    }

    /** Of a rule written for each of several indicators, about one of them. */
    static Placeholders of(Map<String, String> parameters, Indicator indicator) {
        PlausibleRange range = indicator.plausible();
        Map<String, String> words = new HashMap<>(parameters);
        words.put("each", indicator.code());
        words.put("name", indicator.shortName());
        words.put("unit", indicator.unit().symbol());
        words.put("low", range == null ? "" : plain(range.low()));
        words.put("high", range == null ? "" : plain(range.high()));
        words.put("range", range == null ? "" : range.source());
        return new Placeholders(words, false);
    }

    private static String plain(@Nullable BigDecimal limit) {
        return limit == null ? "" : limit.toPlainString();
    }

    String fill(String text, Place place, SourceFile file) {
        return open ? text : PLACEHOLDER.matcher(text).replaceAll(match -> word(match, place, file));
    }

    private String word(MatchResult match, Place place, SourceFile file) {
        String word = words.get(match.group(1));
        if (word == null) {
            file.mistake(place, match.group(), "不认识的占位符" + Suggestion.near(match.group(1), words.keySet()));
        } else if (word.isEmpty() && !match.group(1).equals("unit")) {
            file.mistake(place, match.group(), "指标“" + words.get("each") + "”没有可填入此处的内容");
        }
        return Matcher.quoteReplacement(word == null ? "" : word);
    }
}
