package forestall.cases;

import static java.util.stream.Collectors.toMap;
import static org.awaitility.Awaitility.await;

import forestall.chassis.messaging.EventCodec;
import forestall.events.CaseEvent;
import forestall.events.Envelope;
import forestall.events.Topics;
import forestall.events.ids.VictimId;
import forestall.events.statistics.Figures;
import forestall.local.TestInfrastructure;
import forestall.reporting.facts.Fact;
import forestall.reporting.facts.Facts;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** What the service told everybody about a person. */
final class Announced {

    private static final EventCodec CODEC = new EventCodec(URI.create("/cases"));

    private Announced() {}

    /** The events of a type, once there are so many, and if there are no more for a while. */
    static <E extends CaseEvent> List<E> about(VictimId victim, Class<E> type, int many) {
        try (TopicReader topic = new TopicReader(TestInfrastructure.kafka(), Topics.CASES.name())) {
            await().atMost(RunningCaseService.PATIENCE)
                    .during(Duration.ofSeconds(2))
                    .until(() -> events(topic, victim, type).size() == many);
            return events(topic, victim, type);
        }
    }

    /** The events of a type by now. */
    static <E extends CaseEvent> List<E> soFar(VictimId victim, Class<E> type) {
        try (TopicReader topic = new TopicReader(TestInfrastructure.kafka(), Topics.CASES.name())) {
            return events(topic, victim, type);
        }
    }

    /** What the statistics count of all of it, by their own code. */
    static Figures counted(VictimId victim) {
        try (TopicReader topic = new TopicReader(TestInfrastructure.kafka(), Topics.CASES.name())) {
            return await()
                    .atMost(RunningCaseService.PATIENCE)
                    .until(() -> envelopes(topic, victim), all -> !all.isEmpty())
                    .stream()
                    .flatMap(event -> Facts.of(event).stream())
                    .collect(toMap(Fact::id, fact -> fact, Fact::latest))
                    .values()
                    .stream()
                    .map(Fact::counted)
                    .reduce(Figures.NONE, Figures::plus);
        }
    }

    private static <E extends CaseEvent> List<E> events(TopicReader topic, VictimId victim, Class<E> type) {
        return envelopes(topic, victim).stream()
                .map(Envelope::event)
                .filter(type::isInstance)
                .<E>map(type::cast)
                .toList();
    }

    private static List<Envelope<CaseEvent>> envelopes(TopicReader topic, VictimId victim) {
        return topic.withKey(victim.value()).stream()
                .map(record -> CODEC.read(Topics.CASES, record.headers(), record.value()))
                .toList();
    }
}
