/** The typed schema of what is asked: sections, indicators with units, narratives, evidence lists and rules, read from YAML. */
@NullMarked
@ApplicationModule(displayName = "报表")
package cn.parklens.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
