/** Files to rows: recognises a file by its content and streams its cells as a person sees them, within stated bounds. */
@NullMarked
@NamedInterface("workbook")
package cn.parklens.evidence.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
