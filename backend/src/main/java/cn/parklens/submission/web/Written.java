package cn.parklens.submission.web;

import cn.parklens.observation.Value;
import cn.parklens.submission.Status;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Figures as pages print them: thousands separated, decimals as typed. */
@Component("written")
public class Written {

    /** A figure, empty for anything that is none. */
    public String figure(Value value) {
        return value instanceof Value.Figure(var amount) ? grouped(amount) : "";
    }

    /** The key of the word for what is not a figure. */
    public String statusKey(Value value) {
        return "submission.status." + Status.of(value).name();
    }

    /** Why something is not available, empty otherwise. */
    public String reason(Value value) {
        return value instanceof Value.Unavailable(var reason) ? reason : "";
    }

    private static String grouped(java.math.BigDecimal amount) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(amount.scale());
        format.setMaximumFractionDigits(amount.scale());
        return format.format(amount);
    }
}
