/** The whole form as a park filled it in offline: kept, read, compared with what stands in the ledger, and taken over when somebody says so. */
@NullMarked
package cn.parklens.document.filled;

import org.jspecify.annotations.NullMarked;
