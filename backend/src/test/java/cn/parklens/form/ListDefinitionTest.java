package cn.parklens.form;

import static cn.parklens.form.SmallDefinition.MARK;
import static cn.parklens.form.SmallDefinition.TEXT;
import static cn.parklens.form.SmallDefinition.mistakes;
import static cn.parklens.form.SmallDefinition.place;
import static cn.parklens.form.SmallDefinition.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a list every header means one column, in a workbook every sheet one list. */
class ListDefinitionTest {

    private static final String COLUMN = "{code: level, name: 等级, kind: choice, options: [未评估, L1]}";
    private static final String RULES = "rules:\n";

    @Test
    void whatAListHoldsIsReadWithTheColumnsOfEveryList() {
        EvidenceList list = read(TEXT.replace(
                        COLUMN, "{code: level, name: 等级, synonyms: [级别], kind: choice, options: [未评估, L1], help: 如实}"))
                .evidenceLists()
                .getFirst();

        assertThat(list.required()).isTrue();
        assertThat(list.help()).isEmpty();
        assertThat(list.columns())
                .extracting(ListColumn::code, ListColumn::synonyms, ListColumn::options, ListColumn::required)
                .containsExactly(
                        tuple("name", List.of(), List.of(), true),
                        tuple("level", List.of("级别"), List.of("未评估", "L1"), true));
        assertThat(list.columns().get(1).help()).isEqualTo("如实");
    }

    @Test
    void theUnitOfAFigureStandsInItsNameOrBesideIt() {
        for (String column : List.of("name: 面积（公顷）, kind: figure", "name: 面积, kind: figure, unit: 公顷")) {
            assertThat(read(TEXT.replace(COLUMN, COLUMN + "\n      - {code: area, " + column + "}"))
                            .evidenceLists()
                            .getFirst()
                            .columns()
                            .getLast()
                            .unit())
                    .as(column)
                    .isEqualTo("公顷");
        }
    }

    /** ▲ stands before the place that the mistake must name. */
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            - ▲{code: level, name: 等级, kind: choice}                      | CHOICE   | 选择列缺少“options”
            - {code: level, name: 等级, kind: text, options: ▲[L1]}         | TEXT     | 只有选择列才有“options”
            - {code: level, name: 等级, kind: text, unit: ▲公顷}            | TEXT     | 只有数值列才有“unit”
            - {code: level, name: 面积（亩）, kind: figure, unit: ▲公顷}    | 公顷     | 列名里写的单位是“亩”
            ▲- {code: level, name: 等级, kind: enterprise_name}             | covered  | 每张清单要有且只有一列企业名称（kind: enterprise_name）
            ▲- {code: level, name: 等级, synonyms: [企业名称], kind: text}  | 企业名称 | 这个表头同时属于两列
            ▲- {code: name, name: 简称, kind: text}                         | name     | 同一张清单里列的代码重复
            """)
    void aColumnThatCannotBeToldApartIsRefused(String column, String found, String reason) {
        String marked = TEXT.replace("- " + COLUMN, column);
        Place place = place(marked);

        // What is counted names the column too, and says so where it is not there any more.
        assertThat(mistakes(marked.replace(MARK, "")))
                .extracting(each -> new Place(each.line(), each.column()), each -> each.found(), each -> each.reason())
                .contains(tuple(place, found, reason));
    }

    @Test
    void aListWithoutNamesOfEnterprisesIsRefused() {
        assertThat(mistakes(TEXT.replace("kind: enterprise_name", "kind: text")))
                .singleElement()
                .satisfies(mistake -> {
                    assertThat(mistake.found()).isEqualTo("covered");
                    assertThat(mistake.reason()).startsWith("每张清单要有且只有一列企业名称");
                });
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '|', textBlock = """
            覆盖企业清单 | []                 | 覆盖企业清单
            其他清单     | [覆盖企业清单]     | 覆盖企业清单
            """)
    void twoListsMayNotShareASheet(String name, String synonyms, String shared) {
        assertThat(mistakes(withAnotherList(name, synonyms))).singleElement().satisfies(mistake -> {
            assertThat(mistake.found()).isEqualTo(shared);
            assertThat(mistake.reason()).isEqualTo("清单“covered”已经用了这个名称");
        });
    }

    @Test
    void aListMayCallItselfTwiceTheSame() {
        assertThat(read(withAnotherList("其他清单", "[其他清单]")).evidenceLists())
                .extracting(EvidenceList::code)
                .containsExactly("covered", "other");
    }

    private static String withAnotherList(String name, String synonyms) {
        return TEXT.replace(
                RULES,
                "  - {code: other, name: " + name + ", synonyms: " + synonyms + ", proves: [{indicator: firms}]}\n"
                        + RULES);
    }
}
