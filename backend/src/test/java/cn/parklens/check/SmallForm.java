package cn.parklens.check;

import cn.parklens.form.Form;
import cn.parklens.form.FormReader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A form of a few figures that is quickly read, and whatever rules a test writes under it. */
final class SmallForm {

    static final String FILE = "small.yaml";

    private static final String ASKED = """
            form: small
            version: "2026.1"
            title: 小表
            source: 测试
            year: 2025
            sections:
              - code: basics
                title: 一、基本信息
                blocks:
                  - code: contact_block
                    title: 联系
                    fields:
                      - {code: contact, name: 联系人, kind: text, limit: 5}
                      - {code: remark, name: 备注, kind: text, required: false, limit: 6}
                      - {code: story, name: 总结, kind: narrative, limit: 20, headings: [一、背景, 二、成效]}
                  - code: industries
                    title: 产业
                    rows: 2..3
                    fields:
                      - {code: industry, name: 主导产业, kind: industry}
                  - code: partners
                    title: 伙伴
                    rows: 0..3
                    fields:
                      - {code: partner, name: 合作单位, kind: text}
              - code: figures
                title: 二、指标
                blocks:
                  - code: economy
                    title: 经济
                    indicators:
                      - {code: revenue, name: 营业收入, unit: 亿元, scope: whole_park, kind: flow, years: [2025, 2024]}
                      - {code: lead, name: 主导产业收入, unit: 亿元, scope: lead_industries, kind: flow, years: [2025, 2024]}
                      - {code: profit, name: 利润总额, unit: 亿元, scope: whole_park, kind: flow, years: [2025], nonNegative: false, required: false}
                      - {code: tax, name: 实缴税金, unit: 万元, scope: whole_park, kind: flow, years: [2025, 2024]}
                      - {code: area, name: 开发面积, unit: 公顷, scope: whole_park, kind: stock, years: [2025], supportingYears: [2024]}
                      - {code: new_area, name: 新增面积, unit: 公顷, scope: whole_park, kind: flow, years: [2025, 2024, 2023], nonNegative: false, required: false}
                      - {code: per_mu, name: 亩均税收, unit: 万元/亩, scope: whole_park, kind: flow, years: [2025, 2024], formula: tax / area}
                  - code: counts
                    title: 企业
                    indicators:
                      - {code: firms, name: 全部企业, unit: 家, scope: whole_park, kind: stock, years: [2025]}
                      - {code: listed, name: 上市企业, unit: 家, scope: whole_park, kind: stock, years: [2025]}
                      - {code: new_firms, name: 新设企业, unit: 家, scope: whole_park, kind: flow, years: [2025], nonNegative: false, required: false}
                      - {code: covered, name: 覆盖企业, unit: 家, scope: whole_park, kind: stock, years: [2025]}
                      - {code: rate, name: 覆盖率, unit: "%", scope: whole_park, kind: stock, years: [2025], formula: covered / firms}
            columnsOfEveryList:
              - {code: name, name: 企业名称, kind: enterprise_name}
              - {code: level, name: 等级, kind: text, required: false}
              - {code: valid_until, name: 有效期至, kind: date, required: false}
            evidenceLists:
              - {code: listed, name: 上市企业清单, proves: [{indicator: listed}]}
              - {code: covered, name: 覆盖企业清单, proves: [{indicator: covered, where: "in(level, 'L2')"}]}
              - {code: optional, name: 选填清单, proves: [{indicator: firms}], required: false}
            rules:
            """;

    private SmallForm() {}

    /** With these rules, in YAML as {@link #rule} makes them. */
    static Form with(String... rules) {
        return FormReader.create().read(yaml(rules), FILE);
    }

    /** Its text. */
    static String yaml(String... rules) {
        return rules.length == 0 ? ASKED.replace("rules:\n", "") : ASKED + String.join("", rules);
    }

    /** A blocking rule with every text it must have; further lines as a file would hold them. */
    static String rule(String code, String condition, String... lines) {
        String severity = Stream.of(lines).anyMatch(line -> line.startsWith("severity:")) ? "" : "severity: blocking";
        return Stream.concat(
                        Stream.of(
                                "code: " + code,
                                "title: 检查" + code,
                                "condition: " + condition,
                                "message: 不符合" + code + "。",
                                "remedy: 请核对" + code + "。",
                                "source: 定义",
                                severity),
                        Stream.of(lines))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n    ", "  - ", "\n"));
    }

    /** What one rule says of a park. */
    static List<Finding> findings(Form form, String rule, Park park) {
        return RuleBook.of(form, FILE).check(park.facts()).findings().stream()
                .filter(finding -> finding.code().equals(rule))
                .toList();
    }

    /** What a rule says that says one thing only. */
    static Finding finding(Form form, String rule, Park park) {
        List<Finding> said = findings(form, rule, park);
        if (said.size() != 1) {
            throw new AssertionError(rule + " says " + said);
        }
        return said.getFirst();
    }

    /** A park in which nothing is wrong: 9000 万元 on 15 公顷 are 40 万元/亩. */
    static Park park(Form form) {
        return Park.empty(form)
                .field("contact", "示范人")
                .field("story", "一、背景\n甲\n二、成效\n乙")
                .fields("industry", "新材料", "生物医药")
                .years("revenue", "100.0", "90.0")
                .years("lead", "60.0", "50.0")
                .years("tax", "9000", "8400")
                .years("area", "15.0", "15.0")
                .years("per_mu", "40.00", "37.33")
                .set("firms", "40")
                .set("listed", "2")
                .set("covered", "3")
                .set("rate", "7.50")
                .list("listed", 0, 2)
                .list("covered", 0, 3);
    }
}
