/** The whole stack on one machine: which parts there are, what each needs, in what order they start and stop. */
@NullMarked
package forestall.local.supervision;

import org.jspecify.annotations.NullMarked;
