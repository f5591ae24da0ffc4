/** Formulas: parsed once, checked for units, evaluated over intervals with a trace. Pure. */
@NullMarked
@ApplicationModule(
        displayName = "公式",
        allowedDependencies = {"form", "observation"})
package cn.parklens.formula;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
