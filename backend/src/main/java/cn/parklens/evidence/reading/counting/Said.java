package cn.parklens.evidence.reading.counting;

import cn.parklens.evidence.reading.words.Texts;
import java.util.Locale;
import java.util.Set;

/**
 * What a cell says, and what of its row it has to be read with.
 *
 * @param text of the cell
 * @param division that registered the enterprise, by its code; empty where that is not known
 * @param idle whether the list asks if the enterprise does any business, and the row says that it does not
 */
public record Said(String text, String division, boolean idle) {

    private static final Set<String> YES = Set.of("是", "y", "yes", "√", "✓", "✔");
    private static final Set<String> NO =
            Set.of("否", "不", "不是", "不计入", "不纳入", "不列入", "不统计", "不计", "未纳入", "未计入", "n", "no", "×", "x", "✗", "✘");

    boolean isYes() {
        return YES.contains(word());
    }

    boolean isNo() {
        return NO.contains(word());
    }

    /** The first of its words: 否 of 否（2025年迁出）. */
    private String word() {
        String half = Texts.half(text).toLowerCase(Locale.ROOT);
        for (int i = 0; i < half.length(); i++) {
            if ("(,;。".indexOf(half.charAt(i)) >= 0) {
                return half.substring(0, i).strip();
            }
        }
        return half;
    }
}
