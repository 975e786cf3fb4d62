package forestall.chassis.outbox.document;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import forestall.chassis.trouble.Trouble;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes what stands in the documents' outboxes: takes markers by lease, sends each document's events in their order, takes out what
 * was acknowledged, and removes the marker of an outbox that is empty. Any number may run; a lease that ended with its relay is taken over.
 * An event may be published twice, after a crash; it has the same id then.
 */
public final class DocumentRelay implements SmartLifecycle {

    /** Longer than {@link RelayProducer#DELIVERY_TIMEOUT}: whoever takes over a lease finds nothing of it still on its way. */
    static final Duration LEASE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(DocumentRelay.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(15);
    private static final int MOST_AT_ONCE = 64;

    private final MongoCollection<Document> documents;
    private final Markers markers;
    private final Supplier<Producer<byte[], byte[]>> producers;
    private final Wake wake;
    private final Clock clock;
    private final String owner = UUID.randomUUID().toString();
    private final Counter published;
    private final Counter failures;

    private volatile long pending;
    private volatile boolean running;
    private @Nullable Thread thread;
    private @Nullable Producer<byte[], byte[]> producer;

    public DocumentRelay(
            MongoCollection<Document> documents,
            MongoCollection<Document> pending,
            Supplier<Producer<byte[], byte[]>> producers,
            Wake wake,
            Clock clock,
            MeterRegistry meters) {
        this.documents = documents;
        this.markers = new Markers(pending);
        this.producers = producers;
        this.wake = wake;
        this.clock = clock;
        Tags tags = Tags.of("documents", documents.getNamespace().getCollectionName());
        this.published = meters.counter("forestall.outbox.published", tags);
        this.failures = meters.counter("forestall.outbox.failures", tags);
        Gauge.builder("forestall.outbox.pending", () -> this.pending)
                .tags(tags)
                .description("documents that may have something to publish")
                .register(meters);
    }

    /** Events of one document on their way. */
    record Shipment(Markers.Leased marker, List<OutboxEntry> entries, List<Future<RecordMetadata>> acknowledgements) {}

    @Override
    public synchronized void start() {
        if (!running) {
            running = true; // before the thread starts, since it ends when this is not set
            thread = Thread.ofVirtual().name("document-relay").start(this::run);
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        Thread ending = thread;
        thread = null;
        if (ending != null) {
            wake.ring();
            try {
                if (!ending.join(LONGEST_STOP)) {
                    ending.interrupt();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        try {
            while (isRunning()) {
                wake.await(workUntilIdle() ? POLL : PAUSE_AFTER_FAILURE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closeProducer();
        }
    }

    /** False when it failed; what could not be published stays, and is tried again. */
    private boolean workUntilIdle() {
        try {
            while (isRunning() && round() > 0) {
                pending = markers.count();
            }
            pending = markers.count();
            return true;
        } catch (RuntimeException e) {
            failures.increment();
            LOG.warn("The outbox waits {} after {}", PAUSE_AFTER_FAILURE, Trouble.describe(e));
            closeProducer();
            return false;
        }
    }

    /** Publishes from as many documents as are waiting, up to a limit; returns how many these were. */
    int round() {
        List<Markers.Leased> leased = Stream.generate(this::lease)
                .limit(MOST_AT_ONCE)
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
        RuntimeException failure = null;
        List<Shipment> shipments = new ArrayList<>();
        for (Markers.Leased marker : leased) {
            if (failure == null) {
                try {
                    shipments.add(ship(marker));
                    continue;
                } catch (RuntimeException e) {
                    failure = e;
                }
            }
            markers.release(marker, clock.instant().plus(PAUSE_AFTER_FAILURE));
        }
        for (Shipment shipment : shipments) {
            try {
                settle(shipment);
            } catch (RuntimeException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return leased.size();
    }

    Optional<Markers.Leased> lease() {
        return markers.lease(owner, clock.instant(), LEASE);
    }

    Shipment ship(Markers.Leased marker) {
        Document document = documents
                .find(eq("_id", marker.documentId()))
                .projection(include(OutboxEntry.ARRAY))
                .first();
        List<OutboxEntry> entries =
                outbox(document).stream().map(OutboxEntry::from).toList();
        List<Future<RecordMetadata>> acknowledgements = new ArrayList<>();
        for (OutboxEntry entry : entries) {
            Future<RecordMetadata> acknowledgement = producer().send(entry.record());
            if (acknowledgement.state() == Future.State.FAILED) {
                throw new NotPublished(marker.documentId(), acknowledgement.exceptionNow());
            }
            acknowledgements.add(acknowledgement);
        }
        return new Shipment(marker, entries, acknowledgements);
    }

    /** Takes out what arrived, up to the first event that did not: a later one must not overtake it for good. */
    void settle(Shipment shipment) {
        List<String> arrived = new ArrayList<>();
        Throwable failure = null;
        for (int i = 0; i < shipment.entries().size() && failure == null; i++) {
            failure = failureOf(shipment.acknowledgements().get(i));
            if (failure == null) {
                arrived.add(shipment.entries().get(i).eventId());
            }
        }
        boolean empty = takeOut(shipment.marker(), arrived);
        published.increment(arrived.size());
        if (failure != null) {
            markers.release(shipment.marker(), clock.instant().plus(PAUSE_AFTER_FAILURE));
            throw new NotPublished(shipment.marker().documentId(), failure);
        }
        if (!empty || !markers.remove(shipment.marker())) {
            markers.release(shipment.marker(), clock.instant());
        }
    }

    /** Raises the fence in the same step, so that whoever adds events from here on has set the marker again; true when none are left. */
    boolean takeOut(Markers.Leased marker, List<String> eventIds) {
        Document left = documents.findOneAndUpdate(
                eq("_id", marker.documentId()),
                combine(pull(OutboxEntry.ARRAY, in(OutboxEntry.EVENT_ID, eventIds)), inc(Snapshot.FENCE, 1L)),
                new FindOneAndUpdateOptions()
                        .upsert(true)
                        .returnDocument(ReturnDocument.AFTER)
                        .projection(include(OutboxEntry.ARRAY)));
        return outbox(left).isEmpty();
    }

    private static List<Document> outbox(@Nullable Document document) {
        List<Document> entries = document == null ? null : document.getList(OutboxEntry.ARRAY, Document.class);
        return entries == null ? List.of() : entries;
    }

    private static @Nullable Throwable failureOf(Future<RecordMetadata> acknowledgement) {
        try {
            acknowledgement.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e;
        }
    }

    private Producer<byte[], byte[]> producer() {
        Producer<byte[], byte[]> open = producer;
        if (open == null) {
            open = producers.get();
            producer = open;
        }
        return open;
    }

    private void closeProducer() {
        Producer<byte[], byte[]> open = producer;
        if (open != null) {
            producer = null;
            open.close(Duration.ZERO);
        }
    }

    /** Kafka did not acknowledge. */
    private static final class NotPublished extends RuntimeException {

        NotPublished(String documentId, Throwable cause) {
            super("expected Kafka to acknowledge the events of " + documentId, cause);
        }
    }
}
