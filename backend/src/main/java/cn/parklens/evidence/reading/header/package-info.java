/** The header of a sheet: where it stands, what is written above it, which columns of the list it names and in which units. */
@NullMarked
package cn.parklens.evidence.reading.header;

import org.jspecify.annotations.NullMarked;
