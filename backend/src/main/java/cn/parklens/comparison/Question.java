package cn.parklens.comparison;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

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
        @BindParam("collection") @Pattern(regexp = "[a-z0-9-]{0,40}", message = "{comparison.bad.collection}")
        String collection,

        @BindParam("indicator") @Size(max = 6, message = "{comparison.bad.indicators}")
        List<@Pattern(regexp = "[a-z][a-z0-9_]{0,63}", message = "{comparison.bad.indicator}") String> indicators,

        @BindParam("year") @Size(max = 10, message = "{comparison.bad.years}")
        List<Integer> years,

        @BindParam("park") @Size(max = MOST_PARKS, message = "{comparison.bad.parks}")
        List<@Pattern(regexp = "[a-z0-9-]{2,40}", message = "{comparison.bad.park}") String> parks,

        @BindParam("province") @Pattern(regexp = "([0-9]{2})?", message = "{comparison.bad.province}")
        String province,

        @BindParam("industry") @Size(max = 60, message = "{comparison.bad.industry}")
        String industry,

        @BindParam("scope") Included scope) {

    /** More parks than this cannot be told apart in one chart. */
    public static final int MOST_PARKS = 10;

    @SuppressWarnings("NullAway") // what the address does not say arrives as null
    public Question {
        collection = Objects.requireNonNullElse(collection, "");
        indicators = indicators == null ? List.of() : said(indicators);
        years = years == null
                ? List.of()
                : years.stream().filter(Objects::nonNull).distinct().sorted().toList();
        parks = parks == null ? List.of() : said(parks);
        province = Objects.requireNonNullElse(province, "");
        industry = Objects.requireNonNullElse(industry, "").strip();
        scope = Objects.requireNonNullElse(scope, Included.ACCEPTED);
    }

    /** Nothing chosen yet. */
    public static Question open() {
        return new Question("", List.of(), List.of(), List.of(), "", "", Included.ACCEPTED);
    }

    private static List<String> said(List<@Nullable String> words) {
        return words.stream()
                .filter(Objects::nonNull)
                .filter(word -> !word.isBlank())
                .distinct()
                .toList();
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

    Question withCollection(String code) {
        return new Question(code, indicators, years, parks, province, industry, scope);
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
