/** Who an enterprise is: its credit code, its name and its industry. */
@NullMarked
package cn.parklens.evidence.enterprise;

import org.jspecify.annotations.NullMarked;
