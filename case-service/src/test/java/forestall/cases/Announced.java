package forestall.cases;

import static org.awaitility.Awaitility.await;

import forestall.chassis.messaging.EventCodec;
import forestall.events.CaseEvent;
import forestall.events.Envelope;
import forestall.events.LossPrevented;
import forestall.events.LossSuffered;
import forestall.events.Topics;
import forestall.events.facts.Money;
import forestall.events.ids.LossId;
import forestall.events.ids.VictimId;
import forestall.local.TestInfrastructure;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** What stands of losses suffered: see {@link #standing}. */
    static List<LossSuffered> suffered(VictimId victim) {
        return of(standing(victim), LossSuffered.class);
    }

    /** What stands of losses prevented: see {@link #standing}. */
    static List<LossPrevented> prevented(VictimId victim) {
        return of(standing(victim), LossPrevented.class);
    }

    /** As the contract has it: of each loss its highest revision, and nothing when that withdrew it. */
    private static List<CaseEvent> standing(VictimId victim) {
        try (TopicReader topic = new TopicReader(TestInfrastructure.kafka(), Topics.CASES.name())) {
            Map<LossId, Revision> losses = new LinkedHashMap<>();
            await()
                    .atMost(RunningCaseService.PATIENCE)
                    .until(() -> envelopes(topic, victim), all -> !all.isEmpty())
                    .stream()
                    .map(Envelope::event)
                    .forEach(event -> {
                        switch (event) {
                            case LossPrevented it ->
                                losses.merge(
                                        it.lossId(), new Revision(it.revision(), it.amount(), it), Revision::later);
                            case LossSuffered it ->
                                losses.merge(
                                        it.lossId(), new Revision(it.revision(), it.amount(), it), Revision::later);
                            default -> {
                                // Says nothing of money.
                            }
                        }
                    });
            return losses.values().stream()
                    .filter(revision -> revision.amount().fen() > 0)
                    .map(Revision::event)
                    .toList();
        }
    }

    private record Revision(int number, Money amount, CaseEvent event) {

        Revision later(Revision other) {
            return other.number > number ? other : this;
        }
    }

    private static <E extends CaseEvent> List<E> of(List<CaseEvent> events, Class<E> type) {
        return events.stream().filter(type::isInstance).<E>map(type::cast).toList();
    }

    private static <E extends CaseEvent> List<E> events(TopicReader topic, VictimId victim, Class<E> type) {
        return of(
                envelopes(topic, victim).stream()
                        .<CaseEvent>map(Envelope::event)
                        .toList(),
                type);
    }

    private static List<Envelope<CaseEvent>> envelopes(TopicReader topic, VictimId victim) {
        return topic.withKey(victim.value()).stream()
                .map(record -> CODEC.read(Topics.CASES, record.headers(), record.value()))
                .toList();
    }
}
