package cn.parklens.submission;

import cn.parklens.observation.Origin;

/**
 * One line of the ledger of texts and choices.
 *
 * @param id rises with time; a change names the line that it saw
 * @param field code
 * @param row of a repeated group, from 1
 * @param text letter for letter, blank when it was taken away
 * @param origin who, when, how
 */
public record EntryLine(long id, String field, int row, String text, Origin origin) {}
