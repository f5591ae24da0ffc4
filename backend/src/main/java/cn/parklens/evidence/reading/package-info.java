/** Rows to evidence: finds the header, leaves out what is not data and says so, and reads each cell into a typed value. */
@NullMarked
package cn.parklens.evidence.reading;

import org.jspecify.annotations.NullMarked;
