package cn.parklens.form;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    /** Of a rule written for one indicator only. */
    static Placeholders forbidden() {
        return new Placeholders(Map.of(), false);
    }

    static Placeholders of(Indicator indicator) {
        PlausibleRange range = indicator.plausible();
        return new Placeholders(
                Map.of(
                        "each",
                        indicator.code(),
                        "name",
                        indicator.shortName(),
                        "unit",
                        indicator.unit().symbol(),
                        "low",
                        range == null || range.low() == null ? "" : range.low().toPlainString(),
                        "high",
                        range == null || range.high() == null
                                ? ""
                                : range.high().toPlainString(),
                        "range",
                        range == null ? "" : range.source()),
                false);
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
