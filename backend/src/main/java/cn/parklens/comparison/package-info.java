/** Parks and years side by side: change, rank, percentile and peers. Read only. */
@NullMarked
@ApplicationModule(
        displayName = "比较",
        allowedDependencies = {"form", "observation", "submission", "submission :: answer", "account", "spreadsheet"})
package cn.parklens.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
