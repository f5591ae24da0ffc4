package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of sums by street, industry or kind that no word tells, in a list with figures. */
class NameOfGroupTest {

    private static final String LIST = """
            企业名称,统一社会信用代码,营业收入
            示例一有限公司,914403001922038216,15.5
            示例二有限公司,91440300708461136T,16.5
            """;

    @TempDir
    private Path directory;

    private List<Problem> problems(String row) throws Exception {
        List<EvidenceRow> rows = ReadSheet.of(directory, LIST + row + "\n示例三有限公司,91320500213508107N,8\n")
                .rows();
        assertThat(rows).hasSize(4).allMatch(EvidenceRow::usable);
        return rows.get(2).problems();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "东区街道",
                "示例镇",
                "电子信息产业",
                "二、装备制造产业",
                "（一）东区",
                "北片",
                "高新片区",
                "一期",
                "规上企业",
                "国有企业",
                "民营企业",
                "其他企业",
                "【东区】",
                "东区街道（2家）",
                "批发和零售业",
                "道路绿地",
                "市政道路",
                "公共设施用地",
                "空置厂房",
                "待出让地块",
                "3号地块",
                "B-03地块",
                "电子信息产业：",
                "东区街道①"
            })
    void aRowWithFiguresThatNamesAGroupOrLandIsAskedAbout(String name) throws Exception {
        assertThat(problems(name + ",,32")).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(EvidenceProblem.NAME_OF_GROUP);
            assertThat(problem.place().address()).endsWith("!A4");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "示例纺织,,32",
                "示例实业,,32",
                "示例药业,,32",
                "示例度假区,,32",
                "示例度假村,,32",
                "示例白酒古镇,,32",
                "示例丝绸小镇,,32",
                "示例港务区,,32",
                "示例芯片,,32",
                "示例企业（有限合伙）,,32",
                "示例个人独资企业,,32",
                "示例投资合伙企业,,32",
                "示例第一医院,,32",
                "东区街道,913205002135081070,32",
                "示例电子产业,91320500213508107N1,32"
            })
    void anEnterpriseIsNotNorIsWhatHasACode(String row) throws Exception {
        assertThat(problems(row)).extracting(Problem::kind).doesNotContain(EvidenceProblem.NAME_OF_GROUP);
    }
}
