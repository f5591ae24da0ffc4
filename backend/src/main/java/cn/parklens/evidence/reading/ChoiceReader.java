package cn.parklens.evidence.reading;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.workbook.Cell;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
        if (option != null) {
            return CellReading.understood(option);
        }
        String all = String.join("、", options);
        String near = nearest(Texts.bare(cell.text()));
        return near == null
                ? CellReading.unclear(EvidenceProblem.CHOICE_UNKNOWN, all)
                : CellReading.unclear(EvidenceProblem.CHOICE_UNKNOWN, all, near);
    }

    /** The only option that holds what was written, 级 or 类 left off, or whose only number is the one written. */
    private @Nullable String nearest(String bare) {
        String core = bare.replaceFirst("(?<=.)(级|类|型|档|等)$", "");
        String number = number(core);
        List<String> near = options.stream()
                .filter(option -> !core.isEmpty()
                        && (Texts.bare(option).contains(core)
                                || core.contains(Texts.bare(option))
                                || (!number.isEmpty() && number.equals(number(Texts.bare(option))))))
                .toList();
        return near.size() == 1 ? near.getFirst() : null;
    }

    /** Its digits, Chinese ones too. */
    private static String number(String bare) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < bare.length(); i++) {
            int chinese = "零一二三四五六七八九".indexOf(bare.charAt(i));
            if (chinese >= 0) {
                digits.append(chinese);
            } else if (bare.charAt(i) >= '0' && bare.charAt(i) <= '9') {
                digits.append(bare.charAt(i));
            }
        }
        return digits.toString();
    }
}
