/** Wakes triage: flagged calls, and what case files come to know about who is who. */
@NullMarked
package forestall.dispatch.triage.in;

import org.jspecify.annotations.NullMarked;
