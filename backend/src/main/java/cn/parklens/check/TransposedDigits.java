package cn.parklens.check;

import cn.parklens.check.Suggestion.Kind;
import cn.parklens.observation.Cell;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Two neighbouring digits stand in each other's place. */
final class TransposedDigits implements Slip {

    @Override
    public Stream<Suggestion> at(Cell cell, Entries entries) {
        BigDecimal typed = entries.typed(cell);
        BigInteger sign = BigInteger.valueOf(typed.signum());
        char[] digits = typed.unscaledValue().abs().toString().toCharArray();
        return IntStream.range(0, digits.length - 1)
                .filter(i -> digits[i] != digits[i + 1] && (i > 0 || digits[1] != '0'))
                .mapToObj(i -> swapped(digits, i))
                .map(unscaled -> new BigDecimal(unscaled.multiply(sign), typed.scale()))
                .map(meant -> new Suggestion(
                        Kind.DIGITS_SWAPPED,
                        Map.of(cell, meant),
                        entries.title(cell) + "填报 " + entries.shown(cell, typed) + "，看起来像相邻两位数字写反了：是不是 "
                                + entries.shown(cell, meant) + "？"));
    }

    private static BigInteger swapped(char[] digits, int at) {
        char[] other = digits.clone();
        other[at] = digits[at + 1];
        other[at + 1] = digits[at];
        return new BigInteger(new String(other));
    }
}
