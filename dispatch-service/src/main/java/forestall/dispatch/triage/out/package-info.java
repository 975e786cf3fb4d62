/** Alerts, aliases and roles in PostgreSQL. */
@NullMarked
package forestall.dispatch.triage.out;

import org.jspecify.annotations.NullMarked;
