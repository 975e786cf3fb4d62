/** Answers with how long the steps of interventions took. */
@NullMarked
package forestall.reporting.responsetimes.in;

import org.jspecify.annotations.NullMarked;
