package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Much more than anybody writes into a cell, of what patterns look for again and again: it is read, and ends no thread. */
class LongCellsTest {

    private static final int LONGEST = 16_000;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "。", "，", ",", "、", "1、", "（注）", "[1]", "①", "★", "(", "（", "）", "原", "曾用名", "合计", "0", "1,", "1.",
                "2023.", "年", "注", "NO.1 ", "一、", " ", "亩", "公顷/", "有限公司", "C39", "-", "其中：", "万元", "是", "已注销，"
            })
    void aCellOfOneThingAgainAndAgainIsRead(String again) throws Exception {
        String many = again.repeat(LONGEST / again.length());
        for (String cell : new String[] {many, "甲公司" + many, many + "甲公司"}) {
            String quoted = '"' + cell + '"';
            String rows = "";
            for (int column = 0; column < 5; column++) {
                String[] row = {"示例" + column + "有限公司", "914403001922038216", "C39", "2023-10-10", "备注"};
                row[column] = quoted;
                rows += String.join(",", row) + "\n";
            }
            String alone = quoted + ",,,,\n";
            String csv = alone + "企业名称,统一社会信用代码,行业分类,上市日期,备注\n" + rows + alone
                    + "示例末有限公司,914403001922038216,C39,2023-10-10,\n";

            ReadSheet read = ReadSheet.of(directory, csv);

            assertThat(read.rows())
                    .as(again)
                    .extracting(EvidenceRow::name)
                    .contains("示例1有限公司", "示例2有限公司", "示例3有限公司", "示例4有限公司", "示例末有限公司");
        }
    }
}
