package cn.parklens.submission.web;

import cn.parklens.observation.Value;
import java.math.BigDecimal;

/** A value as it stands in a cell. Every decimal that was typed is there, no other is. */
final class CellText {

    private static final int GROUP = 3;

    private CellText() {}

    /** For reading: thousands separated, a status as its word, nothing for what is not filled. */
    static String shown(Value value) {
        return switch (value) {
            case Value.Figure(var amount) -> grouped(amount);
            case Value.Unavailable unavailable -> "无法取得";
            case Value.NotFilled empty -> "";
            case Value.NotApplicable none -> "不适用";
            case Value.Withheld hidden -> "保密";
        };
    }

    /** The same where a blank would be overlooked: a dash for what is not filled. */
    static String orNothing(Value value) {
        String shown = shown(value);
        return shown.isEmpty() ? "—" : shown;
    }

    /** What somebody would type to have it. */
    static String typed(Value value) {
        return switch (value) {
            case Value.Figure(var amount) -> amount.toPlainString();
            case Value.Unavailable(var reason) -> "无法取得：" + reason;
            default -> shown(value);
        };
    }

    /** {@code 1,234,567.50}. */
    static String grouped(BigDecimal amount) {
        String plain = amount.toPlainString();
        int start = plain.startsWith("-") ? 1 : 0;
        int point = plain.indexOf('.');
        StringBuilder text = new StringBuilder(plain);
        for (int at = (point < 0 ? plain.length() : point) - GROUP; at > start; at -= GROUP) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    /** Percentages differ by percentage points. */
    static String unitOfDifference(String unit) {
        return unit.equals("%") ? "个百分点" : unit;
    }

    /** With its sign, also when it is above zero. */
    static String signed(BigDecimal amount) {
        return (amount.signum() > 0 ? "+" : "") + grouped(amount);
    }
}
