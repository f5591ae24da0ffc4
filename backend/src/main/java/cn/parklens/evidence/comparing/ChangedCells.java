package cn.parklens.evidence.comparing;

import cn.parklens.evidence.TypedValues;
import cn.parklens.evidence.VersionDifference.CellChange;
import cn.parklens.evidence.VersionDifference.Meant;
import cn.parklens.evidence.comparing.Alignment.Pair;
import cn.parklens.evidence.workbook.CellTexts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The cells in which two rows of an enterprise differ, by {@link SameMeaningRepository}. */
final class ChangedCells {

    private static final Pattern FIGURE = Pattern.compile("-?\\d{1,30}(,\\d{3})*(\\.\\d{1,20})?%?");
    private final Alignment alignment;

    ChangedCells(Alignment alignment) {
        this.alignment = alignment;
    }

    /** A row as it is stored: its cells in one text, and what was understood as JSON. */
    record Stored(String cells, String typed) {}

    List<CellChange> between(Stored earlier, Stored later) {
        List<String> before = CellTexts.of(earlier.cells());
        List<String> after = CellTexts.of(later.cells());
        JsonNode understoodBefore = TypedValues.of(earlier.typed());
        JsonNode understoodAfter = TypedValues.of(later.typed());
        return alignment.columns().stream()
                .flatMap(pair -> change(
                        pair,
                        before.get(pair.before()),
                        after.get(pair.after()),
                        understood(understoodBefore, pair),
                        understood(understoodAfter, pair))
                        .stream())
                .toList();
    }

    private static Optional<CellChange> change(
            Pair pair, String before, String after, @Nullable JsonNode earlier, @Nullable JsonNode later) {
        boolean readsTheSame = before.equals(after);
        boolean meansTheSame = isSame(pair, earlier, later);
        if (readsTheSame && meansTheSame) {
            return Optional.empty();
        }
        boolean said = readsTheSame || pair.units().differ() || !tells(before, earlier) || !tells(after, later);
        return Optional.of(
                said
                        ? new CellChange(
                                pair.header(),
                                before,
                                after,
                                meant(earlier, pair.units().before()),
                                meant(later, pair.units().after()))
                        : new CellChange(pair.header(), before, after));
    }

    private static @Nullable JsonNode understood(JsonNode typed, Pair pair) {
        JsonNode value = pair.code() == null ? null : typed.get(pair.code());
        return value == null || value.isNull() ? null : value;
    }

    private static boolean isSame(Pair pair, @Nullable JsonNode earlier, @Nullable JsonNode later) {
        if (earlier == null || later == null) {
            return earlier == null && later == null;
        }
        if (earlier.isNumber() && later.isNumber()) {
            return pair.units().differ()
                    ? pair.units().areSame(earlier.decimalValue(), later.decimalValue())
                    : earlier.decimalValue().compareTo(later.decimalValue()) == 0;
        }
        return earlier.equals(later);
    }

    /** Whether a figure is kept as it was written, 98% as 98; of what is no figure nothing has to be said. */
    private static boolean tells(String written, @Nullable JsonNode understood) {
        return understood == null
                || !understood.isNumber()
                || (FIGURE.matcher(written).matches()
                        && understood.decimalValue().compareTo(new BigDecimal(written.replaceAll("[,%]", ""))) == 0);
    }

    private static Meant meant(@Nullable JsonNode value, @Nullable String unit) {
        if (value == null) {
            return new Meant(null, null);
        }
        return value.isNumber()
                ? new Meant(value.decimalValue().toPlainString(), unit == null || unit.isEmpty() ? null : unit)
                : new Meant(value.asString(), null);
    }
}
