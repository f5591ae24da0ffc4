package cn.parklens.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.parklens.form.FormRefused.Mistake;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A small correct form, for tests that change one line of it and see what is said. */
final class SmallDefinition {

    /** Stands in a changed line before the place that a mistake must name. */
    static final String MARK = "▲";

    static final String FILE = "small.yaml";

    static final String TEXT = """
            form: small
            version: "1"
            title: 小表
            source: 测试
            year: 2025
            sections:
              - code: main
                title: 一、主表
                blocks:
                  - code: industries
                    title: 产业
                    rows: 1..3
                    fields:
                      - {code: industry, name: 产业, kind: industry}
                  - code: choice
                    title: 选择
                    fields:
                      - {code: focus, name: 聚焦, kind: choice_of_rows, choicesFrom: industry}
                      - {code: story, name: 说明, kind: narrative, limit: 300}
                  - code: figures
                    title: 指标
                    indicators:
                      - code: firms
                        name: 企业数量
                        unit: 个
                        scope: whole_park
                        kind: stock
                        years: [2025]
                      - code: covered
                        name: 覆盖企业数量
                        unit: 个
                        scope: whole_park
                        kind: stock
                        years: [2025]
                        supports: rate
                      - code: rate
                        name: 覆盖率
                        unit: "%"
                        scope: whole_park
                        kind: stock
                        years: [2025]
                        formula: "covered / firms"
                        plausible: {low: 20, high: 80, source: 经验}
            columnsOfEveryList:
              - {code: name, name: 企业名称, kind: enterprise_name}
            evidenceLists:
              - code: covered
                name: 覆盖企业清单
                proves:
                  - indicator: covered
                    where: >-
                      level != '未评估'
                columns:
                  - {code: level, name: 等级, kind: choice, options: [未评估, L1]}
            rules:
              - each: [covered]
                code: ${each}_within
                title: ${name}不多于企业
                severity: blocking
                condition: ${each} <= firms
                at: ${each}
                message: 多于企业数量
                remedy: 请核对
                source: 定义
                from: 2025-01-01
                until: 2026-03-31
              - code: row
                title: 行
                severity: hint
                years: [2025]
                eachRowOf: [covered]
                condition: is_present(level)
                message: 没有等级
                remedy: 请补填
                source: 定义
            """;

    private SmallDefinition() {}

    static Form read(String yaml) {
        return FormReader.create().read(yaml, FILE);
    }

    static List<Mistake> mistakes(String yaml) {
        FormRefused refused = catchThrowableOfType(FormRefused.class, () -> read(yaml));
        assertThat(refused).as("the form was accepted").isNotNull();
        return refused.mistakes();
    }

    static String change(String line, String changed) {
        String from = line.replace("\\n", "\n");
        assertThat(TEXT).contains(from);
        return TEXT.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(changed.replace("\\n", "\n")));
    }

    static Place place(String marked) {
        String[] before = marked.substring(0, marked.indexOf(MARK)).split("\n", -1);
        return new Place(before.length, before[before.length - 1].length() + 1);
    }

    static Expression expression(String text) {
        Place place = at(TEXT, text);
        return new Expression(text, place.line(), place.column());
    }

    static Place at(String yaml, String text) {
        return place(yaml.replaceFirst(Pattern.quote(text), MARK + "$0"));
    }
}
