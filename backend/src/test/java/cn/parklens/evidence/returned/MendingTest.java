package cn.parklens.evidence.returned;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.Recognition;
import cn.parklens.evidence.returned.Mending.Outcome;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MendingTest {

    private static final String CODE = "CODE_CHECK_FAILED\nlisted\n统一社会信用代码";
    private static final String BLANK = "CELL_MISSING\nlisted\n行业分类";

    @Test
    void aListInTwoSheetsWasReadInOneOfThem() {
        var listed = new Recognition.SheetTaken(0, "上市企业", "listed", 1, List.of());
        var more = new Recognition.SheetTaken(1, "上市企业（续）", "listed", 1, List.of());
        var champions = new Recognition.SheetTaken(2, "单项冠军", "champions", 1, List.of());
        Recognition twice = new Recognition(List.of(listed, more, champions), false);

        assertThat(Mending.isInSeveralSheets(twice, Set.of("champions", "listed")))
                .isTrue();
        assertThat(Mending.isInSeveralSheets(twice, Set.of("champions"))).isFalse();
        assertThat(Mending.isInSeveralSheets(new Recognition(List.of(listed, champions), false), Set.of("listed")))
                .isFalse();
        assertThat(Mending.isInSeveralSheets(null, Set.of("listed"))).isFalse();
    }

    @Test
    void rowsThatMovedAreKnownByTheirEnterprise() {
        assertThat(compared(
                        List.of(asking(BLANK, "91A", "甲", 4), asking(BLANK, "91B", "乙", 5)),
                        List.of(asking(BLANK, "91B", "乙", 4))))
                .extracting(outcome -> outcome.gone().size(), Outcome::left, Outcome::fresh)
                .containsExactly(1, 1, 0);
    }

    @Test
    void aCodeThatIsStillWrongInAnotherWayIsLeftAndNotNew() {
        assertThat(compared(List.of(asking(CODE, "91A", "甲", 4)), List.of(asking(CODE, "91X", "甲", 4))))
                .extracting(outcome -> outcome.gone().size(), Outcome::left, Outcome::fresh)
                .containsExactly(0, 1, 0);
    }

    @Test
    void theSameKindInAnotherEnterpriseIsNew() {
        assertThat(compared(List.of(asking(BLANK, "91A", "甲", 4)), List.of(asking(BLANK, "91C", "丙", 4))))
                .extracting(outcome -> outcome.gone().size(), Outcome::left, Outcome::fresh)
                .containsExactly(1, 0, 1);
    }

    @Test
    void aRowThatNamesNobodyIsKnownByItsNumber() {
        assertThat(compared(
                        List.of(asking(BLANK, "", "", 4), asking(BLANK, "", "", 5)), List.of(asking(BLANK, "", "", 5))))
                .extracting(outcome -> outcome.gone().size(), Outcome::left, Outcome::fresh)
                .containsExactly(1, 1, 0);
    }

    /** A text file has no sheets: it is called like the file, which is often saved under another name. */
    @Test
    void theSheetMayBeCalledOtherwiseTheNextTime() {
        String header = "HEADER_MISSES_COLUMN\nlisted\n";
        assertThat(compared(
                        List.of(asking(header, "", "", 1)), List.of(new Asking(header, "", "", "上市企业清单（改）", 1, ""))))
                .extracting(outcome -> outcome.gone().size(), Outcome::left, Outcome::fresh)
                .containsExactly(0, 1, 0);
        String unknown = "SHEET_OF_NO_LIST\n\n";
        assertThat(compared(List.of(asking(unknown, "", "", 0)), List.of(new Asking(unknown, "", "", "其他", 0, ""))))
                .as("where no list is known, the sheet is all that is")
                .extracting(outcome -> outcome.gone().size(), Outcome::left, Outcome::fresh)
                .containsExactly(1, 0, 1);
    }

    /** An enterprise was renamed, and in the file after that nothing was: nobody mended it. */
    @Test
    void whatWasAskedOfTheVersionBeforeIsNotMendedByTheNext() {
        List<Asking> before = List.of(
                asking("NAME_FORMER\nlisted\n企业名称", "91D", "丁", 5),
                asking("NAME_NEAR_BEFORE\nlisted\n企业名称", "91E", "戊", 6),
                asking(BLANK, "91A", "甲", 4));
        assertThat(compared(before, List.of()))
                .extracting(outcome -> outcome.gone().size(), Outcome::left, Outcome::fresh, Outcome::pending)
                .containsExactly(1, 0, 0, 0);
    }

    @Test
    void whatIsLookedForOnlyAfterImportIsNotNewWhenTheFileBeforeWasRefused() {
        List<Asking> now = List.of(
                asking(BLANK, "91C", "丙", 4),
                asking("NAME_OTHER_IN_LIST\nlisted\n企业名称", "91D", "丁", 5),
                asking("NAME_NEAR_IN_LIST\nchampions\n企业名称", "91E", "戊", 6),
                asking("listed_by_reference_date\nlisted", "", "己", 7));
        assertThat(compared(List.of(), now))
                .as("the list of champions was imported before")
                .extracting(Outcome::fresh, Outcome::later)
                .containsExactly(2, 2);
    }

    @Test
    void whatOnlyAnImportFindsIsPendingWhereTheLaterFileIsRefused() {
        List<Asking> before = List.of(
                asking(BLANK, "91C", "丙", 4),
                asking("NAME_NEAR_IN_LIST\nlisted\n企业名称", "91D", "丁", 5),
                asking("listed_by_reference_date\nlisted", "", "己", 7));
        assertThat(Mending.compared(Asking::isFoundOnceImported, Set.of(), before, List.of()))
                .extracting(outcome -> outcome.gone().size(), Outcome::left, Outcome::pending)
                .containsExactly(1, 0, 2);
        assertThat(Mending.compared(Asking::isFoundByNames, Set.of(), before, List.of()))
                .as("imported, and its names wait to be compared")
                .extracting(outcome -> outcome.gone().size(), Outcome::pending)
                .containsExactly(2, 1);
        assertThat(compared(before, List.of()))
                .extracting(outcome -> outcome.gone().size(), Outcome::pending)
                .containsExactly(3, 0);
    }

    @Test
    void aSumIsOfAllRowsAndAColumnIsTheLists() {
        Asking sum = asking("TOTAL_DIFFERS\nlisted\n=area", "", "", 9);
        assertThat(sum.isOfSums()).isTrue();
        assertThat(sum.column()).isEqualTo("area");
        assertThat(asking(BLANK, "91A", "甲", 4).isOfSums()).isFalse();
        assertThat(asking(BLANK, "91A", "甲", 4).column()).isEmpty();
    }

    @Test
    void twoProblemsOfOneKindInOneEnterpriseAreTwo() {
        assertThat(compared(
                        List.of(asking(BLANK, "91A", "甲", 4), asking(BLANK, "91A", "甲", 9)),
                        List.of(asking(BLANK, "91A", "甲", 4))))
                .extracting(outcome -> outcome.gone().size(), Outcome::left, Outcome::fresh)
                .containsExactly(1, 1, 0);
    }

    private static Outcome compared(List<Asking> before, List<Asking> now) {
        return Mending.compared(one -> false, Set.of("listed"), before, now);
    }

    private static Asking asking(String what, String key, String name, int row) {
        return new Asking(what, key, name, "上市企业清单", row, "");
    }
}
