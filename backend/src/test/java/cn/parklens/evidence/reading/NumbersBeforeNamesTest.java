package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.problem.ProblemTexts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersBeforeNamesTest {

    @TempDir
    private Path directory;

    private List<Problem> told(String names) throws Exception {
        return ReadSheet.of(directory, "企业名称,行业分类\n" + names.replace("|", ",C39\n") + ",C39\n")
                .summary()
                .problems()
                .stream()
                .filter(problem -> problem.kind() == EvidenceProblem.NAMES_NUMBERED)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 苏州示例一有限公司|2 苏州示例二有限公司|3 苏州示例三有限公司",
                "1\u3000苏州示例一有限公司|2\u3000苏州示例二有限公司|3\u3000苏州示例三有限公司",
                "第1家 苏州示例一有限公司|第2家 苏州示例二有限公司|第3家 苏州示例三有限公司",
                "１ 苏州示例一有限公司|２ 苏州示例二有限公司|３ 苏州示例三有限公司|苏州示例四有限公司",
                "7 苏州示例一有限公司|8 苏州示例二有限公司|10 苏州示例三有限公司|11 苏州示例四有限公司"
            })
    void numbersThatRunFromRowToRowAreAskedAboutOnce(String names) throws Exception {
        List<Problem> told = told(names);

        assertThat(told).singleElement().satisfies(problem -> {
            assertThat(problem.place().address()).endsWith("!A2");
            assertThat(ProblemTexts.in(Locale.CHINA).message(problem))
                    .startsWith("“" + names.substring(0, names.indexOf('|')).replace('\u3000', ' ') + "”等 ")
                    .endsWith("个企业名称以连续的数字开头，像是序号；没有去掉，按所写的名称认定企业。");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "58 同城示例有限公司|苏州示例二有限公司|苏州示例三有限公司",
                "1 苏州示例一有限公司|2 苏州示例二有限公司",
                "3 苏州示例一有限公司|9 苏州示例二有限公司|4 苏州示例三有限公司",
                "1、苏州示例一有限公司|2、苏州示例二有限公司|3、苏州示例三有限公司",
                "第一 苏州示例一有限公司|第二 苏州示例二有限公司|第三 苏州示例三有限公司",
                "360安全示例有限公司|361度示例有限公司|362号示例有限公司"
            })
    void othersAreNot(String names) throws Exception {
        assertThat(told(names)).isEmpty();
    }
}
