package forestall.dispatch;

import static org.awaitility.Awaitility.await;

import forestall.chassis.messaging.EventCodec;
import forestall.events.Envelope;
import forestall.events.InterventionEvent;
import forestall.events.Topics;
import forestall.events.ids.VictimId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what the service publishes, from the first record on. */
final class Probe {
    private final List<Envelope<InterventionEvent>> seen = new CopyOnWriteArrayList<>();
    private final List<ConsumerRecord<byte[], byte[]>> deadLetters = new CopyOnWriteArrayList<>();

    Probe(String broker, EventCodec codec) {
        Thread.ofVirtual().start(() -> {
            try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                    Map.of(
                            "bootstrap.servers", broker,
                            "group.id", "probe",
                            "auto.offset.reset", "earliest",
                            "isolation.level", "read_committed",
                            "metadata.max.age.ms", "1000"),
                    new ByteArrayDeserializer(),
                    new ByteArrayDeserializer())) {
                consumer.subscribe(List.of(
                        Topics.INTERVENTIONS.name(),
                        Topics.ALERTS.deadLetters("dispatch.triage"),
                        Topics.CASES.deadLetters("dispatch.cases")));
                while (!Thread.currentThread().isInterrupted()) {
                    for (ConsumerRecord<byte[], byte[]> found : consumer.poll(Duration.ofMillis(100))) {
                        if (found.topic().equals(Topics.INTERVENTIONS.name())) {
                            seen.add(codec.read(Topics.INTERVENTIONS, found.headers(), found.value()));
                        } else {
                            deadLetters.add(found);
                        }
                    }
                }
            }
        });
    }

    List<Envelope<InterventionEvent>> about(VictimId victim) {
        return seen.stream()
                .filter(found -> found.event().victimId().equals(victim))
                .toList();
    }

    List<String> story(VictimId victim) {
        return about(victim).stream()
                .map(found -> found.event().getClass().getSimpleName())
                .toList();
    }

    /** Waits for the first of a kind. */
    <E extends InterventionEvent> E first(VictimId victim, Class<E> kind) {
        return nth(victim, kind, 1);
    }

    <E extends InterventionEvent> E nth(VictimId victim, Class<E> kind, int count) {
        return await("the " + kind.getSimpleName() + " number " + count + " in " + story(victim))
                .atMost(Duration.ofSeconds(20))
                .until(() -> all(victim, kind), found -> found.size() >= count)
                .get(count - 1);
    }

    <E extends InterventionEvent> List<E> all(VictimId victim, Class<E> kind) {
        return about(victim).stream()
                .map(Envelope::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    List<ConsumerRecord<byte[], byte[]>> deadLetters(String topic) {
        return deadLetters.stream().filter(found -> found.topic().equals(topic)).toList();
    }
}
