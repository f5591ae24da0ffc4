/** Rules run over observations and lists, and the findings they give. Pure: history is an argument. */
@NullMarked
@ApplicationModule(
        displayName = "审核",
        allowedDependencies = {"form", "formula", "observation"})
package cn.parklens.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
