/** What is handed out as a table, and saved as a file: no text in it is run by the spreadsheet that opens it. */
@NullMarked
@ApplicationModule(
        displayName = "表格",
        allowedDependencies = {})
package cn.parklens.spreadsheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
