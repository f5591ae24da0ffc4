package cn.parklens.submission.answer;

import java.time.Instant;

/**
 * What a reader must know beside a figure: an explanation that was agreed to, or that a check was waived. It names
 * nobody.
 *
 * @param park in the database
 * @param indicator code of the figure that carries it
 * @param period code of its period
 * @param kind explanation or waiver
 * @param title what the check is about
 * @param ruleVersion which text of it
 * @param words of the park, empty where a reviewer waived unasked
 * @param reason of the reviewer, empty where none was written
 * @param at when it was agreed to or waived
 */
public record Footnote(
        long park,
        String indicator,
        String period,
        Act.Kind kind,
        String title,
        String ruleVersion,
        String words,
        String reason,
        Instant at) {

    /** As one line under a table: {@code 亩均税收与公式一致：…}, and why it was waived. */
    public String text() {
        return title + "：" + (words.isEmpty() ? reason : words)
                + (kind == Act.Kind.WAIVER && !words.isEmpty() ? "（豁免理由：" + reason + "）" : "");
    }
}
