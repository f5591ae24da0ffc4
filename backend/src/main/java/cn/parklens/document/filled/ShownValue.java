package cn.parklens.document.filled;

import cn.parklens.observation.Value;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Values as a person reads them: thousands separated, decimals as typed, a status as its word. */
final class ShownValue {

    private ShownValue() {}

    static String of(Value value) {
        return switch (value) {
            case Value.Figure(var amount) -> {
                DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
                format.setMinimumFractionDigits(amount.scale());
                format.setMaximumFractionDigits(amount.scale());
                yield format.format(amount);
            }
            case Value.Unavailable(var reason) -> "无法取得：" + reason;
            case Value.NotFilled empty -> "";
            case Value.NotApplicable none -> "不适用";
            case Value.Withheld hidden -> "保密";
        };
    }
}
