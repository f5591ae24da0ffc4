/** Sign-in, and which address asks for which role. */
@NullMarked
package cn.parklens.account.web;

import org.jspecify.annotations.NullMarked;
