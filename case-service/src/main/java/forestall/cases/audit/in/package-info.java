/** Supervisors who ask what was done. */
@NullMarked
package forestall.cases.audit.in;

import org.jspecify.annotations.NullMarked;
