@NullMarked
package cn.parklens.document.filled;

import org.jspecify.annotations.NullMarked;
