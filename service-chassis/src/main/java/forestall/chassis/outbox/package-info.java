/** Events leave with the change they belong to: rows of the same PostgreSQL transaction, relayed to Kafka by one owner, in order. */
@NullMarked
package forestall.chassis.outbox;

import org.jspecify.annotations.NullMarked;
