/** How a park proves what it declares: the pages and routes over the room of evidence. */
@NullMarked
package cn.parklens.submission.evidence;

import org.jspecify.annotations.NullMarked;
