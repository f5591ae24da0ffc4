/** Cells to typed values, each read as its column asks; what can be read in two ways is asked about. */
@NullMarked
package cn.parklens.evidence.reading.cell;

import org.jspecify.annotations.NullMarked;
