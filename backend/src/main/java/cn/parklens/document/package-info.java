/** Workbooks and documents in the official layout: the import templates, and the whole form to be filled in offline. */
@NullMarked
@ApplicationModule(
        displayName = "文书",
        allowedDependencies = {
            "form",
            "observation",
            "check",
            "evidence :: workbook",
            "evidence :: problem",
            "evidence :: units",
            "submission",
            "account",
            "spreadsheet"
        })
package cn.parklens.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
