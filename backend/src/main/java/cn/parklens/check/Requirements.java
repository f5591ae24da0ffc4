package cn.parklens.check;

import cn.parklens.form.Block;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.Field;
import cn.parklens.form.FieldGroup;
import cn.parklens.form.Form;
import cn.parklens.form.Indicator;
import cn.parklens.form.IndicatorTable;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.form.Severity;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Observation;
import cn.parklens.observation.Value;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a form asks by its very shape, in the form's order. */
final class Requirements {

    private final Form form;

    Requirements(Form form) {
        this.form = form;
    }

    List<Check> all() {
        Stream<Requirement> blocks = form.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(this::of);
        Stream<Requirement> lists =
                form.evidenceLists().stream().filter(EvidenceList::required).map(this::uploaded);
        return Stream.concat(blocks, lists).map(Check.class::cast).toList();
    }

    private Stream<Requirement> of(Block block) {
        return switch (block) {
            case FieldGroup group -> group.fields().stream().flatMap(field -> of(group, field));
            case IndicatorTable table ->
                table.indicators().stream()
                        .flatMap(indicator -> indicator.periods().stream().flatMap(period -> of(indicator, period)));
        };
    }

    private Stream<Requirement> of(FieldGroup group, Field field) {
        Stream<Requirement> filled = field.required() && group.minRows() > 0
                ? Stream.of(field(
                        "required:",
                        field,
                        Severity.BLOCKING,
                        "“" + field.name() + "”已填写",
                        facts -> rows(facts, field).size() >= group.minRows() ? "" : "“" + field.name() + "”未填写。"))
                : Stream.empty();
        Stream<Requirement> short_ = Stream.of(field(
                "limit:",
                field,
                Severity.EXPLAIN,
                "“" + field.name() + "”不超过 " + field.limit() + " 字",
                facts -> tooLong(facts, field)));
        Stream<Requirement> headed = field.headings().isEmpty()
                ? Stream.empty()
                : Stream.of(field(
                        "heading:",
                        field,
                        Severity.EXPLAIN,
                        "“" + field.name() + "”含有规定的标题",
                        facts -> unheaded(facts, field)));
        return Stream.of(filled, short_, headed).flatMap(each -> each);
    }

    private Requirement field(
            String kind, Field field, Severity severity, String title, Function<Facts, String> lacking) {
        String remedy = switch (kind) {
            case "required:" -> "请填写“" + field.name() + "”。";
            case "limit:" -> "请压缩文字，或说明超出的原因。";
            default -> "请按报告框架补齐标题。";
        };
        return new Requirement(
                kind + field.code(),
                title,
                severity,
                form.year(),
                new Spot.AtField(field.code()),
                List.of(),
                remedy,
                form.title(),
                lacking);
    }

    private static List<String> rows(Facts facts, Field field) {
        return facts.fields().getOrDefault(field.code(), List.of());
    }

    private static String tooLong(Facts facts, Field field) {
        return rows(facts, field).stream()
                .mapToLong(Requirements::length)
                .filter(length -> length > field.limit())
                .mapToObj(length -> "“" + field.name() + "”有 " + length + " 字，超过 " + field.limit() + " 字。")
                .findFirst()
                .orElse("");
    }

    /** Characters as people count them: white space left out. */
    private static long length(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .count();
    }

    private static String unheaded(Facts facts, Field field) {
        List<String> rows = rows(facts, field);
        if (rows.isEmpty()) {
            return "";
        }
        String missing = field.headings().stream()
                .filter(heading -> rows.stream().noneMatch(text -> text.contains(heading)))
                .collect(Collectors.joining("”、“"));
        return missing.isEmpty() ? "" : "“" + field.name() + "”缺少标题“" + missing + "”。";
    }

    private Stream<Requirement> of(Indicator indicator, ReferencePeriod period) {
        Cell cell = new Cell(indicator.code(), period);
        String name = "“" + indicator.shortName() + "”" + period.title();
        Stream<Requirement> filled = indicator.isRequiredIn(period)
                ? Stream.of(cell(
                        "required:" + indicator.code(),
                        name + "已填写",
                        cell,
                        "请填写数值；确实没有的请选择“不适用”“无法取得”或“保密”。",
                        facts -> isFilled(facts, cell) ? "" : name + "未填。"))
                : Stream.empty();
        Stream<Requirement> positive = indicator.nonNegative()
                ? Stream.of(cell(
                        "negative:" + indicator.code(),
                        name + "不为负数",
                        cell,
                        "请核对正负号。",
                        facts -> isNegative(facts, cell) ? name + "为负数。" : ""))
                : Stream.empty();
        return Stream.concat(filled, positive);
    }

    private Requirement cell(String code, String title, Cell cell, String remedy, Function<Facts, String> lacking) {
        return new Requirement(
                code,
                title,
                Severity.BLOCKING,
                cell.period().year(),
                new Spot.AtCell(cell),
                List.of(cell),
                remedy,
                form.title(),
                lacking);
    }

    private static boolean isFilled(Facts facts, Cell cell) {
        Observation observation = facts.observations().get(cell);
        return observation != null && !(observation.value() instanceof Value.NotFilled);
    }

    private static boolean isNegative(Facts facts, Cell cell) {
        Observation observation = facts.observations().get(cell);
        return observation != null && observation.value() instanceof Value.Figure(var amount) && amount.signum() < 0;
    }

    private Requirement uploaded(EvidenceList list) {
        return new Requirement(
                "list:" + list.code(),
                "《" + list.name() + "》已上传",
                Severity.BLOCKING,
                form.year(),
                new Spot.AtList(list.code()),
                list.proves().stream()
                        .flatMap(proof -> form.indicator(proof.indicator()).stream())
                        .map(indicator -> new Cell(indicator.code(), indicator.in(form.year())))
                        .toList(),
                "请下载模板，填写后上传《" + list.name() + "》；数量为 0 的不需要上传。",
                form.title(),
                facts -> missing(list, facts));
    }

    private String missing(EvidenceList list, Facts facts) {
        if (facts.lists().containsKey(list.code())) {
            return "";
        }
        FactsInputs inputs = new FactsInputs(form, facts);
        return list.proves().stream()
                .filter(proof -> inputs.declared(proof.indicator())
                        .filter(amount -> amount.signum() > 0)
                        .isPresent())
                .findFirst()
                .flatMap(proof -> form.indicator(proof.indicator()))
                .map(indicator -> "填报的“" + indicator.shortName() + "”大于 0，需要《" + list.name() + "》佐证。")
                .orElse("");
    }
}
