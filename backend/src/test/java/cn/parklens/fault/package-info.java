/** What must never happen, tried on purpose: processes killed at any moment, and files made to do harm. */
@NullMarked
package cn.parklens.fault;

import org.jspecify.annotations.NullMarked;
