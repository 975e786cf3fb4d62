/**
 * What was sent to the system and what it answered, in a file that outlives whoever wrote it. Two lines of JSON for each thing sent: one
 * before it is sent, one when it was answered, joined by their number. What has no second line may or may not have happened.
 */
@NullMarked
package forestall.simulator.ledger;

import org.jspecify.annotations.NullMarked;
