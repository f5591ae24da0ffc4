package cn.parklens.evidence.reading.cell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.enterprise.Industries;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.problem.ProblemTexts;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.form.ListColumn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellReaderTest {

    private static final Industries INDUSTRIES = Industries.load();

    private static CellReading read(ListColumn.Kind kind, String unit, Cell.Kind cell, String text) {
        ListColumn column = new ListColumn("c", "列", List.of(), kind, false, List.of("L2（规范级）", "L3"), "");
        return CellReader.of(column, unit, INDUSTRIES).read(new Cell(0, cell, text, false));
    }

    /** 0,125 is an eighth where a comma parts decimals, and no 125: a thousand does not begin with 0. */
    @ParameterizedTest
    @ValueSource(strings = {"0,125", "01,234", "-0,125", "0,125万"})
    void aThousandDoesNotBeginWithANought(String text) {
        assertThat(refusal(read(ListColumn.Kind.FIGURE, "万元", Cell.Kind.TEXT, text)))
                .isEqualTo(EvidenceProblem.FIGURE_UNCLEAR);
    }

    private static CellReading choice(List<String> options, String text) {
        ListColumn column = new ListColumn("c", "列", List.of(), ListColumn.Kind.CHOICE, false, options, "");
        return CellReader.of(column, "", INDUSTRIES).read(new Cell(0, Cell.Kind.TEXT, text, false));
    }

    private static CellReading text(ListColumn.Kind kind, String text) {
        return read(kind, "", Cell.Kind.TEXT, text);
    }

    private static EvidenceProblem refusal(CellReading reading) {
        assertThat(reading).isInstanceOf(CellReading.Unclear.class);
        return ((CellReading.Unclear) reading).remark().kind();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1234.5|NUMBER||1234.5|",
                "1,234.5|TEXT||1234.5|FIGURE_AS_TEXT",
                "１，２３４．５|TEXT||1234.5|FIGURE_AS_TEXT",
                "'12.30|TEXT||12.30|FIGURE_AS_TEXT",
                "478万|TEXT||4780000|FIGURE_WITH_UNIT",
                "478万|TEXT|万元|478|FIGURE_WITH_UNIT",
                "478万元|TEXT|万元|478|",
                "2公顷|TEXT|公顷|2|",
                "2公顷|TEXT||2|FIGURE_TIDIED",
                "1.2亿|TEXT||120000000|FIGURE_WITH_UNIT",
                "1.2亿|TEXT|万元|12000|FIGURE_WITH_UNIT",
                "478万|TEXT|亿元|0.0478|FIGURE_WITH_UNIT",
                "98%|PERCENT|%|98|",
                "98%|TEXT|%|98|FIGURE_TIDIED",
                "98|NUMBER|%|98|",
                "0.98|NUMBER|%|0.98|FIGURE_PERCENT_UNCLEAR",
                "-0.12|NUMBER|%|-0.12|FIGURE_PERCENT_UNCLEAR",
                "0|NUMBER|%|0|",
                "1.5E+3|TEXT||1500|FIGURE_TIDIED",
                "-3|TEXT||-3|FIGURE_AS_TEXT"
            })
    void figuresAreUnderstoodAsWritten(
            String text, Cell.Kind kind, String unit, BigDecimal value, EvidenceProblem remark) {
        CellReading reading = read(ListColumn.Kind.FIGURE, unit == null ? "" : unit, kind, text);
        assertThat(reading).isInstanceOfSatisfying(CellReading.Understood.class, it -> {
            assertThat(it.value()).isEqualTo(value);
            assertThat(it.remark() == null ? null : it.remark().kind()).isEqualTo(remark);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "超20000*, FIGURE_APPROXIMATE",
        "约300, FIGURE_APPROXIMATE",
        "100-200, FIGURE_APPROXIMATE",
        "500以上, FIGURE_APPROXIMATE",
        "12a, FIGURE_UNCLEAR",
        "'1,23', FIGURE_UNCLEAR",
        "1e400, FIGURE_OUT_OF_RANGE",
        "(123), FIGURE_UNCLEAR",
        "1.2.3, FIGURE_UNCLEAR"
    })
    void whatIsNoExactFigureIsRefused(String text, EvidenceProblem expected) {
        assertThat(refusal(text(ListColumn.Kind.FIGURE, text))).isEqualTo(expected);
    }

    @Test
    void anotherUnitThanTheHeadersIsRefused() {
        assertThat(refusal(read(ListColumn.Kind.FIGURE, "万元", Cell.Kind.TEXT, "478元")))
                .isEqualTo(EvidenceProblem.FIGURE_UNIT_DIFFERS);
        assertThat(refusal(read(ListColumn.Kind.FIGURE, "万元", Cell.Kind.TEXT, "98%")))
                .isEqualTo(EvidenceProblem.FIGURE_UNIT_DIFFERS);
        assertThat(refusal(read(ListColumn.Kind.FIGURE, "万元", Cell.Kind.TEXT, "3亩")))
                .isEqualTo(EvidenceProblem.FIGURE_UNIT_DIFFERS);
        assertThat(refusal(read(ListColumn.Kind.FIGURE, "公顷", Cell.Kind.TEXT, "￥12")))
                .as("money is no land")
                .isEqualTo(EvidenceProblem.FIGURE_UNIT_DIFFERS);
        assertThat(refusal(read(ListColumn.Kind.FIGURE, "万元", Cell.Kind.TEXT, "3千")))
                .as("0.3 or 3,000")
                .isEqualTo(EvidenceProblem.FIGURE_UNIT_DIFFERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--", "—", "——", "N/A", "/", "无", " － ", "#N/A"})
    void signsForNothingAreBlankAndSaid(String text) {
        assertThat(text(ListColumn.Kind.FIGURE, text)).isEqualTo(CellReading.blank(EvidenceProblem.CELL_PLACEHOLDER));
        assertThat(text(ListColumn.Kind.CREDIT_CODE, text))
                .isEqualTo(CellReading.blank(EvidenceProblem.CELL_PLACEHOLDER));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-10-01, DATE, 2023-10-01, ",
        "2023-10, DATE, 2023-10-01, DATE_WITHOUT_DAY",
        "45200, NUMBER, 2023-10-01, DATE_BY_SERIAL",
        "20231001, NUMBER, 2023-10-01, DATE_AS_TEXT",
        "2023-10-01, TEXT, 2023-10-01,",
        "2023/10/1, TEXT, 2023-10-01, DATE_AS_TEXT",
        "2023.10.1, TEXT, 2023-10-01, DATE_AS_TEXT",
        "2023年10月1日, TEXT, 2023-10-01, DATE_AS_TEXT",
        "2023 年 10 月 1 日, TEXT, 2023-10-01, DATE_AS_TEXT",
        "２０２３年１０月１日, TEXT, 2023-10-01, DATE_AS_TEXT",
        "2023-10-01 00:00:00, TEXT, 2023-10-01, DATE_AS_TEXT",
        "2023.10, TEXT, 2023-10-01, DATE_WITHOUT_DAY",
        "2023年10月, TEXT, 2023-10-01, DATE_WITHOUT_DAY",
        "202310, TEXT, 2023-10-01, DATE_WITHOUT_DAY",
        "2023, NUMBER, 2023-01-01, DATE_WITHOUT_MONTH",
        "1899-12-30, DATE, 1899-12-30, DATE_LONG_AGO",
        "1900-01-01, DATE, 1900-01-01, DATE_LONG_AGO",
        "1900年1月, TEXT, 1900-01-01, DATE_LONG_AGO",
        "1949年10月1日, TEXT, 1949-10-01, DATE_AS_TEXT",
        "二〇二五年三月五日, TEXT, 2025-03-05, DATE_AS_TEXT",
        "二零二五年十二月三十一日, TEXT, 2025-12-31, DATE_AS_TEXT",
        "二○二五年十月二十日, TEXT, 2025-10-20, DATE_AS_TEXT",
        "二O二五年一月十号, TEXT, 2025-01-10, DATE_AS_TEXT",
        "一九九八年十一月, TEXT, 1998-11-01, DATE_WITHOUT_DAY",
        "二〇二五年元月, TEXT, 2025-01-01, DATE_WITHOUT_DAY",
        "二零二五年, TEXT, 2025-01-01, DATE_WITHOUT_MONTH",
        "2025年3月5日 星期三, TEXT, 2025-03-05, DATE_AS_TEXT",
        "2025-03-05（周三）, TEXT, 2025-03-05, DATE_AS_TEXT",
        "2025/3/9 星期日, TEXT, 2025-03-09, DATE_AS_TEXT",
        "2025.3.9 周天, TEXT, 2025-03-09, DATE_AS_TEXT",
        "2025/3/5 上午 10:00:00, TEXT, 2025-03-05, DATE_AS_TEXT",
        "2025/3/5 星期三 下午 3:05, TEXT, 2025-03-05, DATE_AS_TEXT",
        "2025-03-05 10:00 AM, TEXT, 2025-03-05, DATE_AS_TEXT",
        "2025年3月5日10时30分, TEXT, 2025-03-05, DATE_AS_TEXT",
        "2023.10., TEXT, 2023-10-01, DATE_WITHOUT_DAY",
        "2023年10月。, TEXT, 2023-10-01, DATE_WITHOUT_DAY",
        "2023.1., TEXT, 2023-01-01, DATE_WITHOUT_DAY",
        "2023., TEXT, 2023-01-01, DATE_WITHOUT_MONTH",
        "2023.10.15., TEXT, 2023-10-15, DATE_AS_TEXT",
        "2023-10-15T08:30:00, TEXT, 2023-10-15, DATE_AS_TEXT",
        "2023-10-15T00:00:00Z, TEXT, 2023-10-15, DATE_AS_TEXT",
        "2023-10-15T15:59:59.999Z, TEXT, 2023-10-15, DATE_AS_TEXT",
        "2023-10-15T00:00:00+08:00, TEXT, 2023-10-15, DATE_AS_TEXT",
        "2023-10-15 23:30:00+0800, TEXT, 2023-10-15, DATE_AS_TEXT",
        "公元2023年10月15日, TEXT, 2023-10-15, DATE_AS_TEXT",
        "公元二〇二三年十月十五日, TEXT, 2023-10-15, DATE_AS_TEXT",
        "2023 - 10 - 15, TEXT, 2023-10-15, DATE_AS_TEXT",
        "2023年 1 0 月 1 5 日, TEXT, 2023-10-15, DATE_AS_TEXT",
        "2023 10 15, TEXT, 2023-10-15, DATE_AS_TEXT",
        "2023．10．15, TEXT, 2023-10-15, DATE_AS_TEXT",
        "2023。10。15, TEXT, 2023-10-15, DATE_AS_TEXT",
        "2023·10·15, TEXT, 2023-10-15, DATE_AS_TEXT",
        "2023·10, TEXT, 2023-10-01, DATE_WITHOUT_DAY",
        "2023、10、15, TEXT, 2023-10-15, DATE_AS_TEXT",
        "2023—10—15, TEXT, 2023-10-15, DATE_AS_TEXT",
        "2023——10——15, TEXT, 2023-10-15, DATE_AS_TEXT",
        "2023–10–15, TEXT, 2023-10-15, DATE_AS_TEXT",
        "2023_10_15, TEXT, 2023-10-15, DATE_AS_TEXT",
        "2023\\10\\15, TEXT, 2023-10-15, DATE_AS_TEXT",
        "2023·10·15 星期日, TEXT, 2023-10-15, DATE_AS_TEXT"
    })
    void datesAreUnderstoodAsPreciselyAsWritten(String text, Cell.Kind kind, LocalDate value, EvidenceProblem remark) {
        assertThat(read(ListColumn.Kind.DATE, "", kind, text))
                .isInstanceOfSatisfying(CellReading.Understood.class, it -> {
                    assertThat(it.value()).isEqualTo(value);
                    assertThat(it.remark() == null ? null : it.remark().kind()).isEqualTo(remark);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "05/06/2025, TEXT, 2025-05-06, 2025-06-05",
        "10/1/2023, TEXT, 2023-10-01, 2023-01-10",
        "2023.1, NUMBER, 2023-01, 2023-10"
    })
    void ofADateWithTwoReadingsBothAreNamed(String text, Cell.Kind kind, String one, String other) {
        assertThat(read(ListColumn.Kind.DATE, "", kind, text))
                .isEqualTo(CellReading.unclear(EvidenceProblem.DATE_UNCLEAR, one, other));
        assertThat(read(ListColumn.Kind.DATE, "", Cell.Kind.TEXT, "去年"))
                .isEqualTo(CellReading.unclear(EvidenceProblem.DATE_UNCLEAR));
    }

    @ParameterizedTest
    @CsvSource({
        "民国112年10月1日, TEXT, DATE_MINGUO",
        "民國112年10月1日, TEXT, DATE_MINGUO",
        "中华民國112年, TEXT, DATE_MINGUO",
        "114/05/01, TEXT, DATE_MINGUO",
        "112-10-1, TEXT, DATE_MINGUO",
        "112年10月, TEXT, DATE_MINGUO",
        "99年, TEXT, DATE_MINGUO",
        "23年10月, TEXT, DATE_UNCLEAR",
        "05/06/2025, TEXT, DATE_UNCLEAR",
        "2023.1, NUMBER, DATE_UNCLEAR",
        "10/1/2023, TEXT, DATE_UNCLEAR",
        "23-10-01, TEXT, DATE_UNCLEAR",
        "2023-02-30, TEXT, DATE_IMPOSSIBLE",
        "1023-10-01, TEXT, DATE_IMPOSSIBLE",
        "去年, TEXT, DATE_UNCLEAR",
        "2025-03-05 周四, TEXT, DATE_IMPOSSIBLE",
        "二〇二五年二月三十日, TEXT, DATE_IMPOSSIBLE",
        "二五年三月五日, TEXT, DATE_UNCLEAR",
        "一一四年五月一日, TEXT, DATE_MINGUO",
        "二〇二五年三月上旬, TEXT, DATE_UNCLEAR",
        "二〇二五年五月初五, TEXT, DATE_UNCLEAR",
        "二十二五年三月五日, TEXT, DATE_UNCLEAR",
        "2O25-03-05, TEXT, DATE_UNCLEAR",
        "2025年3月5日前, TEXT, DATE_UNCLEAR",
        "2025-03-05T20:00:00Z, TEXT, DATE_UNCLEAR",
        "2023-10-15T16:00:00Z, TEXT, DATE_UNCLEAR",
        "2023-10-15T02:00:00+14:00, TEXT, DATE_UNCLEAR",
        "2023-02-30T00:00:00Z, TEXT, DATE_IMPOSSIBLE",
        "2023-10-15T00:00:00+99:00, TEXT, DATE_IMPOSSIBLE",
        "公元前2023年10月15日, TEXT, DATE_UNCLEAR",
        "公元112年10月15日, TEXT, DATE_UNCLEAR",
        "2023。1, TEXT, DATE_UNCLEAR",
        "2023 10月15日, TEXT, DATE_UNCLEAR",
        "2023-10-1 5, TEXT, DATE_UNCLEAR",
        "2023 1 0 15, TEXT, DATE_UNCLEAR",
        "2023—2024, TEXT, DATE_UNCLEAR",
        "2023.10.15—2024.10.14, TEXT, DATE_UNCLEAR",
        "2023、10, TEXT, DATE_UNCLEAR",
        "2023、2024, TEXT, DATE_UNCLEAR",
        "2023·13·15, TEXT, DATE_IMPOSSIBLE",
        "112·10·15, TEXT, DATE_MINGUO",
        "星期三, TEXT, DATE_UNCLEAR",
        "上午 10:00, TEXT, DATE_UNCLEAR"
    })
    void datesThatWouldHaveToBeGuessedAreRefused(String text, Cell.Kind kind, EvidenceProblem expected) {
        assertThat(refusal(read(ListColumn.Kind.DATE, "", kind, text))).isEqualTo(expected);
    }

    @Test
    void choicesAndAnswersAreFoundHoweverTyped() {
        assertThat(text(ListColumn.Kind.CHOICE, "L2 (规范级)")).isEqualTo(CellReading.understood("L2（规范级）"));
        assertThat(refusal(text(ListColumn.Kind.CHOICE, "L9"))).isEqualTo(EvidenceProblem.CHOICE_UNKNOWN);
        assertThat(text(ListColumn.Kind.YES_NO, "√")).isEqualTo(CellReading.understood(true));
        assertThat(text(ListColumn.Kind.YES_NO, "否")).isEqualTo(CellReading.understood(false));
        assertThat(refusal(text(ListColumn.Kind.YES_NO, "大概"))).isEqualTo(EvidenceProblem.YES_NO_UNCLEAR);
        assertThat(text(ListColumn.Kind.DIVISION, "320500000000")).isEqualTo(CellReading.understood("320500"));
    }

    @ParameterizedTest
    @CsvSource({
        "正在办理, CODE_IS_WORDS",
        "见附件, CODE_IS_WORDS",
        "MA1NX1234, CODE_OF_ORGANISATION",
        "71093123X, CODE_OF_ORGANISATION",
        "710931230, CODE_OF_ORGANISATION",
        "91320500MA, CODE_MALFORMED"
    })
    void whatStandsForACodeIsCalledWhatItIs(String written, EvidenceProblem kind) {
        CellReading reading = read(ListColumn.Kind.CREDIT_CODE, "", Cell.Kind.TEXT, written);
        assertThat(reading).isInstanceOfSatisfying(CellReading.Understood.class, it -> {
            assertThat(it.remark()).isNotNull();
            assertThat(it.remark().kind()).isEqualTo(kind);
        });
    }

    @Test
    void aCodeIsKeptAndWhatIsOddAboutItSaid() {
        assertThat(text(ListColumn.Kind.CREDIT_CODE, "320583000012345"))
                .isEqualTo(CellReading.understood("320583000012345", EvidenceProblem.CODE_OLD));
        assertThat(read(ListColumn.Kind.CREDIT_CODE, "", Cell.Kind.NUMBER, "320583000012345"))
                .isEqualTo(CellReading.understood("320583000012345", EvidenceProblem.CODE_OLD));
        assertThat(text(ListColumn.Kind.CREDIT_CODE, "91520000 71430580xt（副本）"))
                .isEqualTo(CellReading.understood(
                        "9152000071430580XT", EvidenceProblem.CODE_TIDIED, "9152000071430580XT"));
        assertThat(text(ListColumn.Kind.CREDIT_CODE, "9144030019220382I6"))
                .isEqualTo(CellReading.understood(
                        "9144030019220382I6", EvidenceProblem.CODE_LETTER_NOT_USED, "914403001922038216"));
    }

    @Test
    void anIndustryWhoseCodeAndNameDifferIsKeptAndBothAreNamed() {
        assertThat(text(ListColumn.Kind.INDUSTRY, "C39 专用设备制造业"))
                .isEqualTo(CellReading.understood(
                        "C39 专用设备制造业",
                        EvidenceProblem.INDUSTRY_CODE_AND_NAME_DIFFER,
                        "C39 计算机、通信和其他电子设备制造业",
                        "C35 专用设备制造业"));
    }

    @Test
    void aCodeKeptAsANumberHasLostItsLastDigits() {
        assertThat(refusal(read(ListColumn.Kind.CREDIT_CODE, "", Cell.Kind.NUMBER, "914403001922038000")))
                .isEqualTo(EvidenceProblem.CODE_LOST_DIGITS);
        assertThat(refusal(text(ListColumn.Kind.CREDIT_CODE, "9.1440300192204E+17")))
                .isEqualTo(EvidenceProblem.CODE_LOST_DIGITS);
    }

    @Test
    void errorsAndUncalculatedFormulasAreProblemsAndCalculatedOnesANote() {
        assertThat(refusal(read(ListColumn.Kind.TEXT, "", Cell.Kind.ERROR, "#N/A")))
                .isEqualTo(EvidenceProblem.CELL_ERROR);
        assertThat(refusal(read(ListColumn.Kind.TEXT, "", Cell.Kind.NOT_CALCULATED, "=")))
                .isEqualTo(EvidenceProblem.CELL_FORMULA_NOT_CALCULATED);
        ListColumn column = new ListColumn("c", "列", List.of(), ListColumn.Kind.FIGURE, false, List.of(), "");
        assertThat(CellReader.of(column, "", INDUSTRIES).read(new Cell(0, Cell.Kind.NUMBER, "3", true)))
                .isEqualTo(CellReading.understood(new BigDecimal(3), EvidenceProblem.CELL_FORMULA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "@SUM(1+1)有限公司", "+示例有限公司", "＝示例有限公司", "本公司", "测试"})
    void aFormulaOrAFillerInThePlaceOfANameIsToBeExplained(String name) {
        assertThat(text(ListColumn.Kind.ENTERPRISE_NAME, name))
                .isInstanceOfSatisfying(
                        CellReading.Understood.class,
                        it -> assertThat(it.remarkOrNull())
                                .isNotNull()
                                .extracting(CellReading.Remark::kind)
                                .isEqualTo(EvidenceProblem.NAME_UNLIKELY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"张三", "李四", "王小明", "欧阳明日", "诸葛亮"})
    void aPersonInThePlaceOfAnEnterpriseIsAskedAbout(String name) {
        assertThat(text(ListColumn.Kind.ENTERPRISE_NAME, name))
                .isEqualTo(CellReading.understood(name, EvidenceProblem.NAME_UNLIKELY, "PERSON"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"王府店", "马钢厂", "示华", "张江集团", "金坛糖厂", "李宁有限公司", "白云山制药", "A公司"})
    void aShortNameOfAnOrganisationIsNone(String name) {
        assertThat(text(ListColumn.Kind.ENTERPRISE_NAME, name)).isEqualTo(CellReading.understood(name));
    }

    @Test
    void inAColumnOfYesAndNoTheSignForNothingMeansNo() {
        for (String no : new String[] {"无", " 无 ", "否", "没有"}) {
            assertThat(text(ListColumn.Kind.YES_NO, no)).isEqualTo(CellReading.understood(false));
        }
        assertThat(text(ListColumn.Kind.YES_NO, "有")).isEqualTo(CellReading.understood(true));
        assertThat(text(ListColumn.Kind.YES_NO, "—")).isInstanceOf(CellReading.Blank.class);
        assertThat(text(ListColumn.Kind.TEXT, "无")).isInstanceOf(CellReading.Blank.class);
    }

    /** Folded as full-width digits are, 15.5① was 15.51 and L② was L2. */
    @Test
    void aNoteMarkIsNoDigit() {
        for (String noted : new String[] {"15.5①", "15.5³", "15.5₂", "15.5⑴", "15.5⒈", "15.5 ①", "15.5㉑"}) {
            assertThat(text(ListColumn.Kind.FIGURE, noted))
                    .as(noted)
                    .isEqualTo(CellReading.unclear(EvidenceProblem.FIGURE_HAS_NOTE_MARK, "15.5"));
        }
        assertThat(refusal(text(ListColumn.Kind.FIGURE, "①"))).isEqualTo(EvidenceProblem.FIGURE_HAS_NOTE_MARK);
        assertThat(text(ListColumn.Kind.FIGURE, "１２"))
                .isEqualTo(CellReading.understood(new BigDecimal("12"), EvidenceProblem.FIGURE_AS_TEXT));
        for (String noted : new String[] {"L②", "L²", "L2①", "L₂", "L2³"}) {
            assertThat(choice(List.of("L1", "L2", "L3", "L21"), noted))
                    .as(noted)
                    .isEqualTo(CellReading.unclear(EvidenceProblem.CHOICE_UNKNOWN, "L1、L2、L3、L21", "L2"));
        }
        assertThat(choice(List.of("①类", "②类"), "② 类")).isEqualTo(CellReading.understood("②类"));
        assertThat(refusal(text(ListColumn.Kind.DATE, "2025-10-1①"))).isEqualTo(EvidenceProblem.DATE_UNCLEAR);
        assertThat(refusal(text(ListColumn.Kind.YES_NO, "①"))).isEqualTo(EvidenceProblem.YES_NO_UNCLEAR);
        assertThat(refusal(text(ListColumn.Kind.DIVISION, "44030⑤"))).isEqualTo(EvidenceProblem.DIVISION_UNCLEAR);
        assertThat(refusal(text(ListColumn.Kind.DIVISION, "昆山市①"))).isEqualTo(EvidenceProblem.DIVISION_UNCLEAR);
        assertThat(text(ListColumn.Kind.INDUSTRY, "C35①"))
                .isEqualTo(CellReading.understood("C35①", EvidenceProblem.INDUSTRY_NEAR, "C35 专用设备制造业"));
    }

    @ParameterizedTest
    @CsvSource({
        "45292, NUMBER, '“45292”不是年份，像是日期 2024-01-01 在表格里的序号，年份可能是 2024。'",
        "45292, TEXT, '“45292”不是年份，像是日期 2024-01-01 在表格里的序号，年份可能是 2024。'",
        "2024-01-01, DATE, '“2024-01-01”不是四位数的年份，可能是 2024。'",
        "24, NUMBER, '“24”不是四位数的年份，可能是 2024。'",
        "2023.5, NUMBER, '“2023.5”不是四位数的年份，可能是 2023。'",
        "2098, NUMBER, '“2098”不是年份。'",
        "1023, NUMBER, '“1023”不是年份。'",
        "0, NUMBER, '“0”不是年份。'",
        "202, NUMBER, '“202”不是年份。'"
    })
    void whatIsNoYearIsNotReadAsOne(String text, Cell.Kind kind, String message) {
        ListColumn years = new ListColumn("y", "榜单年份", List.of(), ListColumn.Kind.FIGURE, false, List.of(), "");
        CellReading reading = CellReader.of(years, "", INDUSTRIES).read(new Cell(0, kind, text, false));
        assertThat(refusal(reading)).isEqualTo(EvidenceProblem.YEAR_UNCLEAR);
        CellReading.Remark remark = java.util.Objects.requireNonNull(reading.remarkOrNull());
        assertThat(ProblemTexts.in(Locale.CHINA)
                        .message(new Problem(remark.kind(), Place.file(""), text, remark.arguments())))
                .isEqualTo(message);
        ListColumn money = new ListColumn("m", "年度营业收入", List.of(), ListColumn.Kind.FIGURE, false, List.of(), "");
        if (kind != Cell.Kind.DATE) {
            assertThat(CellReader.of(money, "", INDUSTRIES).read(new Cell(0, kind, text, false)))
                    .isInstanceOf(CellReading.Understood.class);
        }
    }

    @Test
    void aYearIsReadWhereAYearIsAsked() {
        ListColumn years = new ListColumn("y", "榜单年份", List.of(), ListColumn.Kind.FIGURE, false, List.of(), "");
        for (String year : new String[] {"2025年", "2025年度", "２０２５年"}) {
            assertThat(CellReader.of(years, "", INDUSTRIES).read(new Cell(0, Cell.Kind.TEXT, year, false)))
                    .as(year)
                    .isEqualTo(CellReading.understood(new BigDecimal("2025"), EvidenceProblem.FIGURE_TIDIED, "2025"));
        }
        assertThat(refusal(CellReader.of(years, "", INDUSTRIES).read(new Cell(0, Cell.Kind.TEXT, "2025年①", false))))
                .isEqualTo(EvidenceProblem.FIGURE_HAS_NOTE_MARK);
    }

    /** All of these once were L2 without a word. */
    @Test
    void aSignBesideAChoiceIsNotOverlooked() {
        for (String doubtful : new String[] {"<L2", "≥L2", "-L2", "L2?", "L2？", "L2+", "L2*", "L2↓", "L2～", "~L2"}) {
            assertThat(choice(List.of("L1", "L2"), doubtful))
                    .as(doubtful)
                    .isEqualTo(CellReading.unclear(EvidenceProblem.CHOICE_UNKNOWN, "L1、L2", "L2"));
        }
        for (String plain : new String[] {"l2", "Ｌ２", " L2 ", "“L2”", "(L2)", "L2。", "L-2"}) {
            assertThat(choice(List.of("L1", "L2"), plain)).as(plain).isEqualTo(CellReading.understood("L2"));
        }
        assertThat(choice(List.of("≥L2", "L1"), "≥L2")).isEqualTo(CellReading.understood("≥L2"));
    }

    @Test
    void digitsThatStandApartAreOneFigureOnlyByThousands() {
        for (String apart : new String[] {"1 5", "12 00", "1 2345", "6 7 8", "1 234 5", "1 234 56万", "1. 5"}) {
            assertThat(refusal(text(ListColumn.Kind.FIGURE, apart)))
                    .as(apart)
                    .isEqualTo(EvidenceProblem.FIGURE_UNCLEAR);
        }
        assertThat(text(ListColumn.Kind.FIGURE, "1 234 567.5"))
                .isEqualTo(CellReading.understood(new BigDecimal("1234567.5"), EvidenceProblem.FIGURE_AS_TEXT));
        assertThat(text(ListColumn.Kind.FIGURE, "478 万"))
                .isEqualTo(
                        CellReading.understood(new BigDecimal("4780000"), EvidenceProblem.FIGURE_WITH_UNIT, "4780000"));
        assertThat(text(ListColumn.Kind.FIGURE, "- 3"))
                .isEqualTo(CellReading.understood(new BigDecimal("-3"), EvidenceProblem.FIGURE_AS_TEXT));
    }

    @Test
    void whatWasMostLikelyMeantIsNamed() {
        for (String near : new String[] {"L2级", "二级", "2", "规范级"}) {
            assertThat(text(ListColumn.Kind.CHOICE, near))
                    .as(near)
                    .isEqualTo(CellReading.unclear(EvidenceProblem.CHOICE_UNKNOWN, "L2（规范级）、L3", "L2（规范级）"));
        }
        List<String> levels = List.of("一级", "二级", "三级", "四级");
        for (String near : new String[] {"Ⅲ级", "III级", "ⅲ", "iii 级", "3级", "３级", "③", "叁级", "第三级", "⑶级"}) {
            assertThat(choice(levels, near))
                    .as(near)
                    .isEqualTo(CellReading.unclear(EvidenceProblem.CHOICE_UNKNOWN, "一级、二级、三级、四级", "三级"));
        }
        assertThat(choice(List.of("Ⅰ类", "Ⅱ类", "Ⅲ类"), "2类"))
                .isEqualTo(CellReading.unclear(EvidenceProblem.CHOICE_UNKNOWN, "Ⅰ类、Ⅱ类、Ⅲ类", "Ⅱ类"));
        for (String far : new String[] {"十三级", "13级", "V级", "甲级", "VIP"}) {
            assertThat(choice(levels, far))
                    .as(far)
                    .isEqualTo(CellReading.unclear(EvidenceProblem.CHOICE_UNKNOWN, "一级、二级、三级、四级"));
        }
        assertThat(text(ListColumn.Kind.CHOICE, "L"))
                .isEqualTo(CellReading.unclear(EvidenceProblem.CHOICE_UNKNOWN, "L2（规范级）、L3"));
        assertThat(text(ListColumn.Kind.FIGURE, "2025年"))
                .isEqualTo(CellReading.unclear(EvidenceProblem.FIGURE_UNCLEAR, "2025"));
    }
}
