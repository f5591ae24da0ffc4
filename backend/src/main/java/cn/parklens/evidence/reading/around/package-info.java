/** Rows that are none of the list: sums, remarks, groups, and what stands below it. */
@NullMarked
package cn.parklens.evidence.reading.around;

import org.jspecify.annotations.NullMarked;
