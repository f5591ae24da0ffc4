/** Who an enterprise is: its credit code, its name and its industry. */
@NullMarked
@NamedInterface("enterprise")
package cn.parklens.evidence.enterprise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
