package cn.parklens.comparison;

import cn.parklens.form.Form;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.form.Unit;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Value;
import cn.parklens.submission.Carrying;
import cn.parklens.submission.Fate;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Brings a figure that was declared under another version of the form into the unit of the version compared. What does not
 * measure the same thing there is left out.
 *
 * @param declared the version it was declared under
 * @param compared the version that the comparison speaks of
 */
record Across(Form declared, Form compared) {

    /** For figures of another unit whose factor gives no end of decimals: 公顷 and 亩. */
    private static final int DECIMALS = 8;

    Optional<Reading> reading(String indicator, String period, Reading said) {
        ReferencePeriod of = ReferencePeriod.parse(period);
        boolean isAsked = compared.indicator(indicator)
                .filter(one -> one.periods().contains(of))
                .isPresent();
        if (!isAsked) {
            return Optional.empty();
        }
        if (declared.equals(compared)) {
            return Optional.of(said);
        }
        Value value = said.figure().<Value>map(Value.Figure::new).orElseGet(Value.NotApplicable::new);
        return switch (new Carrying(declared, compared).figure(new Cell(indicator, of), value)) {
            case Fate.Kept kept -> Optional.of(said);
            case Fate.Converted(var amount) -> Optional.of(Reading.of(amount));
            case Fate.SetAside(var reason)
            when reason == Fate.Reason.EXACTNESS_DIFFERS ->
                said.figure().map(amount -> Reading.of(converted(indicator, amount)));
            case Fate.SetAside aside -> Optional.empty();
        };
    }

    private BigDecimal converted(String indicator, BigDecimal amount) {
        Unit from = declared.indicator(indicator).orElseThrow().unit();
        Unit to = compared.indicator(indicator).orElseThrow().unit();
        return from.convert(amount, to, DECIMALS);
    }
}
