package forestall.chassis.messaging;

import forestall.events.Envelope;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Hands events to the producer on a thread of its own, in order: the producer may block while it looks for the broker, and an event
 * loop must not. What waits is bounded in number and in time; what nobody waits for any more is not sent.
 */
final class QueuedPublisher implements EventPublisher, AutoCloseable {

    private final Producer<byte[], byte[]> producer;
    private final EventCodec codec;
    private final PublishingProperties properties;
    private final BlockingQueue<Waiting> queue;
    private final Thread sender;
    private volatile boolean running = true;

    private record Waiting(ProducerRecord<byte[], byte[]> record, CompletableFuture<Void> acknowledged) {}

    QueuedPublisher(Producer<byte[], byte[]> producer, EventCodec codec, PublishingProperties properties) {
        this.producer = producer;
        this.codec = codec;
        this.properties = properties;
        this.queue = new ArrayBlockingQueue<>(properties.waiting());
        this.sender = Thread.ofPlatform().daemon().name("event-publisher").unstarted(this::sendWhileRunning);
    }

    @Override
    public CompletableFuture<Void> publish(Envelope<?> envelope) {
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        if (!queue.offer(new Waiting(codec.write(envelope), acknowledged))) {
            return CompletableFuture.failedFuture(
                    new TimeoutException("expected fewer than %d events waiting for the broker, found the queue full"
                            .formatted(properties.waiting())));
        }
        return acknowledged.orTimeout(
                properties.deliveryTimeout().plus(properties.maxBlock()).toMillis(), TimeUnit.MILLISECONDS);
    }

    void start() {
        sender.start();
    }

    private void sendWhileRunning() {
        try {
            while (running || !queue.isEmpty()) {
                Waiting next = queue.poll(200, TimeUnit.MILLISECONDS);
                if (next != null && !next.acknowledged().isDone()) {
                    send(next);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(Waiting next) {
        try {
            // The callback says how it went.
            Future<RecordMetadata> _ = producer.send(next.record(), (metadata, failure) -> {
                if (failure == null) {
                    next.acknowledged().complete(null);
                } else {
                    next.acknowledged().completeExceptionally(failure);
                }
            });
        } catch (KafkaException e) {
            next.acknowledged().completeExceptionally(e);
        }
    }

    /** What is in the queue is still sent: somebody may be waiting for it. */
    @Override
    public void close() {
        running = false;
        try {
            sender.join(properties.deliveryTimeout());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
