/** Events in and out of Kafka: CloudEvents headers, subscribers, batches, dead letters. */
@NullMarked
package forestall.chassis.messaging;

import org.jspecify.annotations.NullMarked;
