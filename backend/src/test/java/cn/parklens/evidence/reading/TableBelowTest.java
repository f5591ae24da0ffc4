package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.around.Skipped;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Little tables of contacts and counts that offices set below a list, with a blank row between and without. */
class TableBelowTest {

    private static final String LIST = """
            序号,企业名称,统一社会信用代码,行业分类,上市日期
            1,示例一有限公司,914403001922038216,C39,2023-10-10
            2,示例二有限公司,91440300708461136T,C27,2023-10-10
            """;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "姓名,职务,手机,,\n张三,科长,13900000000,,\n李四,科员,13900000001,,\n",
                "联系人,电话,邮箱,,\n张三,0512-1234,a@example.cn,,\n",
                "街道,企业数,,,\n东区,2,,,\n西区,2,,,\n",
                "楼宇,入驻数,,,\nA座,2,,,\n科创大厦,1,,,\n",
                "专业园,企业家数,面积,,\n电子园,2,10,,\n装备园,1,8,,\n",
                "片区,亩,万元,,\n北片,30,2400,,\n南片,17.5,1202,,\n",
                "行业,户数,占比,,\n电子,2,66%,,\n合计,2,100%,,\n"
            })
    void isLeftOutAndSaidOnce(String table) throws Exception {
        for (String between : List.of("", ",,,,\n")) {
            ReadSheet read = ReadSheet.of(directory, LIST + between + table);
            assertThat(read.rows()).as(table).hasSize(2).allMatch(EvidenceRow::usable);
            assertThat(read.summary().problems())
                    .as(table)
                    .extracting(Problem::kind)
                    .containsExactly(EvidenceProblem.TABLE_BELOW_LEFT_OUT);
            assertThat(read.summary().skippedRows())
                    .as(table)
                    .containsEntry(Skipped.Reason.OTHER_LIST, table.lines().count())
                    .doesNotContainKeys(Skipped.Reason.TOTAL, Skipped.Reason.HEADER);
        }
    }

    @Test
    void countsInOneRowAreATotal() throws Exception {
        ReadSheet read = ReadSheet.of(directory, LIST + ",,,,\n规上企业,2,规下企业,1,\n");
        assertThat(read.rows()).hasSize(2);
        assertThat(read.summary().skippedRows()).containsEntry(Skipped.Reason.TOTAL, 1L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3,示例电子产业,,C39,\n",
                "3,示例单位,,制造业,\n4,示例行业,,35,\n",
                ",示例三有限公司,,行业,\n",
                "3,示例三有限公司,91320500213508107N,软件业,\n"
            })
    void rowsOfTheListAreNoTable(String rows) throws Exception {
        ReadSheet read = ReadSheet.of(directory, LIST + rows);
        assertThat(read.rows()).hasSize(2 + (int) rows.lines().count());
        assertThat(read.ofSheetItself()).isEmpty();
    }
}
