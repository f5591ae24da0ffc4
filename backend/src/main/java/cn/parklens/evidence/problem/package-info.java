/** What can be wrong with evidence: one catalogue of problems, each with its place, what was found, what was expected and how to mend it. */
@NullMarked
@NamedInterface("problem")
package cn.parklens.evidence.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
