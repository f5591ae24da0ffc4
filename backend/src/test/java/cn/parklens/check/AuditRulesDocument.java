package cn.parklens.check;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.Form;
import cn.parklens.form.FormReader;
import cn.parklens.form.RuleDefinition;
import cn.parklens.form.Severity;
import cn.parklens.formula.Condition;
import cn.parklens.formula.Formulas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes {@code docs/audit-rules.md}: every rule of every form, read aloud. Run by {@code docs/regenerate}. */
final class AuditRulesDocument {

    private static final String HEAD = """
            # 审核规则

            <!-- 由 docs/regenerate 按报表定义生成，请勿手改；改规则请改 backend/src/main/resources/forms 中的报表定义。 -->

            每张报表的规则写在它自己的定义里，随版本发布。下面逐条列出：检查什么、为什么（依据）、哪些年份、何时有效、不成立时怎么说、怎么办。
            “成立条件”是公式读出来的样子；单位在比较前都换算到同一单位，按填报的小数位取区间（见 form-definition.md）。

            | 级别 | 不成立时 |
            | --- | --- |
            | 强制性 | 不能报送；审核人员可以写明理由豁免，并随数据一直显示 |
            | 核实性 | 改正或者说明之后可以报送 |
            | 提示性 | 只提醒，不要求处理 |

            缺少数据的规则“未能审核”，并写明缺什么；缺数从不当作 0。除下面的规则外，表的形状本身还要求：必填项已填（`required:`）、\
            数值不为负（`negative:`）、数量大于 0 时有清单（`list:`）、文字不超长（`limit:`）、报告含规定标题（`heading:`）。
            """;

    private AuditRulesDocument() {}

    /** Takes the folder of the forms and the file to write. */
    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[1]), of(Path.of(arguments[0])));
    }

    /** The whole text, forms in the order of their files. */
    static String of(Path forms) throws IOException {
        try (Stream<Path> files = Files.list(forms)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(file -> of(read(file)))
                    .collect(Collectors.joining("", HEAD, ""));
        }
    }

    private static Form read(Path file) {
        try {
            return FormReader.create()
                    .read(Files.readString(file), file.getFileName().toString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String of(Form form) {
        Map<String, NavigableSet<Integer>> years =
                RuleBook.of(form).check(new Facts(Map.of(), Map.of(), Map.of(), Map.of())).findings().stream()
                        .collect(Collectors.groupingBy(
                                Finding::code,
                                Collectors.mapping(
                                        Finding::year,
                                        Collectors.<Integer, NavigableSet<Integer>>toCollection(TreeSet::new))));
        return Stream.of(Severity.values())
                .map(severity -> section(form, severity, years))
                .collect(Collectors.joining(
                        "",
                        "\n## " + form.title() + "\n\n报表 `" + form.code() + "`，版本 " + form.version() + "，共 "
                                + form.rules().size() + " 条。\n",
                        ""));
    }

    private static String section(Form form, Severity severity, Map<String, NavigableSet<Integer>> years) {
        List<RuleDefinition> rules = form.rules().stream()
                .filter(rule -> rule.severity() == severity)
                .toList();
        if (rules.isEmpty()) {
            return "";
        }
        return rules.stream()
                .map(rule -> row(form, rule, years.getOrDefault(rule.code(), new TreeSet<>())))
                .collect(Collectors.joining(
                        "\n",
                        "\n### " + chinese(severity) + "（" + rules.size() + " 条）\n\n"
                                + "| 规则 | 成立条件 | 年份 | 有效期 | 不成立时 | 依据 |\n| --- | --- | --- | --- | --- | --- |\n",
                        "\n"));
    }

    private static String row(Form form, RuleDefinition rule, NavigableSet<Integer> years) {
        return Stream.of(
                        rule.title() + "<br>`" + rule.code() + "`",
                        about(form, rule) + aloud(form, rule),
                        years.descendingSet().stream().map(String::valueOf).collect(Collectors.joining("、")),
                        inForce(rule),
                        rule.message() + "<br>" + rule.remedy(),
                        rule.source())
                .map(cell -> cell.replace("|", "\\|").replace("\n", " "))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String about(Form form, RuleDefinition rule) {
        return rule.eachRowOf().isEmpty()
                ? ""
                : rule.eachRowOf().stream()
                                .flatMap(code -> form.evidenceList(code).stream())
                                .map(list -> "《" + list.name() + "》")
                                .collect(Collectors.joining("、"))
                        + (rule.together() ? "每一行（合为一条）：" : "每一行：");
    }

    private static String aloud(Form form, RuleDefinition rule) {
        @Nullable
        EvidenceList list = rule.eachRowOf().isEmpty()
                ? null
                : form.evidenceList(rule.eachRowOf().getFirst()).orElseThrow();
        return new Formulas(form, form.code())
                .condition(rule.condition(), list)
                .map(Condition::aloud)
                .orElseThrow();
    }

    private static String inForce(RuleDefinition rule) {
        if (rule.from() == null && rule.until() == null) {
            return "一直";
        }
        return (rule.from() == null ? "" : rule.from() + " 起") + (rule.until() == null ? "" : " 至 " + rule.until());
    }

    private static String chinese(Severity severity) {
        return switch (severity) {
            case BLOCKING -> "强制性";
            case EXPLAIN -> "核实性";
            case HINT -> "提示性";
        };
    }
}
