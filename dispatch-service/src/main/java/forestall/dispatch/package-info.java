/**
 * From an alert to a safe victim. Triage grades alerts into interventions; operators make warning calls; stations pay visits; the
 * clock watches deadlines and promises. State is in PostgreSQL, what was decided leaves through its outbox.
 */
@NullMarked
package forestall.dispatch;

import org.jspecify.annotations.NullMarked;
