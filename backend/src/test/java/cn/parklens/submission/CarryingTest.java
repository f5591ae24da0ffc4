package cn.parklens.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.check.Facts;
import cn.parklens.definition.EnergyForm;
import cn.parklens.form.Form;
import cn.parklens.form.FormReader;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.form.Units;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Observation;
import cn.parklens.observation.Origin;
import cn.parklens.observation.Value;
import cn.parklens.submission.Fate.Converted;
import cn.parklens.submission.Fate.Kept;
import cn.parklens.submission.Fate.Reason;
import cn.parklens.submission.Fate.SetAside;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarryingTest {

    private static final Cell OUTPUT = new Cell("output", ReferencePeriod.year(2025));

    @ParameterizedTest
    @CsvSource({
        "123456, 万元, 亿元, 12.3456",
        "12.3456, 亿元, 万元, 123456",
        "12.34567, 亿元, 万元, 123456.7",
        "7, 家, 个, 7",
        "98.5, %, '', 0.985",
        "36.4, 公顷, 万m², 36.4",
        "-3, 万元, 亿元, -0.0003"
    })
    void aFigureInAnotherUnitStandsForTheSameInterval(String typed, String from, String to, String after) {
        assertThat(converted(typed, from, to)).contains(new BigDecimal(after));
    }

    @ParameterizedTest
    @CsvSource({"12.3, 亿元, 万元", "36.4, 公顷, 亩", "546, 亩, 公顷"})
    void aFigureThatWouldClaimAnotherExactnessIsNotConverted(String typed, String from, String to) {
        assertThat(converted(typed, from, to)).isEmpty();
    }

    @Test
    void whatMeasuresTheSameThingOfTheSamePeriodIsKeptLetterForLetter() {
        assertThat(with("version: \"2026.1\"", "version: \"2026.2\"").figure(OUTPUT, figure("12.30")))
                .isEqualTo(new Kept());
        assertThat(toUnit("万元").figure(OUTPUT, figure("12.3456"))).isEqualTo(new Converted(new BigDecimal("123456")));
        assertThat(toUnit("万元").figure(OUTPUT, new Value.Withheld())).isEqualTo(new Kept());
    }

    @ParameterizedTest
    @CsvSource({
        "12.3456, 亿元, 12.3456",
        "12a, 亿元, 12a",
        "'12.3456', 万元, 123456",
        "'1,234.5678 亿元', 万元, 12345678",
        "不适用, 万元, 不适用",
        "'', 万元, ''",
        "12.3, 万元, EXACTNESS_DIFFERS",
        "12a, 万元, NO_FIGURE",
        "12.3456, 公顷, MEASURE_DIFFERS"
    })
    void whatWasTypedAndNeverSavedIsConvertedOrSaysWhyNot(String typed, String unit, String becomes) {
        String fate = switch (toUnit(unit).typed(OUTPUT, typed)) {
            case Kept same -> typed;
            case Converted(var amount) -> amount.toPlainString();
            case SetAside(var reason) -> reason.name();
        };
        assertThat(fate).isEqualTo(becomes);
    }

    @Test
    void whatDoesNotFitSaysWhy() {
        assertThat(toUnit("公顷").figure(OUTPUT, figure("12.30"))).isEqualTo(new SetAside(Reason.MEASURE_DIFFERS));
        assertThat(toUnit("万元").figure(OUTPUT, figure("12.30"))).isEqualTo(new SetAside(Reason.EXACTNESS_DIFFERS));
        assertThat(with("scope: whole_park", "scope: lead_industries").figure(OUTPUT, figure("1")))
                .isEqualTo(new SetAside(Reason.SCOPE_DIFFERS));
        assertThat(with("kind: flow   ", "kind: stock  ").figure(OUTPUT, figure("1")))
                .isEqualTo(new SetAside(Reason.KIND_DIFFERS));
        assertThat(with("years: [2025, 2024]", "years: [2024]").figure(OUTPUT, figure("1")))
                .isEqualTo(new SetAside(Reason.PERIOD_GONE));
        assertThat(backwards("nonNegative", "").figure(OUTPUT, figure("-1")))
                .isEqualTo(new SetAside(Reason.BELOW_ZERO));
    }

    @Test
    void aTextIsKeptWhereItsFieldStillTakesIt() {
        Carrying shorter = with("limit: 50", "limit: 3");
        assertThat(shorter.text("contact_name", 1, "示例甲")).isEqualTo(new Kept());
        assertThat(shorter.text("contact_name", 1, "示例甲乙")).isEqualTo(new SetAside(Reason.TEXT_DOES_NOT_FIT));
        assertThat(shorter.text("contact_name", 2, "示例甲")).isEqualTo(new SetAside(Reason.ROW_GONE));
        assertThat(with("kind: mobile", "kind: text").text("contact_mobile", 1, "13900000000"))
                .isEqualTo(new SetAside(Reason.FIELD_KIND_DIFFERS));
        assertThat(with("contact_name", "contact_person").text("contact_name", 1, "示例甲"))
                .isEqualTo(new SetAside(Reason.FIELD_GONE));
    }

    @Test
    void aListIsKeptWhereEveryColumnWasReadTheSameWay() {
        assertThat(with("kind: date}", "kind: date, required: false}").list("rooftop"))
                .isEqualTo(new Kept());
        assertThat(with("kind: date}", "kind: text}").list("rooftop")).isEqualTo(new SetAside(Reason.COLUMNS_DIFFER));
        String column = "- {code: connected_on, name: 并网日期, kind: date}";
        assertThat(with(column, column + "\n      - {code: place, name: 地点, kind: text, required: false}")
                        .list("rooftop"))
                .isEqualTo(new Kept());
        assertThat(with(column, column + "\n      - {code: place, name: 地点, kind: text}")
                        .list("rooftop"))
                .isEqualTo(new SetAside(Reason.COLUMNS_DIFFER));
        Form without = form(EnergyForm.text()
                .replace("- code: rooftop\n    name", "- code: roofs\n    name")
                .replace("eachRowOf: [rooftop]", "eachRowOf: [roofs]"));
        assertThat(new Carrying(form(EnergyForm.text()), without).list("rooftop"))
                .isEqualTo(new SetAside(Reason.LIST_GONE));
    }

    /** Its rows are figures without a unit: sums of them would be off by ten thousand. */
    @Test
    void aListWhoseFiguresAreNowInAnotherUnitIsUploadedAnew() {
        assertThat(ofColumn("name: 投资（万元）, kind: figure", "name: 投资（亿元）, kind: figure"))
                .isEqualTo(new SetAside(Reason.LIST_UNIT_DIFFERS));
        assertThat(ofColumn("name: 投资, kind: figure", "name: 投资, kind: figure, unit: 万元"))
                .isEqualTo(new SetAside(Reason.LIST_UNIT_DIFFERS));
        assertThat(ofColumn("name: 投资（万元）, kind: figure", "name: 总投资, kind: figure, unit: 万元"))
                .isEqualTo(new Kept());
        assertThat(ofColumn("name: 面积（公顷）, kind: figure", "name: 面积（万m²）, kind: figure"))
                .isEqualTo(new Kept());
        assertThat(ofColumn("name: 投资（万元）, kind: figure", "name: 投资（万元）, kind: text"))
                .isEqualTo(new SetAside(Reason.COLUMNS_DIFFER));
    }

    private static Fate ofColumn(String was, String is) {
        String date = "- {code: connected_on, name: 并网日期, kind: date}";
        String text = EnergyForm.text();
        assertThat(text).contains(date);
        return new Carrying(
                        form(text.replace(date, date + "\n      - {code: invested, " + was + "}")),
                        form(text.replace(date, date + "\n      - {code: invested, " + is + "}")))
                .list("rooftop");
    }

    @Test
    void aTrialSeesWhatWouldBeCarriedOver() {
        Observation observation =
                new Observation(OUTPUT, figure("12.3456"), new Origin.Entered("示例甲", Instant.EPOCH, Origin.Way.PAGE));
        Facts facts = new Facts(
                Map.of(OUTPUT, observation),
                Map.of(),
                Map.of("contact_name", List.of("示例甲")),
                Map.of(OUTPUT, new BigDecimal("3.0000")));

        Facts seen = toUnit("万元").facts(facts);

        assertThat(seen.observations().get(OUTPUT).value()).isEqualTo(figure("123456"));
        assertThat(seen.peers()).containsEntry(OUTPUT, new BigDecimal("30000"));
        assertThat(seen.fields()).containsKey("contact_name");
        assertThat(toUnit("公顷").facts(facts).observations()).isEmpty();
    }

    private static java.util.Optional<BigDecimal> converted(String typed, String from, String to) {
        return Carrying.converted(
                new BigDecimal(typed),
                Units.parse(from).orElseThrow(),
                Units.parse(to).orElseThrow());
    }

    private static Value figure(String typed) {
        return new Value.Figure(new BigDecimal(typed));
    }

    private static Carrying toUnit(String unit) {
        // Without what is computed from it: only the figure is of interest here.
        return new Carrying(form(EnergyForm.text()), form(EnergyForm.text().replace("unit: 亿元", "unit: " + unit)));
    }

    private static Carrying with(String instead, String written) {
        String text = EnergyForm.text();
        int at = text.indexOf(instead);
        assertThat(at).as(instead).isPositive();
        return new Carrying(form(text), form(text.substring(0, at) + written + text.substring(at + instead.length())));
    }

    /** The older version took what is below zero. */
    private static Carrying backwards(String key, String nothing) {
        String older =
                EnergyForm.text().replaceFirst("name: 工业总产值", "name: 工业总产值\n            " + key + ": false" + nothing);
        return new Carrying(form(older), form(EnergyForm.text()));
    }

    /** Structure only: what a formula says does not matter to what is carried over. */
    private static Form form(String yaml) {
        return FormReader.create().read(yaml, "energy.yaml");
    }
}
