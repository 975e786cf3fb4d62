/**
 * Alerts become interventions: each alert is graded by the policy, and opens an intervention or joins the one that is open for the same
 * person, under whichever number.
 */
@NullMarked
package forestall.dispatch.triage;

import org.jspecify.annotations.NullMarked;
