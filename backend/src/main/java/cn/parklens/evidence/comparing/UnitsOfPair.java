package cn.parklens.evidence.comparing;

import cn.parklens.form.Unit;
import cn.parklens.form.Units;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The units that the figures of a column were kept in, in two versions of a list. They differ where the form came to ask
 * for another between the two.
 *
 * @param before symbol; null for none, or where it was not noted yet
 * @param after symbol, the same
 */
record UnitsOfPair(@Nullable String before, @Nullable String after) {

    /** Converted figures are rounded when they are kept, ten decimals behind those that were typed. */
    static final BigDecimal ROUNDING = new BigDecimal("0.000000001");

    boolean differ() {
        return before != null && after != null && !before.equals(after);
    }

    /** The earlier unit in terms of the later; empty where they do not measure the same. */
    Optional<Unit> ratio() {
        return Units.parse(String.valueOf(before))
                .flatMap(of -> Units.parse(String.valueOf(after))
                        .filter(to -> to.dimension().equals(of.dimension()))
                        .map(to -> of.per(to, "")));
    }

    /** Whether two figures, each in its unit, are the same but for rounding. */
    boolean areSame(BigDecimal earlier, BigDecimal later) {
        return ratio().map(ratio -> {
                    BigDecimal one = earlier.multiply(new BigDecimal(ratio.numerator()));
                    BigDecimal other = later.multiply(new BigDecimal(ratio.denominator()));
                    return one.subtract(other).abs().compareTo(other.abs().multiply(ROUNDING)) <= 0;
                })
                .orElse(false);
    }
}
