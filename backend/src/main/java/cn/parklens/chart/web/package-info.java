/** Charts as JSON, for the pages that draw them. */
@NullMarked
package cn.parklens.chart.web;

import org.jspecify.annotations.NullMarked;
