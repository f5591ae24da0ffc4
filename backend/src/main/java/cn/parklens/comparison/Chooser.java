package cn.parklens.comparison;

import cn.parklens.comparison.Choices.Choice;
import cn.parklens.comparison.Choices.Table;
import cn.parklens.form.Indicator;
import cn.parklens.form.IndicatorTable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Works out what can be chosen beside a question. */
record Chooser(Panel panel, Question question, List<Indicator> indicators, List<Choice> calls) {

    Choices choices() {
        return new Choices(
                panel.call(),
                calls,
                question.withIndicators(indicators.stream().map(Indicator::code).toList()),
                years(),
                tables(),
                panel.parks(),
                provinces(),
                industries());
    }

    private List<Integer> years() {
        return panel.call()
                .form()
                .indicators()
                .flatMap(indicator -> indicator.periods().stream())
                .map(period -> period.year())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private List<Table> tables() {
        return panel.call().form().sections().stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> block instanceof IndicatorTable table ? Stream.of(table) : Stream.empty())
                .map(table -> new Table(
                        table.title(),
                        table.indicators().stream()
                                .sorted(Comparator.comparing(Indicator::isSupporting))
                                .toList()))
                .toList();
    }

    private List<Choice> provinces() {
        Map<String, String> byCode = new TreeMap<>();
        panel.parks().forEach(park -> byCode.put(park.provinceCode(), park.provinceName()));
        return byCode.entrySet().stream()
                .map(one -> new Choice(one.getKey(), one.getValue()))
                .toList();
    }

    private List<Choice> industries() {
        Map<String, Long> parksByIndustry = panel.parks().stream()
                .flatMap(park -> park.leadIndustries().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return parksByIndustry.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(one -> new Choice(one.getKey(), one.getKey() + " (" + one.getValue() + ")"))
                .toList();
    }
}
