/** The frame around the rooms: layout, start page, errors, and the demonstration data. */
@NullMarked
@ApplicationModule(displayName = "外壳")
package cn.parklens.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
