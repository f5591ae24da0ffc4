/** Files to rows: recognises a file by its content and streams its cells as a person sees them, within stated bounds. */
@NullMarked
package cn.parklens.evidence.workbook;

import org.jspecify.annotations.NullMarked;
