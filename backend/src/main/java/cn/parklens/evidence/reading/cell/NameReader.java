package cn.parklens.evidence.reading.cell;

import cn.parklens.evidence.enterprise.EnterpriseName;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.workbook.Cell;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A name is kept as written but for spaces around it, and for how wide those within are. */
final class NameReader implements CellReader {

    private static final int LONGEST = 200;

    /** 1、　X, as an input method types it. */
    private static final char WIDE = '\u3000';

    private static final char UNBROKEN = '\u00a0';

    /** What is said of a text that is no name at all. */
    private static final String NO_WORD = "NO_WORD";

    private static final String TOO_LONG = "TOO_LONG";

    /** Ends no name of an enterprise: traders without a company, offices, committees. */
    private static final Pattern NO_ENTERPRISE =
            Pattern.compile(".*([(（]个体(工商户|户)?[)）]|个体工商户|管理委员会|管委会|人民政府|居民?委员?会|村民?委员?会|街道办)");
    /** What it ends with: every other name is spared the pattern. */
    private static final String NO_ENTERPRISE_ENDS = ")）户会府办";

    @Override
    public CellReading read(Cell cell) {
        String name = Texts.tidy(cell.text())
                .replace("\r", "")
                .replace("\n", "")
                .replace(WIDE, ' ')
                .replace(UNBROKEN, ' ');
        if (cell.kind() != Cell.Kind.TEXT || !hasWord(name)) {
            return CellReading.unclear(EvidenceProblem.NAME_UNCLEAR, NO_WORD);
        }
        if (name.length() > LONGEST) {
            return CellReading.unclear(EvidenceProblem.NAME_UNCLEAR, TOO_LONG);
        }
        String own = EnterpriseName.unmarked(name);
        UnlikelyName.@Nullable Why unlikely = UnlikelyName.why(own);
        if (unlikely != null) {
            return CellReading.understood(name, EvidenceProblem.NAME_UNLIKELY, unlikely.name());
        }
        if (EnterpriseName.holdsFormerName(name)) {
            return CellReading.understood(name, EvidenceProblem.NAME_WITH_FORMER, EnterpriseName.fold(name));
        }
        if (SeveralNames.areIn(cell.text())) {
            return CellReading.understood(name, EvidenceProblem.NAME_OF_SEVERAL);
        }
        if (NO_ENTERPRISE_ENDS.indexOf(name.charAt(name.length() - 1)) >= 0
                && NO_ENTERPRISE.matcher(name).matches()) {
            return CellReading.understood(name, EvidenceProblem.NAME_OF_NO_ENTERPRISE);
        }
        if (EnterpriseName.isBranch(name)) {
            return CellReading.understood(name, EvidenceProblem.NAME_OF_BRANCH);
        }
        return own.length() < name.length()
                ? CellReading.understood(name, EvidenceProblem.NAME_WITH_MARKS, own)
                : CellReading.understood(name);
    }

    /** Two letters at least: 123 and A1 are none. */
    private static boolean hasWord(String name) {
        int letters = 0;
        for (int i = 0; i < name.length(); i++) {
            if (Character.isLetter(name.charAt(i))) {
                letters++;
            }
        }
        return letters >= 2;
    }
}
