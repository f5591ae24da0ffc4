/** What people write into sheets, whatever stands around it: text as it was meant, numerals, units, sums and remarks. */
@NullMarked
package cn.parklens.evidence.reading.words;

import org.jspecify.annotations.NullMarked;
