/** The park's own workbook given back with what is wrong in it, and what was mended when it comes again. */
@NullMarked
package cn.parklens.evidence.returned;

import org.jspecify.annotations.NullMarked;
