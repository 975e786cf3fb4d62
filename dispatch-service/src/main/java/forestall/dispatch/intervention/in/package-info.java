/** Wakes interventions: a supervisor who closes one. */
@NullMarked
package forestall.dispatch.intervention.in;

import org.jspecify.annotations.NullMarked;
