package cn.parklens.submission;

import cn.parklens.check.Facts;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.Field;
import cn.parklens.form.FieldGroup;
import cn.parklens.form.Form;
import cn.parklens.form.Indicator;
import cn.parklens.form.ListColumn;
import cn.parklens.form.Unit;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Observation;
import cn.parklens.observation.Value;
import cn.parklens.submission.Fate.Converted;
import cn.parklens.submission.Fate.Kept;
import cn.parklens.submission.Fate.Reason;
import cn.parklens.submission.Fate.SetAside;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What still fits when a submission turns from one version of its form to another: what has the same code, measures the
 * same thing of the same period, and is of the same kind. Pure.
 *
 * @param from the version it was filled in under
 * @param to the version it turns to
 */
public record Carrying(Form from, Form to) {

    private static final BigInteger TEN = BigInteger.TEN;

    /** What becomes of a cell. A cell that says 不适用, 无法取得 or 保密 is kept whatever the unit. */
    public Fate figure(Cell cell, Value value) {
        Indicator was = from.indicator(cell.indicator()).orElse(null);
        Indicator is = to.indicator(cell.indicator()).orElse(null);
        if (was == null || is == null) {
            return new SetAside(Reason.INDICATOR_GONE);
        }
        if (was.scope() != is.scope()) {
            return new SetAside(Reason.SCOPE_DIFFERS);
        }
        if (was.kind() != is.kind()) {
            return new SetAside(Reason.KIND_DIFFERS);
        }
        if (!is.periods().contains(cell.period())) {
            return new SetAside(Reason.PERIOD_GONE);
        }
        if (!was.unit().dimension().equals(is.unit().dimension())) {
            return new SetAside(Reason.MEASURE_DIFFERS);
        }
        return value instanceof Value.Figure(var amount) ? amount(amount, was, is) : new Kept();
    }

    /** What becomes of what was typed into a cell and never saved. In the same unit it is kept, whatever it says. */
    public Fate typed(Cell cell, String typed) {
        Fate ofAnything = figure(cell, new Value.NotFilled());
        if (ofAnything instanceof SetAside) {
            return ofAnything;
        }
        Indicator was = from.indicator(cell.indicator()).orElseThrow();
        Indicator is = to.indicator(cell.indicator()).orElseThrow();
        if (was.unit().equals(is.unit())) {
            return new Kept();
        }
        return CellReader.read(was, typed) instanceof Reading.Understood(var value)
                ? figure(cell, value)
                : new SetAside(Reason.NO_FIGURE);
    }

    private static Fate amount(BigDecimal amount, Indicator was, Indicator is) {
        if (amount.signum() < 0 && is.nonNegative()) {
            return new SetAside(Reason.BELOW_ZERO);
        }
        Optional<BigDecimal> converted = converted(amount, was.unit(), is.unit());
        return converted.isEmpty()
                ? new SetAside(Reason.EXACTNESS_DIFFERS)
                : converted.get().scale() == amount.scale() ? new Kept() : new Converted(converted.get());
    }

    /**
     * A figure in another unit of the same dimension that stands for the very same interval: 123456 万元 is 12.3456 亿元.
     *
     * @return empty where the decimals of the new unit cannot say it: 12.3 亿元 typed is not 123000 万元 typed, and no
     *     figure in 亩 is as exact as one in 公顷
     */
    public static Optional<BigDecimal> converted(BigDecimal amount, Unit from, Unit to) {
        BigInteger above = from.numerator().multiply(to.denominator());
        BigInteger below = from.denominator().multiply(to.numerator());
        int shift = 0;
        while (above.compareTo(below) > 0 && shift < 40) {
            below = below.multiply(TEN);
            shift++;
        }
        while (above.compareTo(below) < 0 && shift > -40) {
            above = above.multiply(TEN);
            shift--;
        }
        if (!above.equals(below) || amount.scale() < shift) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(amount.unscaledValue(), amount.scale() - shift));
    }

    /** What becomes of a text or choice in a row of its group, from 1. */
    public Fate text(String field, int row, String text) {
        Field was = from.field(field).orElse(null);
        Field is = to.field(field).orElse(null);
        if (was == null || is == null) {
            return new SetAside(Reason.FIELD_GONE);
        }
        if (was.kind() != is.kind()) {
            return new SetAside(Reason.FIELD_KIND_DIFFERS);
        }
        if (row > rows(is)) {
            return new SetAside(Reason.ROW_GONE);
        }
        return EntryReader.refusal(is, text).isPresent() ? new SetAside(Reason.TEXT_DOES_NOT_FIT) : new Kept();
    }

    private int rows(Field field) {
        return to.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(block ->
                        block instanceof FieldGroup group && group.fields().contains(field))
                .map(block -> ((FieldGroup) block).maxRows())
                .findFirst()
                .orElse(1);
    }

    /**
     * What becomes of an uploaded list: it is kept when every column that the new version reads was read the same way, in
     * the same unit.
     */
    public Fate list(String code) {
        EvidenceList was = from.evidenceList(code).orElse(null);
        EvidenceList is = to.evidenceList(code).orElse(null);
        if (was == null || is == null) {
            return new SetAside(Reason.LIST_GONE);
        }
        boolean fits = is.columns().stream()
                .allMatch(column -> column(was, column)
                        .map(other -> isReadAlike(other, column))
                        .orElse(!column.required()));
        if (!fits) {
            return new SetAside(Reason.COLUMNS_DIFFER);
        }
        // A row keeps its figures as they were read, and says no unit: they must not be counted in another.
        boolean measured = is.columns().stream()
                .allMatch(
                        column -> column(was, column).map(column::isMeasuredAs).orElse(true));
        return measured ? new Kept() : new SetAside(Reason.LIST_UNIT_DIFFERS);
    }

    private static Optional<ListColumn> column(EvidenceList list, ListColumn like) {
        return list.columns().stream()
                .filter(other -> other.code().equals(like.code()))
                .findFirst();
    }

    private static boolean isReadAlike(ListColumn was, ListColumn is) {
        return was.kind() == is.kind()
                && (was.required() || !is.required())
                && is.options().containsAll(was.options());
    }

    /** What a check of the new version may look at, of what was filled in under the old one. */
    public Facts facts(Facts facts) {
        Map<Cell, Observation> observations = new HashMap<>();
        facts.observations().forEach((cell, observation) -> {
            switch (figure(cell, observation.value())) {
                case Kept kept -> observations.put(cell, observation);
                case Converted(var amount) ->
                    observations.put(cell, new Observation(cell, new Value.Figure(amount), observation.origin()));
                case SetAside aside -> {}
            }
        });
        Map<Cell, BigDecimal> peers = new HashMap<>();
        facts.peers().forEach((cell, median) -> {
            switch (figure(cell, new Value.Figure(median))) {
                case Kept kept -> peers.put(cell, median);
                case Converted(var amount) -> peers.put(cell, amount);
                case SetAside aside -> {}
            }
        });
        return new Facts(
                observations,
                facts.lists().entrySet().stream()
                        .filter(list -> list(list.getKey()) instanceof Kept)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                facts.fields().entrySet().stream()
                        .map(field -> Map.entry(field.getKey(), fitting(field.getKey(), field.getValue())))
                        .filter(field -> !field.getValue().isEmpty())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                peers);
    }

    private List<String> fitting(String field, List<String> rows) {
        return java.util.stream.IntStream.range(0, rows.size())
                .filter(at -> text(field, at + 1, rows.get(at)) instanceof Kept)
                .mapToObj(rows::get)
                .toList();
    }
}
