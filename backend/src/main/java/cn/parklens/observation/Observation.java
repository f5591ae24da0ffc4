package cn.parklens.observation;

/**
 * A value in its cell, and where it came from (观测值).
 *
 * @param cell indicator and reference period
 * @param value what it holds
 * @param origin who or what recorded it
 */
public record Observation(Cell cell, Value value, Origin origin) {}
