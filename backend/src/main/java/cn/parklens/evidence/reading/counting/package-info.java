/** What a cell beside an enterprise says that puts in doubt whether its row counts. */
@NullMarked
package cn.parklens.evidence.reading.counting;

import org.jspecify.annotations.NullMarked;
