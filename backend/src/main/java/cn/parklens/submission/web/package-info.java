/** Pages of a submission: filling in, checking and sending, reviewing. */
@NullMarked
package cn.parklens.submission.web;

import org.jspecify.annotations.NullMarked;
