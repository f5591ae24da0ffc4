package cn.parklens.submission.answer;

/**
 * One figure, count, row or text that an answer is about.
 *
 * @param key stable: {@code revenue@2025}, {@code row:listed/9144…}
 * @param name in words: 营业收入 2025年
 * @param value as it was, with every decimal that was typed: 12.30 is another claim than 12.3, since it is ten times as
 *     precise
 */
public record Ground(String key, String name, String value) {}
