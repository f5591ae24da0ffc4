/** Measurements, side by side in one run: ours, a peer, and the limit. Run by {@code ./bench}, never by tests. */
@NullMarked
package cn.parklens.bench;

import org.jspecify.annotations.NullMarked;
