package cn.parklens.evidence.reading.cell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.enterprise.Industries;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.form.ListColumn;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a clerk reads at once although it is not the bare word. */
class CellWordsTest {

    private static final Industries INDUSTRIES = Industries.load();

    private static CellReading read(ListColumn.Kind kind, String column, List<String> options, String text) {
        return CellReader.of(new ListColumn("c", column, List.of(), kind, false, options, ""), "", INDUSTRIES)
                .read(new Cell(0, Cell.Kind.TEXT, text, false));
    }

    private static CellReading answer(String text) {
        return read(ListColumn.Kind.YES_NO, "是否应用数字化生产性服务", List.of(), text);
    }

    private static CellReading level(String text) {
        return read(ListColumn.Kind.CHOICE, "数字化改造等级", List.of("未评估", "L1", "L2", "L3"), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "已应用|true",
                "应用|true",
                "未应用|false",
                "是（已纳税）|true",
                "是，MES系统|true",
                "√（研发设计）|true",
                "否（暂未投产）|false",
                "■是 □否|true",
                "□是 ■否|false",
                "☑是☐否|true",
                "☐ 是 ☑ 否|false",
                "□否 √是|true",
                "是□ 否☑|false",
                "☑是 否|true"
            })
    void anAnswerMayHaveAVerbOrABox(String text, boolean answer) {
        assertThat(answer(text)).isEqualTo(CellReading.understood(answer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"□是 □否", "■是 ■否", "是■否", "□是 否", "是（未纳税）", "是（拟应用）", "否（已应用）", "已覆盖部分", "未启用", "已开工", "拟应用", "是否"
            })
    void whatIsNoAnswerIsRefused(String text) {
        assertThat(answer(text)).isEqualTo(CellReading.unclear(EvidenceProblem.YES_NO_UNCLEAR));
    }

    @ParameterizedTest
    @CsvSource({
        "L2级, L2",
        "l3 级, L3",
        "L2（2025年评估）, L2",
        "L2(2025年度), L2",
        "L1级（2024年评估结果）, L1",
        "未参评, 未评估",
        "未参加评估, 未评估"
    })
    void aLevelMaySayThatItIsOneAndOfWhichYear(String text, String option) {
        assertThat(level(text)).isEqualTo(CellReading.understood(option));
    }

    @ParameterizedTest
    @ValueSource(strings = {"L2及以上", "L1.5", "L2（自评）", "二级", "L2（2025年预计）", "L2+级", "L9级", "未通过"})
    void aLevelThatSaysMoreIsNotRewritten(String text) {
        assertThat(level(text)).isInstanceOf(CellReading.Unclear.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"未参评", "未评估"})
    void whereNoOptionSaysSoNothingIsTakenForIt(String text) {
        assertThat(read(ListColumn.Kind.CHOICE, "等级", List.of("L1", "未认定"), text))
                .isInstanceOf(CellReading.Unclear.class);
    }

    @ParameterizedTest
    @CsvSource({
        "发证日期, 2023-10-16（第一批）, 2023-10-16",
        "认定日期, 2023年7月（第五批）, 2023-07-01",
        "认定日期, 2023年7月14日(第5批次), 2023-07-14",
        "有效期至, 2026年10月15日止, 2026-10-15",
        "有效期截止日期, 至2026-10-15, 2026-10-15"
    })
    void aBatchOrAnEndBesideADateSaysNothingElseOfTheDay(String column, String text, LocalDate date) {
        assertThat(read(ListColumn.Kind.DATE, column, List.of(), text))
                .isInstanceOfSatisfying(CellReading.Understood.class, it -> {
                    assertThat(it.value()).isEqualTo(date);
                    assertThat(it.remark()).isNotNull();
                });
    }

    @ParameterizedTest
    @CsvSource({"发证日期, 2026年10月15日止", "发证日期, 至2026-10-15", "发证日期, 2023-10-16（公示）", "发证日期, （第一批）"})
    void whatMayMeanAnotherDayIsRefused(String column, String text) {
        assertThat(read(ListColumn.Kind.DATE, column, List.of(), text))
                .isEqualTo(CellReading.unclear(EvidenceProblem.DATE_UNCLEAR));
    }

    @ParameterizedTest
    @CsvSource({"45731, 2025, 03, 15", "36526, 2000, 01, 01"})
    void theDayIsNamedThatASpreadsheetsNumberStandsFor(String text, String year, String month, String day) {
        assertThat(read(ListColumn.Kind.DATE, "注册日期", List.of(), text))
                .isEqualTo(CellReading.unclear(EvidenceProblem.DATE_UNCLEAR, year, month, day));
        assertThat(read(ListColumn.Kind.DATE, "注册日期", List.of(), "12345"))
                .isEqualTo(CellReading.unclear(EvidenceProblem.DATE_UNCLEAR));
    }
}
