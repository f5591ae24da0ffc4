package cn.parklens.form;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where a figure usually lies, in the indicator's unit. Soft: outside it a check asks, never blocks.
 *
 * @param low lowest usual figure, null for none
 * @param high highest usual figure, null for none
 * @param source where the range comes from
 */
public record PlausibleRange(
        @Nullable BigDecimal low, @Nullable BigDecimal high, String source) {}
