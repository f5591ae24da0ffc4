package cn.parklens.document.filled;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.submission.Problem;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class FigureExpectedTest {

    private static String expected(Problem.Kind kind, int year, String unit, Locale locale) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/submission");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        ReadCell cell = new ReadCell(
                "revenue",
                year,
                new Beside("规模", new Beside.Word("营业收入", 1), new Beside.Word(unit, 2)),
                "经济",
                7,
                "D",
                null,
                false,
                null);
        return new FigureExpected(messages).of(Problem.of(kind, "三百多"), "一个数", cell, locale);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FIGURE_UNCLEAR | 万元 | 一个数，单位是“万元”；写成“478万”“1.2亿”也能读懂，即 478 和 12000",
                "FIGURE_HAS_LETTERS | 亿元 | 一个数，单位是“亿元”；写成“478万”“1.2亿”也能读懂，即 0.0478 和 1.2",
                "FIGURE_GROUPED_WRONGLY | 家 | 一个数，单位是“家”；写成“478万”“1.2亿”也能读懂，即 4780000 和 120000000",
                "FIGURE_UNIT_DIFFERS | 万元 | 一个数；写成“478万”“1.2亿”也能读懂，即 478 和 12000",
                "FIGURE_EXPONENT | % | 一个数，单位是“%”",
                "FIGURE_UNCLEAR | '' | 一个数；写成“478万”“1.2亿”也能读懂，即 4780000 和 120000000",
                "FIGURE_NEGATIVE | 万元 | 一个数"
            })
    void whatIsUnderstoodInTheUnitOfTheRowIsSaid(Problem.Kind kind, String unit, String expected) {
        assertThat(expected(kind, 2025, unit, Locale.CHINA)).isEqualTo(expected);
    }

    @Test
    void aTextIsNoFigureAndEnglishIsSpokenToo() {
        assertThat(expected(Problem.Kind.FIGURE_UNCLEAR, 0, "", Locale.CHINA)).isEqualTo("一个数");
        assertThat(expected(Problem.Kind.FIGURE_UNCLEAR, 2025, "万元", Locale.ENGLISH))
                .isEqualTo("一个数, in 万元; “478万” and “1.2亿” are understood as well, as 478 and 12000");
    }
}
