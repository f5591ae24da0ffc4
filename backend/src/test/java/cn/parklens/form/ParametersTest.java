package cn.parklens.form;

import static cn.parklens.form.SmallDefinition.FILE;
import static cn.parklens.form.SmallDefinition.MARK;
import static cn.parklens.form.SmallDefinition.TEXT;
import static cn.parklens.form.SmallDefinition.mistakes;
import static cn.parklens.form.SmallDefinition.place;
import static cn.parklens.form.SmallDefinition.read;
import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.form.FormRefused.Mistake;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures that rules name as {@code ${code}}: each is written once, and a mistake in one is said once. */
class ParametersTest {

    private static final String WITH = TEXT.replace("message: 多于企业数量", "message: 超过${most}或${least}")
            .replace("condition: is_present(level)", "condition: is_present(level) and firms <= ${most} [个]")
            .replace("rules:\n", """
                    parameters:
                      - {code: most, value: 99.50, note: 上限}
                      - {code: least, value: -5, note: 下限}
                    rules:
                    """);

    @Test
    void aFigureStandsInEveryRuleAsItWasWritten() {
        Form form = read(WITH);

        assertThat(form.rules().getFirst().message()).isEqualTo("超过99.50或-5");
        assertThat(form.rules().get(1).condition().text()).isEqualTo("is_present(level) and firms <= 99.50 [个]");
    }

    /** ▲ stands before the place that the mistake must name. */
    @ParameterizedTest(name = "{1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            code: most, value: 99.50  | code: ▲Most, value: 99.50        | Most       | 代码以小写字母开头，只含小写字母、数字和下划线，最多63个字符
            code: most, value: 99.50  | code: ▲9st, value: 99.50         | 9st        | 代码以小写字母开头，只含小写字母、数字和下划线，最多63个字符
            code: most, value: 99.50  | code: '▲', value: 99.50          | code       | “code”不能为空
            {code: most, value: 99.50 | ▲{value: 99.50                   | - {value: 99.50, note: 上限} | 缺少“code”
            code: least               | code: ▲most                      | most       | 代码重复，第56行已经用过
            code: least               | code: ▲each                      | each       | 这个代码另有含义，请换一个
            code: least               | code: ▲name                      | name       | 这个代码另有含义，请换一个
            code: least               | code: ▲unit                      | unit       | 这个代码另有含义，请换一个
            code: least               | code: ▲low                       | low        | 这个代码另有含义，请换一个
            code: least               | code: ▲high                      | high       | 这个代码另有含义，请换一个
            code: least               | code: ▲range                     | range      | 这个代码另有含义，请换一个
            value: 99.50              | value: ▲百分之三十               | 百分之三十 | 应为一个数，例如 9.6
            value: 99.50              | value: ▲30%                      | 30%        | 应为一个数，例如 9.6
            value: 99.50              | value: ▲1e3                      | 1e3        | 应为一个数，例如 9.6
            value: 99.50              | value: ▲.5                       | .5         | 应为一个数，例如 9.6
            value: 99.50              | value: '▲'                       | value      | “value”不能为空
            value: 99.50              | value: ▲[1, 2]                   | - {code: most, value: [1, 2], note: 上限} | 此处应是一段文字或一个数
            {code: most, value: 99.50 | ▲{code: most                     | - {code: most, note: 上限} | 缺少“value”
            note: 上限                | note: '▲'                        | note       | “note”不能为空
            {code: most, value: 99.50, note: 上限} | ▲{code: most, value: 99.50} | - {code: most, value: 99.50} | 缺少“note”
            note: 上限                | note: 上限, ▲nota: 上限          | nota       | 不认识的键“nota”，是否想写“note”？
            note: 上限                | note: 上限, ▲note: 下限          | note       | 同一处写了两次“note”
            - {code: most, value: 99.50, note: 上限} | - ▲most       | - most     | 此处应是若干行“键: 值”
            """)
    void aMistakeInOneIsSaidOnceWhereItStands(String line, String changed, String found, String reason) {
        assertThat(WITH).contains(line);
        String marked = WITH.replaceFirst(Pattern.quote(line), Matcher.quoteReplacement(changed));
        Place place = place(marked);

        assertThat(mistakes(marked.replace(MARK, "")))
                .filteredOn(mistake -> !mistake.reason().startsWith("不认识的占位符"))
                .containsExactly(new Mistake(FILE, place.line(), place.column(), found, reason));
    }

    @Test
    void aValueThatIsWrongDoesNotMakeTheRulesWrongThatNameIt() {
        assertThat(mistakes(WITH.replace("99.50", "许多")))
                .extracting(Mistake::found)
                .containsExactly("许多");
    }

    @Test
    void theyAreAList() {
        String marked = TEXT.replace("rules:\n", "parameters: ▲{most: 99.5}\nrules:\n");
        Place place = place(marked);

        assertThat(mistakes(marked.replace(MARK, "")))
                .containsExactly(new Mistake(
                        FILE, place.line(), place.column(), "parameters", "“parameters”应是一个列表：每项一行，以“- ”开头"));
    }

    @Test
    void aRuleThatNamesOneThatIsNotThereIsToldTheNearest() {
        String marked = WITH.replace("message: 超过${most}", "message: ▲超过${mots}");
        Place place = place(marked);

        assertThat(mistakes(marked.replace(MARK, "")))
                .containsExactly(new Mistake(FILE, place.line(), place.column(), "${mots}", "不认识的占位符，是否想写“most”？"));
    }
}
