/** The import templates, to download. */
@NullMarked
package cn.parklens.document.web;

import org.jspecify.annotations.NullMarked;
