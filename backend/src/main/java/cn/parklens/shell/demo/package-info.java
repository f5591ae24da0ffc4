/** The demonstration: openly fictitious parks with plausible figures, lists and a few planted mistakes. */
@NullMarked
package cn.parklens.shell.demo;

import org.jspecify.annotations.NullMarked;
