/** Versions of a list held against each other, and a row followed through lists and versions. */
@NullMarked
package cn.parklens.evidence.comparing;

import org.jspecify.annotations.NullMarked;
