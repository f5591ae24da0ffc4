package cn.parklens.submission.answer;

import cn.parklens.check.Facts;
import cn.parklens.check.Finding;
import cn.parklens.check.ListFacts;
import cn.parklens.check.Spot;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.Form;
import cn.parklens.form.Indicator;
import cn.parklens.formula.Trace;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Observation;
import cn.parklens.observation.Value;
import cn.parklens.submission.Submission;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an answer is bound to: rule, year and spot, and the figures that were looked at. Medians of peers are not among
 * them: what a park says does not lapse because another park reports.
 *
 * @param finding as the check gave it
 * @param code rule, year and spot; a row of a list goes by its enterprise and not by its number, since rows move when a
 *     list is uploaded anew
 * @param grounds as they are now
 */
record Subject(Finding finding, String code, Grounds grounds) {

    /** Up to this many rows are remembered one by one, more of them as a whole. */
    private static final int MOST_ROWS = 20;

    static Subject of(Submission submission, Finding finding, Facts facts, RowIndex index) {
        Form form = submission.form();
        List<Ground> grounds = new ArrayList<>();
        finding.figures().forEach(cell -> grounds.add(figure(form, cell, facts)));
        if (finding.spot() instanceof Spot.AtField(var field)) {
            grounds.add(text(form, field, facts));
        }
        if (finding.rows().isEmpty()) {
            submission
                    .version()
                    .rules()
                    .trace(finding, facts)
                    .ifPresent(trace -> lists(trace)
                            .map(leaf -> new Ground("list:" + leaf.formula(), leaf.formula(), leaf.value()))
                            .distinct()
                            .forEach(grounds::add));
        } else {
            grounds.addAll(rows(form, finding, index));
        }
        return new Subject(finding, code(finding, index), new Grounds(grounds));
    }

    /** The figures that carry the answer as a footnote: the one it points at, or those that the list proves. */
    List<String> cells(Form form) {
        return switch (finding.spot()) {
            case Spot.AtCell(var cell) -> List.of(key(cell));
            case Spot.AtField field -> List.of();
            case Spot.AtList(var list) -> proved(form, list);
            case Spot.AtRow row -> proved(form, row.list());
        };
    }

    private static List<String> proved(Form form, String list) {
        return form.evidenceList(list).map(EvidenceList::proves).orElse(List.of()).stream()
                .flatMap(proof -> form.indicator(proof.indicator()).stream())
                .map(indicator -> key(new Cell(indicator.code(), indicator.in(form.year()))))
                .distinct()
                .toList();
    }

    private static String code(Finding finding, RowIndex index) {
        return finding.spot() instanceof Spot.AtRow at
                ? finding.code() + "#" + finding.year() + "#" + at.list() + "/"
                        + index.find(at).map(ListFacts.Row::key).orElse(at.sheet() + "/" + at.row())
                : finding.id();
    }

    private static Ground figure(Form form, Cell cell, Facts facts) {
        Observation observation = facts.observations().get(cell);
        Value value = observation == null ? new Value.NotFilled() : observation.value();
        Optional<Indicator> indicator = form.indicator(cell.indicator());
        String unit = indicator.map(one -> one.unit().symbol()).orElse("");
        return new Ground(
                key(cell),
                indicator.map(Indicator::shortName).orElse(cell.indicator()) + " "
                        + cell.period().title(),
                written(value, unit));
    }

    private static String written(Value value, String unit) {
        return switch (value) {
            case Value.Figure(var amount) ->
                amount.toPlainString() + (unit.isEmpty() || unit.equals("%") ? unit : " " + unit);
            case Value.Unavailable(var reason) -> "无法取得：" + reason;
            case Value.NotFilled none -> "未填";
            case Value.NotApplicable none -> "不适用";
            case Value.Withheld none -> "保密";
        };
    }

    private static Ground text(Form form, String field, Facts facts) {
        String text = String.join("；", facts.fields().getOrDefault(field, List.of()));
        return new Ground(
                "field:" + field,
                form.field(field).map(cn.parklens.form.Field::name).orElse(field),
                text.length() <= 200 ? text : text.length() + " 字（" + Integer.toHexString(text.hashCode()) + "）");
    }

    private static List<Ground> rows(Form form, Finding finding, RowIndex index) {
        List<Ground> grounds = finding.rows().stream()
                .flatMap(at -> index.find(at).map(row -> row(form, at, row)).stream())
                .toList();
        return grounds.size() <= MOST_ROWS
                ? grounds
                : List.of(new Ground(
                        "rows",
                        finding.title(),
                        finding.rowCount() + " 行（"
                                + Integer.toHexString(grounds.stream()
                                        .map(Ground::value)
                                        .sorted()
                                        .toList()
                                        .hashCode())
                                + "）"));
    }

    private static Ground row(Form form, Spot.AtRow at, ListFacts.Row row) {
        String list = form.evidenceList(at.list()).map(EvidenceList::name).orElse(at.list());
        return new Ground("row:" + at.list() + "/" + row.key(), list + " " + row.name(), content(row));
    }

    /** Everything understood of a row, but not where it stands. */
    private static String content(ListFacts.Row row) {
        Map<String, String> values = new TreeMap<>();
        row.values().forEach((column, value) -> values.put(column, plain(value)));
        return row.name() + "；" + String.join("；", values.values());
    }

    private static String plain(@Nullable Object value) {
        return value instanceof BigDecimal amount ? amount.toPlainString() : String.valueOf(value);
    }

    private static Stream<Trace> lists(Trace trace) {
        return trace.source() instanceof Trace.Source.FromList
                ? Stream.of(trace)
                : trace.inputs().stream().flatMap(Subject::lists);
    }

    static String key(Cell cell) {
        return cell.indicator() + "@" + cell.period().code();
    }
}
