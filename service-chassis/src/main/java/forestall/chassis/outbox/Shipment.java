package forestall.chassis.outbox;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Parcels on their way to the broker, all at once, in order per key. */
final class Shipment {

    private final List<Parcel> parcels;
    private final List<CompletableFuture<Void>> acknowledgements;

    private Shipment(List<Parcel> parcels, List<CompletableFuture<Void>> acknowledgements) {
        this.parcels = parcels;
        this.acknowledgements = acknowledgements;
    }

    static Shipment send(Producer<byte[], byte[]> producer, List<Parcel> parcels) {
        List<CompletableFuture<Void>> acknowledgements = new ArrayList<>(parcels.size());
        for (Parcel parcel : parcels) {
            CompletableFuture<Void> acknowledgement = send(producer, parcel.record());
            acknowledgements.add(acknowledgement);
            if (acknowledgement.isCompletedExceptionally()) {
                break;
            }
        }
        return new Shipment(parcels, acknowledgements);
    }

    private static CompletableFuture<Void> send(
            Producer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record) {
        CompletableFuture<Void> acknowledgement = new CompletableFuture<>();
        try {
            var _ = producer.send(record, (metadata, failure) -> {
                if (failure == null) {
                    acknowledgement.complete(null);
                } else {
                    acknowledgement.completeExceptionally(failure);
                }
            });
        } catch (KafkaException e) {
            acknowledgement.completeExceptionally(e);
        }
        return acknowledgement;
    }

    /** Waits for every answer of the broker, however long it is away, but only as long as the session lives. */
    void awaitWhile(Session session, java.time.Duration betweenLooks) throws SQLException, InterruptedException {
        CompletableFuture<Void> all = CompletableFuture.allOf(acknowledgements.toArray(CompletableFuture[]::new))
                .exceptionally(failure -> null);
        while (!all.isDone()) {
            try {
                var _ = all.get(betweenLooks.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                session.requireAlive();
            } catch (java.util.concurrent.ExecutionException e) {
                throw new IllegalStateException("failures were turned into answers above", e);
            }
        }
    }

    /** Those before the first that failed: what comes after it must be sent again, after it, to keep the order of its key. */
    List<Parcel> delivered() {
        int delivered = 0;
        while (delivered < acknowledgements.size()
                && !acknowledgements.get(delivered).isCompletedExceptionally()) {
            delivered++;
        }
        return parcels.subList(0, delivered);
    }

    /** Null when all were delivered. */
    @Nullable
    Throwable failure() {
        return acknowledgements.stream()
                .filter(CompletableFuture::isCompletedExceptionally)
                .findFirst()
                .map(CompletableFuture::exceptionNow)
                .orElse(null);
    }
}
