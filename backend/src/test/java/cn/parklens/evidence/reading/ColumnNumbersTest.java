package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.reading.around.Skipped;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnNumbersTest {

    private static final String HEADER = "序号,企业名称,统一社会信用代码,行业分类,上市日期,备注\n";
    private static final String ROWS = """
            1,示例一有限公司,914403001922038216,C39,2023-10-10,
            2,示例二有限公司,91440300708461136T,C27,2023-10-10,重点
            """;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "甲,乙,丙,1,2,3",
                "（一）,（二）,（三）,（四）,（五）,（六）",
                "一,二,三,四,五,六",
                "甲,乙,一,二,三,四",
                "栏次,一,二,三,四,五",
                "第一栏,第二栏,第三栏,第四栏,第五栏,第六栏",
                "（1）,（2）,（3）,（4）＝（3）×10,（5）=（3）+（4）,（6）",
                "(一),(二),(三),(四),(五)=(三)+(四),(六)",
                "甲,乙,1,2,3,4",
                "栏次,1,2,3,4,5",
                "栏 次,甲,乙,1,2,—",
                "（1）,（2）,（3）,（4）,（5）,（6）",
                "①,②,③,④,⑤,⑥",
                "A,B,C,D,E,F",
                "1,2,3,4,5,6",
                "1,2,3,4,5=3+4,6",
                "第1列,第2列,第3列,第4列,第5列,第6列",
                "甲,乙,1,2,3,略",
                ",甲,1,2,3,"
            })
    void aRowThatNumbersTheColumnsIsNoEnterpriseAndIsSaid(String numbers) throws Exception {
        ReadSheet read = ReadSheet.of(directory, HEADER + numbers + "\n" + ROWS);
        assertThat(read.rows()).extracting(EvidenceRow::rowNumber).containsExactly(3, 4);
        assertThat(read.rows()).allSatisfy(row -> assertThat(row.usable()).isTrue());
        assertThat(read.summary().skippedRows()).containsEntry(Skipped.Reason.COLUMN_NUMBERS, 1L);
        assertThat(read.summary().skipped().getFirst().firstRow()).isEqualTo(2);
    }

    @Test
    void itMayFollowEveryHeaderThatComesAgainAndStandBelowABlankRow() throws Exception {
        ReadSheet read = ReadSheet.of(
                directory, HEADER + ",,,,,\n甲,乙,1,2,3,4\n" + ROWS + HEADER + "甲,乙,1,2,3,4\n" + "3,示例三有限公司,,C39,,\n");
        assertThat(read.rows()).extracting(EvidenceRow::rowNumber).containsExactly(4, 5, 8);
        assertThat(read.summary().skippedRows())
                .containsEntry(Skipped.Reason.COLUMN_NUMBERS, 2L)
                .containsEntry(Skipped.Reason.HEADER, 1L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,示例三有限公司,2,3,4,5",
                "1,甲乙有限公司,,C39,,",
                "1,A,914403001922038216,C39,2023-10-10,",
                "1,甲,91440300192203821,C39,,",
                "1,3,2,4,6,5",
                "一,示例三有限公司,,C39,,",
                "一,二,914403001922038216,C39,2023-10-10,",
                "1,一,2,二,3,三",
                "三,二,一,四,五,六",
                "一,一二,三,四,五,六",
                "(1),(2),(3)=,(4)=甲,(5),(6)",
                "1,A,2,B,3,C",
                "5,7,,,,"
            })
    void aRowOfTheListIsReadHoweverItsCellsAreNumbered(String row) throws Exception {
        ReadSheet read = ReadSheet.of(directory, HEADER + row + "\n" + ROWS);
        assertThat(read.rows()).hasSize(3);
        assertThat(read.summary().skippedRows()).doesNotContainKey(Skipped.Reason.COLUMN_NUMBERS);
    }

    @Test
    void furtherDownSuchARowIsAskedAbout() throws Exception {
        ReadSheet read = ReadSheet.of(directory, HEADER + ROWS + "甲,乙,1,2,3,4\n");
        assertThat(read.rows()).hasSize(3);
        assertThat(read.rows().getLast().usable()).isFalse();
    }

    @Test
    void itMayStandBelowAHeaderOfTwoLevels() throws Exception {
        ReadSheet read = ReadSheet.of(directory, """
                序号,企业信息,,经营情况（亿元）,,行业分类
                ,企业名称,信用代码,营业收入,利润,
                甲,乙,丙,1,2,3
                1,示例一有限公司,914403001922038216,2,1,C39
                """);
        assertThat(read.header().lastRow()).isEqualTo(2);
        assertThat(read.header().column("revenue").orElseThrow().unit()).isEqualTo("亿元");
        assertThat(read.rows()).hasSize(1);
        assertThat(read.summary().skippedRows()).containsEntry(Skipped.Reason.COLUMN_NUMBERS, 1L);
    }
}
