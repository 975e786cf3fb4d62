/** The audit trail in MongoDB. */
@NullMarked
package forestall.cases.audit.out;

import org.jspecify.annotations.NullMarked;
