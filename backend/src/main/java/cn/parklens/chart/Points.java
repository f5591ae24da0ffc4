package cn.parklens.chart;

import cn.parklens.comparison.ComparedPark;
import cn.parklens.comparison.Question;
import cn.parklens.comparison.Reading;
import cn.parklens.form.Indicator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Points of a chart, each with the address that says why the figure is what it is. */
record Points(Question question, Indicator indicator) {

    /** One point for each year; a gap stays a gap. */
    List<Map<String, Object>> over(ComparedPark park, List<Integer> years, List<Reading> readings) {
        return java.util.stream.IntStream.range(0, years.size())
                .mapToObj(i -> point(park, years.get(i), readings.get(i)))
                .toList();
    }

    Map<String, Object> point(ComparedPark park, int year, Reading reading) {
        Map<String, Object> point = new LinkedHashMap<>();
        // ECharts' own word for "nothing here": neither a zero nor a line through it.
        point.put("value", reading.figure().<Object>map(amount -> amount).orElse("-"));
        point.put("why", why(park, year));
        return point;
    }

    /** A point that belongs to no single park. */
    static Object plain(@Nullable Object value) {
        return value == null ? "-" : value;
    }

    private String why(ComparedPark park, int year) {
        Question context = Question.open();
        return "compare/why/" + park.code() + "/" + indicator.code() + "/" + year + "?"
                + new Question(
                                question.collection(),
                                context.indicators(),
                                context.years(),
                                context.parks(),
                                "",
                                "",
                                question.scope())
                        .address();
    }
}
