/** Forms without code: definitions written, checked, previewed, tried, published, compared; submissions turned to them. */
@NullMarked
@ApplicationModule(
        displayName = "报表管理",
        allowedDependencies = {
            "form",
            "formula",
            "observation",
            "check",
            "submission",
            "submission :: answer",
            "submission :: preview",
            "document",
            "account",
            "spreadsheet"
        })
package cn.parklens.definition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
