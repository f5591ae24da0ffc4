package cn.parklens.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

class QuestionTest {

    @Test
    void everythingChosenGoesIntoTheAddressAndComesBack() {
        Question question = new Question(
                "park-development-2026",
                List.of("tax_per_mu", "revenue"),
                List.of(2025, 2023),
                List.of("demo-01", "demo-02"),
                "32",
                "新材料 & 装备（含+）",
                Included.SENT);

        assertThat(read(question.address())).isEqualTo(question);
    }

    @Test
    void nothingChosenIsAnEmptyAddress() {
        assertThat(Question.open().address()).isEmpty();
        assertThat(read("")).isEqualTo(Question.open());
    }

    @Test
    void aParkNamedTwiceIsOneAndEmptyFieldsOfAFormAreNothing() {
        assertThat(read("park=a-1&park=a-1&park=&province=&industry="))
                .isEqualTo(Question.open().withParks(List.of("a-1")));
    }

    @Test
    void anEleventhParkIsLeftOutAndSaid() {
        Asked asked = asked(IntStream.rangeClosed(1, 11)
                .mapToObj(number -> "park=park-" + number)
                .collect(Collectors.joining("&")));

        assertThat(asked.question().parks()).hasSize(10);
        assertThat(asked.mistakes()).containsExactly(new Mistake(Mistake.Kind.TOO_MANY_PARKS, "park", "11", "10"));
    }

    @Test
    void oneBadChoiceLeavesTheOthers() {
        Asked asked = asked("year=now&year=2024&park=a-1&scope=none");

        assertThat(asked.question())
                .isEqualTo(Question.open().withYears(List.of(2024)).withParks(List.of("a-1")));
        assertThat(asked.mistakes()).extracting(Mistake::found).containsExactly("now", "none");
    }

    private static Question read(String address) {
        return asked(address).question();
    }

    private static Asked asked(String address) {
        LinkedMultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        UriComponentsBuilder.fromUriString("/compare?" + address)
                .build()
                .getQueryParams()
                .forEach((name, values) -> values.forEach(value -> parameters.add(
                        name, value == null ? "" : UriUtils.decode(value.replace('+', ' '), StandardCharsets.UTF_8))));
        return Asked.read(parameters);
    }
}
