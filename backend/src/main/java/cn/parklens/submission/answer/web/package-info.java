/** Answering in place, and what reviewers do about it: pages and API. */
@NullMarked
package cn.parklens.submission.answer.web;

import org.jspecify.annotations.NullMarked;
