@NullMarked
package cn.parklens.submission.evidence;

import org.jspecify.annotations.NullMarked;
