/**
 * People and machines outside the system: everything here goes through the public HTTP interfaces, with tokens, as they would. Only the
 * {@linkplain forestall.simulator.reconciliation comparison} of what they did with what became of it looks further.
 */
@NullMarked
package forestall.simulator;

import org.jspecify.annotations.NullMarked;
