package cn.parklens.evidence.returned;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.enterprise.CreditCode;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowsAgainTest {

    @Test
    void rowsThatMovedAreThereAndRowsThatWereDeletedAreNot() {
        RowsAgain rows = rows(row("1", "甲公司") + row("2", "乙公司") + row("3", "丙公司"), row("3", "丙公司") + row("1", "甲公司"));

        assertThat(IntStream.of(2, 3, 4).filter(rows::has)).containsExactly(2, 4);
    }

    @Test
    void aCodeThatWasMendedIsKnownByTheNameAndANameByTheCode() {
        RowsAgain rows = rows(row("1", "甲公司") + row("2", "乙公司"), row("7", "甲公司") + row("2", "乙有限公司"));

        assertThat(IntStream.of(2, 3).filter(rows::has)).containsExactly(2, 3);
    }

    @Test
    void whereCodeAndNameAreOthersItIsAnotherEnterprise() {
        RowsAgain rows = rows(row("1", "甲公司") + row("2", "乙公司"), row("1", "甲公司") + row("9", "新公司"));

        assertThat(rows.has(3)).isFalse();
    }

    @Test
    void aRowWithoutNameThatGotOneAtItsPlaceIsThere() {
        RowsAgain mended = rows(
                row("1", "甲公司") + row("", "") + row("3", "丙公司"), row("1", "甲公司") + row("8", "补上公司") + row("3", "丙公司"));
        RowsAgain deleted = rows(row("1", "甲公司") + row("", "") + row("3", "丙公司"), row("1", "甲公司") + row("3", "丙公司"));

        assertThat(mended.has(3)).isTrue();
        assertThat(deleted.has(3)).as("row 3 holds another row now").isFalse();
    }

    @Test
    void ofTwoRowsWithoutNameAndOneNewRowOneIsGone() {
        RowsAgain rows = rows(
                row("1", "甲公司") + row("", "") + row("", "") + row("3", "丙公司"),
                row("1", "甲公司") + row("", "补上公司") + row("3", "丙公司"));

        assertThat(IntStream.of(3, 4).filter(rows::has)).containsExactly(3);
    }

    @Test
    void aSecondRowOfTheSameEnterpriseThatWasDeletedIsGone() {
        RowsAgain rows = rows(row("1", "甲公司") + row("2", "乙公司") + row("1", "甲公司"), row("1", "甲公司") + row("2", "乙公司"));

        assertThat(IntStream.of(2, 3, 4).filter(rows::has)).containsExactly(2, 3);
    }

    @Test
    void aHundredThousandRowsOfWhichEveryTenthWasDeleted() {
        ListRows before = new ListRows();
        ListRows now = new ListRows();
        for (int i = 0; i < 100_000; i++) {
            before.add(i + 2, "", "第" + i + "有限公司");
            if (i % 10 != 0) {
                now.add(now.size() + 2, "", "第" + i + "有限公司");
            }
        }
        RowsAgain rows = new RowsAgain(before, now);

        assertThat(IntStream.range(2, 100_002).filter(rows::has)).hasSize(90_000);
    }

    private static String row(String code, String name) {
        return code + "\t" + name + "\n";
    }

    /** The first row stands below the header. */
    private static RowsAgain rows(String before, String now) {
        return new RowsAgain(list(before), list(now));
    }

    private static ListRows list(String rows) {
        ListRows list = new ListRows();
        int number = 2;
        for (String row : rows.lines().toList()) {
            String[] parts = row.split("\t", -1);
            String code = parts[0].isEmpty() ? "" : CreditCode.of("91", "320213", "0000000" + parts[0]);
            list.add(number++, code, parts[1]);
        }
        return list;
    }
}
