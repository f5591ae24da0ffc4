package cn.parklens.submission.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.ListRow;
import cn.parklens.evidence.Recognition.ColumnTaken;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import cn.parklens.form.ListColumn.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnderstoodCellsTest {

    @ParameterizedTest(name = "{0} {1} under {2}, understood as {3}: {4} ({5})")
    @CsvSource(
            nullValues = "null",
            value = {
                "FIGURE, 478万, 营业收入（万元）, 478, 478, 478万",
                "FIGURE, 1.2亿, 营业收入（万元）, 12000, '12,000', 1.2亿",
                "FIGURE, 1.2, 营业收入（亿元）, 12000, '12,000', 1.2",
                "FIGURE, '1,234.5', 营业收入（万元）, 1234.5, '1,234.5', null",
                "FIGURE, '１，２３４．５', 营业收入（万元）, 1234.5, '1,234.5', '１，２３４．５'",
                "FIGURE, 1234567.50, 营业收入（万元）, 1234567.5, '1,234,567.50', null",
                "FIGURE, -12345, 利润总额（万元）, -12345, '-12,345', null",
                "FIGURE, 2023, 榜单年份, 2023, 2023, null",
                "FIGURE, 2023年, 年度, 2023, 2023, 2023年",
                "FIGURE, 2023, 年份（四位）, 2023, 2023, null",
                "FIGURE, 2023, 营业收入2025年度, 2023, '2,023', null",
                "FIGURE, 478.0, 营业收入（万元）, 478, 478.0, null",
                "FIGURE, 98, 上云率（%）, 98, 98%, 98",
                "FIGURE, 98%, 上云率（%）, 98, 98%, null",
                "FIGURE, 0.98, 上云率（%）, 0.98, 0.98%, 0.98",
                "FIGURE, --, 营业收入（万元）, null, —, --",
                "DATE, 2023年10月, 认定日期, '\"2023-10-01\"', 2023-10-01, 2023年10月",
                "DATE, 2023-10-01, 认定日期, '\"2023-10-01\"', 2023-10-01, null",
                "YES_NO, √, 是否规上, true, 是, √",
                "YES_NO, 是, 是否规上, true, 是, null",
                "TEXT, ＡＢ１２, 证券代码, '\"AB12\"', AB12, ＡＢ１２",
                "TEXT, '', 证券代码, null, '', null"
            })
    void whatWasUnderstoodStandsFirstAndWhatWasWrittenBesideItWhereItDiffers(
            Kind kind, String written, String header, @Nullable String typed, String text, @Nullable String beside) {
        String json = typed == null ? "{}" : "{\"c\": " + typed + "}";

        assertThat(cells(kind, header, written, json)).containsExactly(new Shown(text, beside));
    }

    @ParameterizedTest(name = "{1} is shown as {2}")
    @CsvSource({
        "1512.5亩, 100.83333333333, 100.8333",
        "12345678.9元, 1234.56789, '1,234.5679'",
        "1000000.4亩, 66666.69333333, '66,666.6933'",
        "0.5元, 0.00005, 0.0001",
        "0.1元, 0.00001, 0.00001",
        "3亩, 0.20000, 0.2",
        "150亩, 10.00000, 10"
    })
    void whatWasConvertedIsRoundedAmongOthersAndExactOnItsOwn(String written, String typed, String brief) {
        List<Shown> cells = cells(Kind.FIGURE, "用地面积（公顷）", written, "{\"c\": " + typed + "}");

        assertThat(cells).extracting(Shown::brief).containsExactly(brief);
        assertThat(cells)
                .extracting(Shown::text)
                .allSatisfy(text -> assertThat(new java.math.BigDecimal(text.replace(",", "")))
                        .isEqualByComparingTo(typed));
        assertThat(cells).extracting(Shown::written).containsExactly(written);
    }

    @Test
    void everyDecimalThatWasTypedStaysOnItsOwnAndBesideWhatIsReadAtAGlance() {
        List<Shown> cells = cells(Kind.FIGURE, "用地面积（公顷）", "1234.567891", "{\"c\": 1234.567891}");

        assertThat(cells).containsExactly(new Shown("1,234.567891", "1,234.5679", null));
        assertThat(cells.getFirst().beside()).isEqualTo("1,234.567891");
        assertThat(cells(Kind.FIGURE, "用地面积（公顷）", "12.5", "{\"c\": 12.5}")
                        .getFirst()
                        .beside())
                .isNull();
    }

    @ParameterizedTest(name = "{0} are shown as {1}")
    @CsvSource({
        "'12;12.5;1234.25', '12.00;12.50;1,234.25'",
        "'12;3', '12;3'",
        "'0.33333333;-7;1.5', '0.3333;-7.0000;1.5000'",
        "'0.00001;2', '0.00001;2.0000'",
        "'12;;不详', '12;;—'",
        "'98%;98.55%', '98.00%;98.55%'"
    })
    void figuresOfAColumnHaveAsManyDecimalsAsTheColumnNeeds(String written, String shown) {
        String header = written.contains("%") ? "上云率（%）" : "用地面积（公顷）";
        ColumnTaken taken = new ColumnTaken("A", header, "c", true);
        ListColumn column = new ListColumn("c", header, List.of(), Kind.FIGURE, false, List.of(), "");
        List<ListRow> rows = new ArrayList<>();
        for (String text : written.split(";", -1)) {
            String figure = text.replace("%", "");
            boolean understood = figure.matches("-?[0-9.]+");
            rows.add(row(rows.size() + 2, text, understood ? "{\"c\": " + figure + "}" : "{}"));
        }

        Map<Integer, List<Shown>> cells = new UnderstoodCells(list(column), List.of(taken)).of(rows);
        assertThat(rows.stream().map(row -> cells.get(row.number()).getFirst().brief()))
                .containsExactly(shown.split(";", -1));
    }

    @Test
    void nameAndCodeAreTakenFromTheRowItselfAndExtraColumnsStayAsTheyStand() {
        assertThat(cells(Kind.ENTERPRISE_NAME, "企业名称", "示范 有限公司 ", "{}"))
                .containsExactly(new Shown("示范有限公司", "示范 有限公司 "));
        assertThat(cells(Kind.CREDIT_CODE, "统一社会信用代码", "91320213ma0000001x", "{}"))
                .containsExactly(new Shown("91320213MA0000001X", "91320213ma0000001x"));
        assertThat(of(new ColumnTaken("A", "备注", null, false), Kind.TEXT, "　看附件", "{}"))
                .containsExactly(new Shown("　看附件", null));
    }

    private static List<Shown> cells(Kind kind, String header, String written, String typed) {
        return of(new ColumnTaken("A", header, "c", true), kind, written, typed);
    }

    private static List<Shown> of(ColumnTaken taken, Kind kind, String written, String typed) {
        ListColumn column = new ListColumn("c", taken.header(), List.of(), kind, false, List.of(), "");
        return new UnderstoodCells(list(column), List.of(taken)).of(row(3, written, typed));
    }

    private static ListRow row(int number, String written, String typed) {
        return new ListRow(
                number,
                ListRow.Status.COUNTED,
                "",
                "示范有限公司",
                "91320213MA0000001X",
                "VALID",
                null,
                typed,
                List.of(written),
                List.of());
    }

    private static EvidenceList list(ListColumn column) {
        return new EvidenceList("l", "清单", List.of(), List.of(), List.of(column), "", true);
    }
}
