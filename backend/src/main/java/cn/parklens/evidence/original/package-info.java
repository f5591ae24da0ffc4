/** An uploaded file laid out on disk for as long as somebody reads it. */
@NullMarked
package cn.parklens.evidence.original;

import org.jspecify.annotations.NullMarked;
