package cn.parklens.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which regular expressions a form may use. */
class SafePatternTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            [0-9A-Z]{18}        ~ ``
            a+b+c+              ~ ``
            [*+]+[)*]x\\+\\*\\) ~ ``
            (ab|cd)ef           ~ ``
            a{2,5}              ~ ``
            a+b+c+d+            ~ 正则表达式的重复过多：不能重复一个分组，* 和 + 合计不超过 3 个
            a{2,}b*c+d{1,}      ~ 正则表达式的重复过多：不能重复一个分组，* 和 + 合计不超过 3 个
            (ab)*               ~ 正则表达式的重复过多：不能重复一个分组，* 和 + 合计不超过 3 个
            (ab){3}             ~ 正则表达式的重复过多：不能重复一个分组，* 和 + 合计不超过 3 个
            (a)\\1              ~ 正则表达式不能使用反向引用
            (?=a)b              ~ 正则表达式不能使用环视或特殊分组
            (ab                 ~ 正则表达式的写法有误
            """)
    void nothingThatCouldBeSlowIsTaken(String pattern, String refusal) {
        assertThat(SafePattern.refusal(pattern)).isEqualTo(refusal);
    }

    @Test
    void onlyTheBeginningOfALongTextIsLookedAt() {
        assertThat(SafePattern.matches(SafePattern.compile("a{200}"), "a".repeat(200)))
                .isTrue();
        assertThat(SafePattern.matches(SafePattern.compile("a{200}"), "a".repeat(201)))
                .isTrue();
        assertThat(SafePattern.matches(SafePattern.compile("a{200}"), "a".repeat(199)))
                .isFalse();
    }
}
