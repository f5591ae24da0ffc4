package cn.parklens.evidence.reading.cell;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.workbook.Cell;
import java.util.Locale;
import java.util.Set;

/** 是 or 否, in the ways people tick a box. */
final class YesNoReader implements CellReader {

    private static final Set<String> YES =
            Set.of("是", "有", "y", "yes", "true", "√", "✓", "✔", "☑", "1", "已覆盖", "覆盖", "已", "对");
    private static final Set<String> NO =
            Set.of("否", "无", "没有", "n", "no", "false", "×", "✗", "✘", "x", "0", "未覆盖", "未", "不是", "☐", "□");

    @Override
    public CellReading read(Cell cell) {
        String text = Texts.folded(cell.text()).toLowerCase(Locale.ROOT);
        if (YES.contains(text)) {
            return CellReading.understood(true);
        }
        return NO.contains(text) ? CellReading.understood(false) : CellReading.unclear(EvidenceProblem.YES_NO_UNCLEAR);
    }

    /** 有 and 无 answer 有无…. */
    @Override
    public boolean answers(String sign) {
        return Texts.tidy(sign).equals("无");
    }
}
