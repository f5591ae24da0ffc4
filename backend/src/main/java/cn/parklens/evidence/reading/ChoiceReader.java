package cn.parklens.evidence.reading;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.workbook.Cell;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of the options, however its brackets and spaces were typed. */
final class ChoiceReader implements CellReader {

    private final List<String> options;
    private final Map<String, String> byBareText = new HashMap<>();

    ChoiceReader(List<String> options) {
        this.options = options;
        options.forEach(option -> byBareText.putIfAbsent(Texts.bare(option), option));
    }

    @Override
    public CellReading read(Cell cell) {
        String option = byBareText.get(Texts.bare(cell.text()));
        return option == null
                ? CellReading.unclear(EvidenceProblem.CHOICE_UNKNOWN, String.join("、", options))
                : CellReading.understood(option);
    }
}
