/** People, their roles and scopes, sign-in, and the trail of what they did. */
@NullMarked
@ApplicationModule(displayName = "账户")
package cn.parklens.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
