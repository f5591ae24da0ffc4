/** A comparison as an ECharts option, and the same data as a table. */
@NullMarked
@ApplicationModule(
        displayName = "图表",
        allowedDependencies = {"comparison", "form"})
package cn.parklens.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
