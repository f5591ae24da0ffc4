/** Workbooks and documents in the official layout: the import templates. */
@NullMarked
@ApplicationModule(
        displayName = "文书",
        allowedDependencies = {"form", "submission", "account", "spreadsheet"})
package cn.parklens.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
