package cn.parklens.submission.evidence.web;

import cn.parklens.evidence.VersionDifference.Meant;
import cn.parklens.formula.Figures;
import cn.parklens.formula.Rational;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a cell was understood to say, for a page that shows two versions of it: {@code 1,500 亩}. */
public final class MeantText {

    /** Null where nothing was understood. */
    public @Nullable String of(Meant meant) {
        String value = meant.value();
        if (value == null) {
            return null;
        }
        String unit = meant.unit();
        if (unit == null) {
            return switch (value) {
                case "true" -> "是";
                case "false" -> "否";
                default -> value;
            };
        }
        return Figures.plain(Rational.of(new BigDecimal(value))) + (unit.equals("%") ? unit : " " + unit);
    }
}
