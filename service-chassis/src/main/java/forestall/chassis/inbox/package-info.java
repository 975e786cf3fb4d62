/** Every event is applied once per consumer group: a row per event id in the same transaction as what the event changed. */
@NullMarked
package forestall.chassis.inbox;

import org.jspecify.annotations.NullMarked;
