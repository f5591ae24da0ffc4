package cn.parklens.form;

import static cn.parklens.form.SmallDefinition.TEXT;
import static cn.parklens.form.SmallDefinition.at;
import static cn.parklens.form.SmallDefinition.change;
import static cn.parklens.form.SmallDefinition.mistakes;
import static cn.parklens.form.SmallDefinition.read;
import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.form.FormRefused.Mistake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of a file is read and quoted, and where a mistake at its very end is said to be. */
class FileBoundsTest {

    @Test
    void theLargestFileIsReadAndOneCharacterMoreIsNot() {
        String padded = TEXT + "#" + "𠮷".repeat(SourceFile.LARGEST - TEXT.length() - 1);

        assertThat(read(padded).code()).isEqualTo("small");
        assertThat(mistakes(padded + "x"))
                .containsExactly(new Mistake(SmallDefinition.FILE, 1, 1, "", "文件过大，最多1000000个字符"));
    }

    @ParameterizedTest
    @CsvSource({"19, 不认识的键", "21, 文件无法读取"})
    void whatIsNestedTooDeepIsNotRead(int levels, String reason) {
        assertThat(mistakes(TEXT + "deep: " + "[".repeat(levels) + "]".repeat(levels)))
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.reason()).startsWith(reason));
    }

    @ParameterizedTest
    @CsvSource({"60, ''", "61, …"})
    void ofALongTextTheFirstSixtyCharactersAreQuoted(int length, String rest) {
        String key = "𠮷".repeat(length);

        assertThat(mistakes(change("source: 测试", "source: 测试\n" + key + ": 1")))
                .extracting(Mistake::found)
                .containsExactly("𠮷".repeat(60) + rest);
    }

    @Test
    void aTextThatShouldStandBelowItsLastLineIsMissedThere() {
        String yaml = TEXT.substring(0, TEXT.lastIndexOf("定义")) + "|\n";

        assertThat(mistakes(yaml)).singleElement().satisfies(mistake -> {
            assertThat(mistake.line()).isEqualTo((int) yaml.lines().count());
            assertThat(mistake.column()).isEqualTo("    source: ".length() + 1);
            assertThat(mistake.reason()).isEqualTo("“source”不能为空");
        });
    }

    @Test
    void aTextUnderAFoldBeginsAtItsFirstLineThatIsNotBlank() {
        String yaml = change("condition: is_present(level)", "condition: >-\n\n      is_present(level)");
        Place first = at(yaml, "is_present(level)");

        assertThat(read(yaml).rules().get(1).condition())
                .isEqualTo(new Expression("is_present(level)", first.line(), first.column()));
    }

    @Test
    void whatIsNotYamlQuotesItsLineEvenTheLast() {
        assertThat(mistakes(TEXT + "? [")).singleElement().satisfies(mistake -> {
            assertThat(mistake.found()).isEqualTo("? [");
            assertThat(mistake.line()).isEqualTo((int) TEXT.lines().count() + 1);
        });
    }

    @Test
    void aKeyThatIsNoWordIsRefused() {
        assertThat(mistakes(TEXT + "[a, b]: 1\n")).singleElement().satisfies(mistake -> {
            assertThat(mistake.found()).isEqualTo("[a, b]: 1");
            assertThat(mistake.reason()).isEqualTo("键应是一个词");
        });
    }
}
