/** A real Chromium for tests of pages. */
@org.jspecify.annotations.NullMarked
package cn.parklens.browser;
