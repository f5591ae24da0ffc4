/** A park's answer to a collection, as an append-only ledger, from draft to accepted. */
@NullMarked
@ApplicationModule(
        displayName = "填报",
        allowedDependencies = {"form", "formula", "observation", "check", "evidence", "account", "spreadsheet"})
package cn.parklens.submission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
