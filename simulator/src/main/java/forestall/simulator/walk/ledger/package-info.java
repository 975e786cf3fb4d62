/** What was asked of the system and what it answered, in the order in which it was. */
@NullMarked
package forestall.simulator.walk.ledger;

import org.jspecify.annotations.NullMarked;
