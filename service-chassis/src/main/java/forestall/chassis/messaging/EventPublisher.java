package forestall.chassis.messaging;

import forestall.events.Envelope;
import java.util.concurrent.CompletableFuture;

/** Publishes without a store: for a service whose store is Kafka itself. Everybody else announces through the outbox. */
public interface EventPublisher {

    /** Completes when the event is on all in-sync replicas; completes exceptionally when that is not known in time. */
    CompletableFuture<Void> publish(Envelope<?> envelope);
}
