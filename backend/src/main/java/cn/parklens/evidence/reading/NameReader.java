package cn.parklens.evidence.reading;

import cn.parklens.evidence.enterprise.EnterpriseName;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.workbook.Cell;

/** A name is kept as written but for spaces around it. */
final class NameReader implements CellReader {

    private static final int LONGEST = 200;

    @Override
    public CellReading read(Cell cell) {
        String name = Texts.tidy(cell.text()).replace("\r", "").replace("\n", "");
        if (cell.kind() != Cell.Kind.TEXT || name.length() < 2 || name.length() > LONGEST || !hasWord(name)) {
            return CellReading.unclear(EvidenceProblem.NAME_UNCLEAR);
        }
        if (UnlikelyName.isOne(name)) {
            return CellReading.understood(name, EvidenceProblem.NAME_UNLIKELY);
        }
        return EnterpriseName.isBranch(EnterpriseName.fold(name))
                ? CellReading.understood(name, EvidenceProblem.NAME_OF_BRANCH)
                : CellReading.understood(name);
    }

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
