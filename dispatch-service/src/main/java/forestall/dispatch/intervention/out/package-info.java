/** Interventions and their timelines in PostgreSQL. */
@NullMarked
package forestall.dispatch.intervention.out;

import org.jspecify.annotations.NullMarked;
