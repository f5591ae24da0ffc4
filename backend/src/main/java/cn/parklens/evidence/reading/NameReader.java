package cn.parklens.evidence.reading;

import cn.parklens.evidence.enterprise.EnterpriseName;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.workbook.Cell;
import java.util.Set;

/** A name is kept as written but for spaces around it. */
final class NameReader implements CellReader {

    private static final int LONGEST = 200;
    private static final Set<String> FILLERS = Set.of("本公司", "我公司", "本企业", "测试", "测试企业", "测试公司", "某公司", "某企业");

    @Override
    public CellReading read(Cell cell) {
        String name = Texts.tidy(cell.text()).replace("\r", "").replace("\n", "");
        if (cell.kind() != Cell.Kind.TEXT || name.length() < 2 || name.length() > LONGEST || !hasWord(name)) {
            return CellReading.unclear(EvidenceProblem.NAME_UNCLEAR);
        }
        if (isFormula(name) || FILLERS.contains(name) || PersonName.isLikely(name)) {
            return CellReading.understood(name, EvidenceProblem.NAME_UNLIKELY);
        }
        return EnterpriseName.isBranch(EnterpriseName.fold(name))
                ? CellReading.understood(name, EvidenceProblem.NAME_OF_BRANCH)
                : CellReading.understood(name);
    }

    /** A spreadsheet would calculate it: no licence bears such a name. */
    private static boolean isFormula(String name) {
        return "=@+-＝＠＋－".indexOf(name.charAt(0)) >= 0;
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
