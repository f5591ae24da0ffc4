/**
 * Rows to evidence: finds the header, leaves out what is not data and says so, and reads each cell into a typed value. Its
 * rooms, of which each knows only those before it: {@code words}, {@code cell}, {@code header}, {@code around}.
 */
@NullMarked
package cn.parklens.evidence.reading;

import org.jspecify.annotations.NullMarked;
