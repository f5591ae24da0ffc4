package cn.parklens.comparison;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What is compared. It comes from an address and goes back into one, so that a colleague who is sent the address asks
 * the same.
 *
 * @param collection code of the collection; empty for the newest
 * @param indicators codes, at most 6; empty for the form's first
 * @param years at most 10; empty for all that the form asks for
 * @param parks codes of chosen parks, at most 10; they go before province and industry
 * @param province two digits; empty for all
 * @param industry a lead industry as parks name it; empty for all
 * @param scope whose figures take part
 */
public record Question(
        String collection,
        List<String> indicators,
        List<Integer> years,
        List<String> parks,
        String province,
        String industry,
        Included scope) {

    /** More indicators at once are not read. */
    public static final int MOST_INDICATORS = 6;

    /** More years at once are not read. */
    public static final int MOST_YEARS = 10;

    /** More parks than this cannot be told apart in one chart. */
    public static final int MOST_PARKS = 10;

    public Question {
        indicators = List.copyOf(indicators);
        years = years.stream().distinct().sorted().toList();
        parks = List.copyOf(parks);
    }

    /** Nothing chosen yet. */
    public static Question open() {
        return new Question("", List.of(), List.of(), List.of(), "", "", Included.ACCEPTED);
    }

    public Question withIndicators(List<String> chosen) {
        return new Question(collection, chosen, years, parks, province, industry, scope);
    }

    public Question withYears(List<Integer> chosen) {
        return new Question(collection, indicators, chosen, parks, province, industry, scope);
    }

    public Question withParks(List<String> chosen) {
        return new Question(collection, indicators, years, chosen, province, industry, scope);
    }

    /** Everything chosen, as the part of an address behind the question mark; never empty of what a colleague needs. */
    public String address() {
        List<String> parts = new ArrayList<>();
        if (!collection.isEmpty()) {
            parts.add("collection=" + encoded(collection));
        }
        indicators.forEach(code -> parts.add("indicator=" + encoded(code)));
        years.forEach(year -> parts.add("year=" + year));
        parks.forEach(code -> parts.add("park=" + encoded(code)));
        if (!province.isEmpty()) {
            parts.add("province=" + encoded(province));
        }
        if (!industry.isEmpty()) {
            parts.add("industry=" + encoded(industry));
        }
        if (scope != Included.ACCEPTED) {
            parts.add("scope=" + scope.name());
        }
        return String.join("&", parts);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
