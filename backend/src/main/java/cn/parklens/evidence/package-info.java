/** From a workbook to the enterprises that prove a count: reading, checking, importing, matching. */
@NullMarked
@ApplicationModule(
        displayName = "佐证",
        allowedDependencies = {"form", "formula", "observation", "check", "account", "spreadsheet"})
package cn.parklens.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
