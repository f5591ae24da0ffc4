package cn.parklens.submission;

/**
 * A moment of a submission's two ledgers, by the ids of their newest lines.
 *
 * @param figure of figures, 0 when there was none
 * @param entry of texts and choices, 0 when there was none
 */
public record LedgerMark(long figure, long entry) {}
