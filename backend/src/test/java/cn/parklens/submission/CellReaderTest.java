package cn.parklens.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.form.Dimension;
import cn.parklens.form.Indicator;
import cn.parklens.form.PeriodKind;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.form.Scope;
import cn.parklens.form.Unit;
import cn.parklens.observation.Origin;
import cn.parklens.observation.Value;
import cn.parklens.submission.Problem.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellReaderTest {

    private static final Indicator REVENUE = indicator("亿元", Dimension.MONEY, 100_000_000, false);
    private static final Indicator AREA = indicator("万m²", Dimension.AREA, 10_000, true);
    private static final Indicator SHARE = indicator("%", Dimension.NONE, 1, true);
    private static final Indicator COUNT = indicator("个", Dimension.COUNT, 1, true);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "12.30|12.30",
                "12.3|12.3",
                "0|0",
                "0.00|0.00",
                ".5|0.5",
                "007|7",
                "1,234.50|1234.50",
                "1,234,567|1234567",
                "12 345|12345",
                "１２．３０|12.30",
                "１，２３４|1234",
                "\"  42.0 \"|42.0",
                "\"　42.0　\"|42.0",
                "42.0亿元|42.0",
                "42.0 亿元|42.0",
                "-3.5|-3.5",
                "−3.5|-3.5",
                "－3.5|-3.5",
                "+3.5|3.5",
                "999999999999999999|999999999999999999",
                "0.12345678|0.12345678"
            })
    void readsAFigureWithItsDecimalsAsTyped(String typed, String amount) {
        Reading reading = CellReader.read(REVENUE, typed);

        // Record equality: 12.30 is not 12.3.
        assertThat(reading).isEqualTo(new Reading.Understood(new Value.Figure(new BigDecimal(amount))));
    }

    @Test
    void takesTheIndicatorsOwnUnitInWhicheverWidthItIsTyped() {
        assertThat(CellReader.read(SHARE, "98.5％")).isEqualTo(figure("98.5"));
        assertThat(CellReader.read(AREA, "12.5万㎡")).isEqualTo(figure("12.5"));
        assertThat(CellReader.read(AREA, "12.5万m²")).isEqualTo(figure("12.5"));
        assertThat(CellReader.read(COUNT, "17 个")).isEqualTo(figure("17"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12a|FIGURE_HAS_LETTERS",
                "480①|FIGURE_HAS_NOTE_MARK",
                "155³|FIGURE_HAS_NOTE_MARK",
                "15.5⑴|FIGURE_HAS_NOTE_MARK",
                "42.0亿元①|FIGURE_HAS_NOTE_MARK",
                "约12|FIGURE_HAS_LETTERS",
                "一百|FIGURE_HAS_LETTERS",
                "12左右|FIGURE_HAS_LETTERS",
                "1e400|FIGURE_EXPONENT",
                "1.5E3|FIGURE_EXPONENT",
                "１ｅ５|FIGURE_EXPONENT",
                "12,34|FIGURE_GROUPED_WRONGLY",
                "1,2345|FIGURE_GROUPED_WRONGLY",
                "1234,567|FIGURE_GROUPED_WRONGLY",
                "12 34|FIGURE_GROUPED_WRONGLY",
                "1.2.3|FIGURE_UNCLEAR",
                "5.|FIGURE_UNCLEAR",
                "-|FIGURE_UNCLEAR",
                "/|FIGURE_UNCLEAR",
                "(1234)|FIGURE_UNCLEAR",
                "=1+1|FIGURE_UNCLEAR",
                "12-15|FIGURE_HAS_LETTERS",
                "1000000000000000000|FIGURE_TOO_LONG",
                "0.123456789|FIGURE_TOO_MANY_DECIMALS",
                "42 万元|FIGURE_UNIT_DIFFERS",
                "42%|FIGURE_UNIT_DIFFERS"
            })
    void refusesWhatCouldBeSomethingElse(String typed, Kind kind) {
        Reading reading = CellReader.read(REVENUE, typed);

        assertThat(reading).isInstanceOfSatisfying(Reading.NotUnderstood.class, no -> {
            assertThat(no.problem().kind()).isEqualTo(kind);
            assertThat(no.problem().found()).isEqualTo(typed);
        });
    }

    @Test
    void refusesANegativeCountAndOneWithDecimals() {
        assertThat(kind(COUNT, "-1")).isEqualTo(Kind.FIGURE_NEGATIVE);
        assertThat(kind(COUNT, "1.5")).isEqualTo(Kind.COUNT_HAS_DECIMALS);
        assertThat(kind(COUNT, "1.0")).isEqualTo(Kind.COUNT_HAS_DECIMALS);
        assertThat(CellReader.read(COUNT, "-0")).isEqualTo(figure("0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "　", "未填"})
    void blankIsNotFilledAndNeverZero(String typed) {
        assertThat(CellReader.read(REVENUE, typed)).isEqualTo(new Reading.Understood(new Value.NotFilled()));
    }

    @Test
    void aStatusMayBeTyped() {
        assertThat(CellReader.read(REVENUE, " 不适用 ")).isEqualTo(new Reading.Understood(new Value.NotApplicable()));
        assertThat(CellReader.read(REVENUE, "保密")).isEqualTo(new Reading.Understood(new Value.Withheld()));
        assertThat(CellReader.read(REVENUE, "无法取得：统计部门不公布"))
                .isEqualTo(new Reading.Understood(new Value.Unavailable("统计部门不公布")));
        assertThat(CellReader.read(REVENUE, "无法取得（统计部门不公布）"))
                .isEqualTo(new Reading.Understood(new Value.Unavailable("统计部门不公布")));
        assertThat(kind(REVENUE, "无法取得")).isEqualTo(Kind.REASON_MISSING);
    }

    @Test
    void notAvailableNeedsAReasonOfAtMostTwoHundredCharacters() {
        assertThat(CellReader.read(REVENUE, unavailable(null))).isInstanceOf(Reading.NotUnderstood.class);
        assertThat(CellReader.read(REVENUE, unavailable("  "))).isInstanceOf(Reading.NotUnderstood.class);
        assertThat(CellReader.read(REVENUE, unavailable("因".repeat(200)))).isInstanceOf(Reading.Understood.class);
        assertThat(CellReader.read(REVENUE, unavailable("因".repeat(201))))
                .isInstanceOfSatisfying(
                        Reading.NotUnderstood.class,
                        no -> assertThat(no.problem().kind()).isEqualTo(Kind.REASON_TOO_LONG));
    }

    private static Kind kind(Indicator indicator, String typed) {
        return ((Reading.NotUnderstood) CellReader.read(indicator, typed))
                .problem()
                .kind();
    }

    private static Reading figure(String amount) {
        return new Reading.Understood(new Value.Figure(new BigDecimal(amount)));
    }

    private static CellChange unavailable(@Nullable String reason) {
        return new CellChange("revenue", "2025", "", Status.UNAVAILABLE, reason, null, false, Origin.Way.PAGE);
    }

    private static Indicator indicator(String unit, Dimension dimension, long factor, boolean nonNegative) {
        return new Indicator(
                "revenue",
                "营业收入",
                "营收",
                new Unit(unit, dimension, BigInteger.valueOf(factor), BigInteger.ONE),
                Scope.WHOLE_PARK,
                PeriodKind.FLOW,
                List.of(ReferencePeriod.year(2025)),
                List.of(),
                2,
                true,
                nonNegative,
                true,
                "",
                null,
                null,
                null);
    }
}
