package cn.parklens.observation;

import cn.parklens.form.ReferencePeriod;

/**
 * Where a value belongs: an indicator in a reference period.
 *
 * @param indicator code of the indicator
 * @param period the reference period
 */
public record Cell(String indicator, ReferencePeriod period) {}
