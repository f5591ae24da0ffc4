/** Headers that no form knows: what a park said they mean, and the first rows by which it says so. */
@NullMarked
package cn.parklens.evidence.mapping;

import org.jspecify.annotations.NullMarked;
