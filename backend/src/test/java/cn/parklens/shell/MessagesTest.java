package cn.parklens.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The words of every page, in both languages. */
class MessagesTest {

    private static final PathMatchingResourcePatternResolver RESOURCES = new PathMatchingResourcePatternResolver();
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern ASKED = Pattern.compile("#\\{([a-zA-Z][\\w.]*\\w)[}(]");
    /** In a text with arguments a single apostrophe swallows what follows it. */
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    static Stream<String> bundles() throws IOException {
        return Stream.of(RESOURCES.getResources("classpath*:messages/*.properties"))
                .map(file -> String.valueOf(file.getFilename()).replace(".properties", ""))
                .filter(name -> !name.endsWith("_en"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsThereInBothLanguagesWithTheSameArguments(String bundle) throws IOException {
        Properties chinese = read(bundle);
        Properties english = read(bundle + "_en");

        assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(chinese.stringPropertyNames());
        for (String key : chinese.stringPropertyNames()) {
            String text = english.getProperty(key);
            assertThat(text.isBlank())
                    .as(key)
                    .isEqualTo(chinese.getProperty(key).isBlank());
            assertThat(arguments(text)).as(key).isEqualTo(arguments(chinese.getProperty(key)));
            if (!arguments(text).isEmpty()) {
                assertThat(text).as(key).doesNotContainPattern(LONE_APOSTROPHE);
            }
        }
    }

    @Test
    void whatTheTemplatesAskForIsThere() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String bundle : bundles().toList()) {
            known.addAll(read(bundle).stringPropertyNames());
        }
        for (Resource template : RESOURCES.getResources("classpath*:templates/**/*.html")) {
            assertThat(ASKED.matcher(template.getContentAsString(StandardCharsets.UTF_8))
                            .results()
                            .map(one -> one.group(1)))
                    .as(template.getFilename())
                    .allSatisfy(key -> assertThat(known).contains(key));
        }
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Properties read(String bundle) throws IOException {
        Properties texts = new Properties();
        Resource file = RESOURCES.getResource("classpath:messages/" + bundle + ".properties");
        try (InputStreamReader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
