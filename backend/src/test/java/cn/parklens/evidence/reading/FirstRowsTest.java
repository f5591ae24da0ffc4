package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.parklens.evidence.HeaderMappings.Meaning;
import cn.parklens.evidence.SheetHead;
import cn.parklens.evidence.SheetHead.HeadColumn;
import cn.parklens.evidence.reading.header.HeaderMapping;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstRowsTest {

    private static final String TWO_LEVELS = """
            某某园情况,,,,
            序,厂商,,规模,
            ,全名,号码,进账(万元),挂牌日
            1,示例一有限公司,914403001922038216,12,2001-02-03
            """;

    @TempDir
    private Path directory;

    /** Whichever of its rows a person calls the header, and again when the page is sent with what was shown. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void aHeaderOfTwoLevelsThatNobodyKnowsIsOfferedWhole(int chosen) throws Exception {
        SheetHead head = head(TWO_LEVELS, chosen);

        assertThat(head.headerRow()).isEqualTo(3);
        assertThat(head.columns())
                .extracting(HeadColumn::header)
                .containsExactly("序", "厂商/全名", "厂商/号码", "规模/进账(万元)", "规模/挂牌日");
    }

    @Test
    void whatStandsBelowNoTextOfTheHeaderIsOfferedByItsLetter() throws Exception {
        SheetHead head = head("厂商,,进账\n甲厂,914403001922038216,12\n乙厂,,13,,见附注\n", 1);

        assertThat(head.columns())
                .extracting(HeadColumn::letters, HeadColumn::header, HeadColumn::meaning)
                .containsExactly(
                        tuple("A", "厂商", null),
                        tuple("B", "", Meaning.LEFT_OUT),
                        tuple("C", "进账", null),
                        tuple("E", "", Meaning.LEFT_OUT));
        assertThat(head.rows().get(1).cells()).containsExactly("甲厂", "914403001922038216", "12", "");
    }

    /** No enterprise is a level of a header, nor is the title of all. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "厂商,\n示例一有限公司,914403001922038216\n",
                "某某园情况,,\n厂商,号码\n示例一有限公司,914403001922038216\n",
                "厂商,号码,进账\n甲厂,914403001922038216,\n乙厂,,12\n"
            })
    void aPlainHeaderStaysOneRow(String csv) throws Exception {
        int row = csv.startsWith("厂") ? 1 : 2;

        SheetHead head = head(csv, row);

        assertThat(head.headerRow()).isEqualTo(row);
        assertThat(head.columns().getFirst().header()).isEqualTo("厂商");
    }

    private SheetHead head(String csv, int headerRow) throws Exception {
        Path file = Files.writeString(directory.resolve("file"), csv);
        return FirstRows.of(file, "清单.csv", Lists.LISTED, HeaderMapping.NONE, 0, headerRow)
                .orElseThrow();
    }
}
