package cn.parklens.evidence.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.FileRefused;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.problem.ProblemTexts;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextWorkbookTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "UTF-8, false",
        "UTF-8, true",
        "GB18030, false",
        "GBK, false",
        "UTF-16LE, true",
        "UTF-16BE, true",
        "UTF-16LE, false",
        "UTF-16BE, false",
        "UTF-32LE, true",
        "UTF-32BE, true"
    })
    void everyUsualEncodingIsRecognised(String charset, boolean marked) throws Exception {
        String text = "企业名称,营业收入\r\n示例科技（苏州）有限公司,\"1,234.5\"\r\n";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(((marked ? "\uFEFF" : "") + text).getBytes(Charset.forName(charset)));
        Path file = Files.write(directory.resolve("名单.csv"), bytes.toByteArray());
        List<Row> rows = XlsxTest.rows(file);
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).text(0)).isEqualTo("企业名称");
        assertThat(rows.get(1).text(0)).isEqualTo("示例科技（苏州）有限公司");
        assertThat(rows.get(1).text(1)).isEqualTo("1,234.5");
    }

    /** A character such as 一 (4E 00) has its zero byte on the other side than tabs and line ends. */
    @ParameterizedTest
    @CsvSource({"UTF-16LE, '\t'", "UTF-16BE, '\t'", "UTF-16LE, ','", "UTF-16BE, ','"})
    void wideTextWithoutMarkIsRecognisedByItsTabsAndLineEnds(String charset, String separator) throws Exception {
        String text = String.join(separator, "企业名称", "统一社会信用代码") + "\r\n"
                + String.join(separator, "一品科技　有限公司", "91130101100000008E") + "\r\n";
        Path file = Files.write(directory.resolve("名单.txt"), text.getBytes(Charset.forName(charset)));
        List<Row> rows = XlsxTest.rows(file);
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).text(1)).isEqualTo("统一社会信用代码");
        assertThat(rows.get(1).text(0)).isEqualTo("一品科技　有限公司");
        assertThat(rows.get(1).text(1)).isEqualTo("91130101100000008E");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {",", "'\t'", ";", "，"})
    void everyUsualSeparatorIsRecognised(String separator) throws Exception {
        String text = String.join(separator, "甲", "乙", "丙") + "\n\n"
                + String.join(separator, "\"一\n二 \"\"三\"\"\"", "2", "=\"003\"") + "\n";
        Path file = Files.writeString(directory.resolve("x.txt"), text);
        List<Row> rows = XlsxTest.rows(file);
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1).isBlank()).isTrue();
        assertThat(rows.get(2).number()).isEqualTo(3);
        assertThat(rows.get(2).text(0)).isEqualTo("一\n二 \"三\"");
        assertThat(rows.get(2).text(2)).isEqualTo("003");
    }

    @Test
    void anEncodingThatWasFoundByTryingIsSaid() throws Exception {
        Path file = Files.write(directory.resolve("x.csv"), "企业名称,代码\n".getBytes(Charset.forName("GBK")));
        try (Workbook workbook = Workbooks.open(file, "上市企业.csv", Limits.standard())) {
            assertThat(workbook.notes())
                    .extracting(it -> it.kind())
                    .containsExactly(EvidenceProblem.FILE_READ_AS_GB18030);
            assertThat(workbook.sheets()).containsExactly(new Sheet(0, "上市企业", false));
        }
        Files.write(file, "企业名称,代码\n".getBytes(StandardCharsets.UTF_8));
        try (Workbook workbook = Workbooks.open(file, "x.csv", Limits.standard())) {
            assertThat(workbook.notes()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        // Encoding, mark, bytes put in after 示例 in the third line, and where they are found.
        "GB18030, false, FF FE 81, 3, 5",
        "UTF-8, false, FF FE, 3, 7",
        "UTF-8, true, C3 28, 3, 7",
        "UTF-16LE, true, 00 D8, 3, 5",
        "UTF-16BE, true, D8 00, 3, 5",
        "UTF-32LE, true, 00 00 11 00, 3, 9",
        "UTF-32BE, true, 00 11 00 00, 3, 9"
    })
    void theFirstBytesThatAreNoTextAreNamedWithTheirLineAndPlace(
            String charset, boolean marked, String hex, String line, String position) throws Exception {
        Charset encoding = Charset.forName(charset);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(((marked ? "\uFEFF" : "") + "企业名称,统一社会信用代码\r\n示例一有限公司,91\r\n示例").getBytes(encoding));
        byte[] broken = HexFormat.ofDelimiter(" ").parseHex(hex);
        bytes.write(broken);
        bytes.write("二有限公司,92\r\n".getBytes(encoding));
        Path file = Files.write(directory.resolve("x.csv"), bytes.toByteArray());

        Problem problem = refused(file);

        assertThat(problem.kind()).isEqualTo(EvidenceProblem.FILE_ENCODING_UNKNOWN);
        assertThat(problem.arguments()).containsExactly(line, position);
        assertThat(problem.found()).startsWith(hex).hasSize(11);
        assertThat(ProblemTexts.in(Locale.CHINA).message(problem))
                .startsWith("文本文件第 " + line + " 行第 " + position + " 个字节起不是任何文字（该处为十六进制 " + hex);
    }

    @Test
    void aTextThatEndsInTheMiddleOfACharacterIsNotTakenForAnotherEncoding() throws Exception {
        byte[] whole = "企业名称,统一社会信用代码\n示例一有限公司,91440300".getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, whole.length - 10);
        Path file = Files.write(directory.resolve("x.csv"), cut);
        assertThat(refused(file).arguments()).containsExactly("2", "19");
    }

    private static Problem refused(Path file) {
        return catchThrowableOfType(
                        FileRefused.class,
                        () -> Workbooks.open(file, "上市企业.csv", Limits.standard())
                                .close())
                .problem();
    }

    /** 甲's remark would be all that follows; or, where a later cell is quoted, the rows between. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "甲有限公司,91,\"重点\n乙有限公司,92\n丙有限公司,93\n",
                "甲有限公司,91,\"重点\n乙有限公司,92\n丙有限公司,93",
                "甲有限公司,91,\"重点\n乙有限公司,92,\n丙有限公司,93,\"上市\"\n丁有限公司,94,\n",
                "甲有限公司,91,\"重点\r\n乙有限公司,92,\r\n丙有限公司,93,普通\r\n"
            })
    void rowsInACellWhoseQuotationMarkIsOpenAreNotLost(String rows) throws Exception {
        Path file = Files.writeString(directory.resolve("名单.csv"), "企业名称,统一社会信用代码,备注\n" + rows);

        FileRefused refused = catchThrowableOfType(FileRefused.class, () -> XlsxTest.rows(file));

        assertThat(refused).as("rows").isNotNull();
        assertThat(refused.problem().kind()).isEqualTo(EvidenceProblem.FILE_QUOTE_NOT_CLOSED);
        assertThat(refused.problem().place().address()).endsWith("C2");
        assertThat(refused.problem().found()).isEqualTo("重点");
    }

    @Test
    void cellsOfSeveralLinesAreCells() throws Exception {
        Path file = Files.writeString(
                directory.resolve("名单.csv"),
                "企业名称,统一社会信用代码,\"备注\n（可空）\"\n甲有限公司,91,\"一，重点\n二, 上市\n\n三\"\n乙有限公司,92,\"重点\n企业\"\n");

        List<Row> rows = XlsxTest.rows(file);

        assertThat(rows).hasSize(3);
        assertThat(rows.get(1).text(2)).isEqualTo("一，重点\n二, 上市\n\n三");
        assertThat(rows.get(2).text(2)).isEqualTo("重点\n企业");
    }
}
