/** The pages of the frame: start, errors, help. */
@NullMarked
package cn.parklens.shell.web;

import org.jspecify.annotations.NullMarked;
