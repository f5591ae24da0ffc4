/** Invented submissions without a mistake, mistakes planted in them one at a time, and what the checks say to each. */
@NullMarked
package cn.parklens.bench.truth;

import org.jspecify.annotations.NullMarked;
