/** A real Kafka broker in a JVM of its own, controller and broker in one, its events kept on disk. */
@NullMarked
package forestall.local.broker;

import org.jspecify.annotations.NullMarked;
