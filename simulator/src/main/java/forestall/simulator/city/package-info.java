/**
 * A city in which people are flagged, called, visited, and lose or keep their money: by a plan that follows from a seed, through the public
 * interfaces only, in the time of a clock that all processes agree on. What was sent and answered is in a ledger.
 */
@NullMarked
package forestall.simulator.city;

import org.jspecify.annotations.NullMarked;
