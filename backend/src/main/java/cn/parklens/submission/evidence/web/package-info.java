/** The evidence pages of a submission: lists, uploads, rows; and the same for programs. */
@NullMarked
package cn.parklens.submission.evidence.web;

import org.jspecify.annotations.NullMarked;
