package cn.parklens.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.ResolvableType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

class QuestionTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

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
    void anEleventhParkIsRefused() {
        Question question = Question.open()
                .withParks(java.util.stream.IntStream.rangeClosed(1, 11)
                        .mapToObj(number -> "park-" + number)
                        .toList());

        assertThat(VALIDATOR.validate(question))
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.getMessageTemplate()).isEqualTo("{comparison.bad.parks}"));
    }

    @Test
    void codesThatAreNoneAreRefused() {
        assertThat(VALIDATOR.validate(Question.open().withParks(List.of("../etc"))))
                .hasSize(1);
        assertThat(VALIDATOR.validate(Question.open().withIndicators(Collections.nCopies(1, "a;drop"))))
                .hasSize(1);
    }

    private static Question read(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        UriComponentsBuilder.fromUriString("/compare?" + address)
                .build()
                .getQueryParams()
                .forEach((name, values) -> values.forEach(value -> request.addParameter(
                        name, value == null ? "" : UriUtils.decode(value.replace('+', ' '), StandardCharsets.UTF_8))));
        ServletRequestDataBinder binder = new ServletRequestDataBinder(null);
        binder.setTargetType(ResolvableType.forClass(Question.class));
        binder.setNameResolver(new org.springframework.web.bind.support.BindParamNameResolver());
        binder.construct(request);
        return (Question) java.util.Objects.requireNonNull(binder.getTarget());
    }
}
