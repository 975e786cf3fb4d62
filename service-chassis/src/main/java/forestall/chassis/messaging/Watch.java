package forestall.chassis.messaging;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import forestall.chassis.trouble.Trouble;
import forestall.events.Event;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one onlooker has seen, partition by partition: first from the end, later, with another consumer, from where it was. */
final class Watch<E extends Event> {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration BETWEEN_LOOKS_FOR_NEW_PARTITIONS = Duration.ofMinutes(1);

    private final EventCodec codec;
    private final Onlooker<E> onlooker;
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private volatile boolean begun;

    Watch(EventCodec codec, Onlooker<E> onlooker) {
        this.codec = codec;
        this.onlooker = onlooker;
    }

    String topic() {
        return onlooker.topic().name();
    }

    boolean hasBegun() {
        return begun;
    }

    /**
     * Returns when it is to end, or when the topic is not there yet. A record that is gone before it was seen was a change all the same:
     * whoever looks fetches what is there now.
     */
    void over(Consumer<byte[], byte[]> consumer, BooleanSupplier goesOn) {
        while (goesOn.getAsBoolean() && assigned(consumer)) {
            begun = true;
            long until = System.nanoTime() + BETWEEN_LOOKS_FOR_NEW_PARTITIONS.toNanos();
            while (goesOn.getAsBoolean() && System.nanoTime() < until) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    see(record);
                }
            }
        }
    }

    /** A partition that came later is read from its beginning; those of the start from where they ended then. */
    private boolean assigned(Consumer<byte[], byte[]> consumer) {
        Set<TopicPartition> partitions = consumer.partitionsFor(topic()).stream()
                .map(one -> new TopicPartition(one.topic(), one.partition()))
                .collect(toSet());
        if (partitions.isEmpty()) {
            return false;
        }
        Set<TopicPartition> fresh = new HashSet<>(partitions);
        fresh.removeAll(next.keySet());
        if (!fresh.isEmpty()) {
            next.putAll(
                    begun ? fresh.stream().collect(toMap(Function.identity(), one -> 0L)) : consumer.endOffsets(fresh));
        }
        consumer.assign(partitions);
        partitions.forEach(one -> consumer.seek(one, next.getOrDefault(one, 0L)));
        return true;
    }

    private void see(ConsumerRecord<byte[], byte[]> record) {
        try {
            onlooker.see(codec.read(onlooker.topic(), record.headers(), record.value()));
        } catch (UnreadableEvent e) {
            LOG.debug("Nothing to see in {}-{}@{}", record.topic(), record.partition(), record.offset());
        } catch (RuntimeException e) {
            LOG.warn(
                    "Overlooked {}-{}@{}: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    Trouble.describe(e));
        }
        next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
    }
}
