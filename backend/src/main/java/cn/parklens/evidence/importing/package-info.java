/** Uploads taken in and imported: stored, looked into, read by a job into a version of a list, matched, reconciled. */
@NullMarked
package cn.parklens.evidence.importing;

import org.jspecify.annotations.NullMarked;
