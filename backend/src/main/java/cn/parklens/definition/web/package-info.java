/** The pages and routes of forms: for administrators, and for a park that turns to a new version. */
@NullMarked
package cn.parklens.definition.web;

import org.jspecify.annotations.NullMarked;
