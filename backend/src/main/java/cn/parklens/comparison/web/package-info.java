/** The analyst's pages, the same as tables for programs, and why a figure is what it is. */
@NullMarked
package cn.parklens.comparison.web;

import org.jspecify.annotations.NullMarked;
