package cn.parklens.comparison.web;

import cn.parklens.comparison.FigureText;
import cn.parklens.comparison.Reading;
import cn.parklens.form.Indicator;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What templates call to write figures. */
final class Shown {

    public String figure(Reading reading) {
        return reading.figure().map(FigureText::of).orElse("");
    }

    public BigDecimal amount(Reading reading) {
        return reading.figure().orElseThrow();
    }

    public String rounded(BigDecimal figure, Indicator indicator) {
        return FigureText.rounded(figure, indicator);
    }

    public String plain(BigDecimal figure) {
        return FigureText.of(figure);
    }

    public String signed(@Nullable BigDecimal figure) {
        return figure == null ? "" : FigureText.signed(figure);
    }

    /** {@code 亩均税收（万元/亩）}. */
    public String titled(Indicator indicator) {
        return indicator.unit().symbol().isEmpty()
                ? indicator.name()
                : indicator.name() + "（" + indicator.unit().symbol() + "）";
    }
}
