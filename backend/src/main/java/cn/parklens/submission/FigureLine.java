package cn.parklens.submission;

import cn.parklens.observation.Observation;

/**
 * One line of the ledger of figures.
 *
 * @param id rises with time; a change names the line that it saw
 * @param observation cell, value and origin
 * @param typed what stood in the cell, letter for letter
 */
public record FigureLine(long id, Observation observation, String typed) {}
