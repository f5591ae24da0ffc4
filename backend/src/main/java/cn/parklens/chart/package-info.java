/** A comparison as an ECharts option; the same data as a table is on the page beside it. */
@NullMarked
@ApplicationModule(
        displayName = "图表",
        allowedDependencies = {"comparison", "form", "account"})
package cn.parklens.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
