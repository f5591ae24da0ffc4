/** What was observed: an indicator, a reference period, a typed value and where it came from. Pure. */
@NullMarked
@ApplicationModule(
        displayName = "观测值",
        allowedDependencies = {"form"})
package cn.parklens.observation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
